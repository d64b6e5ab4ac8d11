import type { Page } from '../../world.ts'
import {
  type Json,
  badge3,
  did,
  didDocument,
  didDocumentUrl,
  jsonWebKey,
  jwtOf,
  multikey,
  prove,
} from '../credentials.ts'
import { keyDocument, profile2, signedAssertion2, urls } from '../assertions.ts'
import { type TestKey, makeKey, multibase, signToken } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Attack, Scene } from './attack.ts'

const { ed, rsa, ec, evilEd, evilRsa } = stage
const text = (value: unknown) => JSON.stringify(value)
const evilMethod = `${did}#${multibase(evilEd)}`
const didOfKey = (key: TestKey) => `did:key:${multibase(key)}`
const sets = 'https://makers.example/.well-known/jwks.json'
const ownSet = 'https://makers.example/badges/jwks.json'
const from = (issuer: unknown) => badge3({ issuer })
const profile = (id: string) => ({ id, type: ['Profile'], name: 'Soar Valley Makers' })

const proven = async (
  pages: Record<string, Page> = {},
  document = badge3(),
  key = ed,
  method?: string,
): Promise<Scene> => ({
  input: text(await prove(document, key, method === undefined ? {} : { method })),
  world: worldWith(pages),
})
const withDid = (methods: readonly Json[], more: Json = {}) =>
  proven({ [didDocumentUrl]: didDocument(methods, more) })
const token = async (
  header: Json,
  pages: Record<string, Page> = {},
  key = rsa,
): Promise<Scene> => ({
  input: await jwtOf(badge3(), key, header),
  world: worldWith(pages),
})
const signed2 = async (
  pages: Record<string, Page> = {},
  more: Json = {},
  key = rsa,
): Promise<Scene> => ({
  input: await signToken({ alg: 'RS256' }, signedAssertion2(more), key),
  world: worldWith(pages),
})
const https = 'https://college.example/issuer'
const httpsMethod = `${https}#${multibase(ed)}`
const good = () => proven()

/** Badges in somebody else’s name. */
export const issuerAttacks: readonly Attack[] = [
  {
    name: 'a key that names itself in the fragment of the issuer’s DID',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () => proven({}, badge3(), evilEd, evilMethod),
    near: good,
  },
  {
    name: 'a key in the header of the token',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () => token({ jwk: evilRsa.jwk }, {}, evilRsa),
    near: () => token({ jwk: rsa.jwk }),
  },
  {
    name: 'a key in the header beside the name of the issuer’s',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: () => token({ jwk: evilRsa.jwk, kid: `${did}#rsa` }, {}, evilRsa),
  },
  {
    name: 'a key at an address on the issuer’s host that is in no list',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () =>
      token(
        { kid: 'https://makers.example/evil.jwk.json' },
        { 'https://makers.example/evil.jwk.json': evilRsa.jwk },
        evilRsa,
      ),
    near: () =>
      token(
        { kid: 'https://makers.example/rsa.jwk.json' },
        { 'https://makers.example/rsa.jwk.json': rsa.jwk },
      ),
  },
  {
    name: 'a key at an address of the attacker',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () =>
      token(
        { kid: 'https://evil.example/key.json' },
        { 'https://evil.example/key.json': evilRsa.jwk },
        evilRsa,
      ),
  },
  {
    name: 'a kid that climbs out of the folder',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () => token({ kid: '../../../etc/passwd' }, {}, evilRsa),
  },
  {
    name: 'a key that was taken off the list',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () => withDid([jsonWebKey(rsa, 'rsa')]),
    near: () => withDid([multikey(ed)]),
  },
  {
    name: 'a did:key of the attacker that names the issuer',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () => proven({}, badge3(), evilEd, `${didOfKey(evilEd)}#${multibase(evilEd)}`),
  },
  {
    name: 'a signed 2.0 badge whose key the issuer does not list',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () =>
      signed2(
        {
          'https://evil.example/key.json': keyDocument(evilRsa, {
            id: 'https://evil.example/key.json',
          }),
        },
        { verification: { type: 'SignedBadge', creator: 'https://evil.example/key.json' } },
        evilRsa,
      ),
    near: () => signed2(),
  },
  {
    name: 'a token of a proven key of another issuer in the set',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () =>
      token(
        { kid: 'k' },
        { [sets]: { keys: [{ ...evilRsa.jwk, kid: 'k', iss: 'did:web:evil.example' }] } },
        evilRsa,
      ),
    near: () =>
      token({ kid: 'k' }, { [sets]: { keys: [{ ...evilRsa.jwk, kid: 'k', iss: did }] } }, evilRsa),
  },
  {
    name: 'a key for logging in',
    code: 'issuer-key-wrong-purpose',
    verdict: 'invalid',
    scene: () => withDid([multikey(ed)], { assertionMethod: [] }),
    near: () => withDid([multikey(ed)]),
  },
  {
    name: 'a key that belongs to somebody else',
    code: 'issuer-key-not-own',
    verdict: 'invalid',
    scene: () => withDid([multikey(ed, { controller: 'did:web:evil.example' })]),
    near: () => withDid([multikey(ed, { controller: did })]),
  },
  {
    name: 'a key without an owner',
    code: 'issuer-key-not-own',
    verdict: 'invalid',
    scene: () => withDid([multikey(ed, { controller: undefined })]),
  },
  {
    name: 'a 2.0 key that names another owner',
    code: 'issuer-key-not-own',
    verdict: 'invalid',
    scene: () =>
      signed2({ [urls.key]: keyDocument(rsa, { owner: 'https://evil.example/' }) }).then(
        (scene) => scene,
      ),
    near: () => signed2({ [urls.key]: keyDocument(rsa) }),
  },
  {
    name: 'a 2.0 key that names no owner',
    code: 'issuer-key-not-own',
    verdict: 'invalid',
    scene: () => signed2({ [urls.key]: keyDocument(rsa, { owner: undefined }) }),
  },
  {
    name: 'a withdrawn key',
    code: 'issuer-key-revoked',
    verdict: 'invalid',
    scene: () => withDid([multikey(ed, { revoked: '2026-10-01T00:00:00Z' })]),
    near: () => withDid([multikey(ed, { revoked: '2027-10-01T00:00:00Z' })]),
  },
  {
    name: 'a key withdrawn on a day that does not exist',
    code: 'issuer-key-revoked',
    verdict: 'invalid',
    scene: () => withDid([multikey(ed, { revoked: 'yesterday' })]),
  },
  {
    name: 'a key that has run out',
    code: 'issuer-key-expired',
    verdict: 'invalid',
    scene: () => withDid([multikey(ed, { expires: '2026-11-23T11:59:59Z' })]),
    near: () => withDid([multikey(ed, { expires: '2026-11-24T00:00:00Z' })]),
  },
  {
    name: 'no issuer',
    code: 'issuer-missing',
    verdict: 'invalid',
    scene: () => proven({}, from(undefined)),
    near: good,
  },
  {
    name: 'an issuer without an address',
    code: 'issuer-missing',
    verdict: 'invalid',
    scene: async () => ({
      input: text({
        ...(await prove(badge3(), ed)),
        issuer: { type: ['Profile'], name: 'College' },
      }),
    }),
  },
  {
    name: 'an issuer’s website that is down',
    code: 'issuer-unreachable',
    verdict: 'could-not-check',
    reason: 'offline',
    scene: () => proven({ [didDocumentUrl]: 'offline' }),
    near: good,
  },
  {
    name: 'a domain that lost its DID document',
    code: 'issuer-unreachable',
    verdict: 'could-not-check',
    reason: 'not-found',
    scene: () => proven({ [didDocumentUrl]: { status: 404 } }),
  },
  {
    name: 'a key set that does not answer',
    code: 'issuer-unreachable',
    verdict: 'could-not-check',
    reason: 'offline',
    scene: () => token({ jwk: evilRsa.jwk }, { [sets]: 'offline' }, evilRsa),
  },
  {
    name: 'a domain that a stranger took over',
    code: 'issuer-document-unfit',
    verdict: 'could-not-check',
    scene: () => proven({ [didDocumentUrl]: '<html>This domain is for sale</html>' }),
    near: good,
  },
  {
    name: 'a DID document of another',
    code: 'issuer-document-unfit',
    verdict: 'could-not-check',
    scene: () => withDid([multikey(ed)], { id: 'did:web:evil.example' }),
  },
  {
    name: 'a DID document that says its id twice',
    code: 'issuer-document-unfit',
    verdict: 'could-not-check',
    scene: () =>
      proven({
        [didDocumentUrl]: text(didDocument([multikey(evilEd)])).replace('{', '{"id":"x",'),
      }),
  },
  {
    name: 'an issuer address that leads to a home page',
    code: 'issuer-not-proven',
    verdict: 'could-not-check',
    scene: () =>
      proven(
        { [https]: '<html>Our college</html>' },
        from(profile(https)),
        evilEd,
        `${https}#${multibase(evilEd)}`,
      ),
    near: () =>
      proven(
        {
          [https]: {
            id: https,
            verificationMethod: [multikey(ed, { id: httpsMethod, controller: https })],
            assertionMethod: [httpsMethod],
          },
        },
        from(profile(https)),
        ed,
        httpsMethod,
      ),
  },
  {
    name: 'a did:key that claims to sign for a website',
    code: 'issuer-not-proven',
    verdict: 'could-not-check',
    scene: () =>
      proven(
        { [https]: { id: https, type: 'Profile' } },
        from(profile(https)),
        evilEd,
        `${didOfKey(evilEd)}#${multibase(evilEd)}`,
      ),
  },
  {
    name: 'a website that names no keys, and a key nobody can find',
    code: 'issuer-keys-silent',
    verdict: 'could-not-check',
    scene: () => proven({ [https]: { id: https } }, from(profile(https)), ed, `${https}#key-1`),
    near: () =>
      proven(
        {
          [https]: {
            id: https,
            assertionMethod: [multikey(ed, { id: `${https}#key-1`, controller: https })],
          },
        },
        from(profile(https)),
        ed,
        `${https}#key-1`,
      ),
  },
  {
    name: 'a key nobody can find',
    code: 'signature-without-key',
    verdict: 'could-not-check',
    scene: () => proven({ [https]: { id: https } }, from(profile(https)), ed, `${https}#key-2`),
    near: good,
  },
  {
    name: 'a listed key of a strange kind',
    code: 'signature-key-unsupported',
    verdict: 'could-not-check',
    scene: () =>
      withDid([
        multikey(ed, { publicKeyMultibase: 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme' }),
      ]),
    near: good,
  },
  {
    name: 'a key set that has a key for sealing',
    code: 'issuer-key-wrong-purpose',
    verdict: 'invalid',
    scene: () =>
      token({ kid: 'k' }, { [ownSet]: { keys: [{ ...rsa.jwk, kid: 'k', use: 'enc' }] } }),
    near: () => token({ kid: 'k' }, { [ownSet]: { keys: [{ ...rsa.jwk, kid: 'k', use: 'sig' }] } }),
  },
  {
    name: 'a private key in the key set',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: () => token({ kid: 'k' }, { [ownSet]: { keys: [{ ...rsa.jwk, kid: 'k', d: 'AQAB' }] } }),
  },
  {
    name: 'a DID of a method that we do not know',
    code: 'issuer-method-unknown',
    verdict: 'could-not-check',
    scene: () => proven({}, from(profile('did:ion:EiD3')), ed, 'did:ion:EiD3#key'),
    near: () => proven({}, from(profile(didOfKey(ed))), ed, `${didOfKey(ed)}#${multibase(ed)}`),
  },
  {
    name: 'a did:web with a path that climbs',
    code: 'issuer-method-unknown',
    verdict: 'could-not-check',
    scene: () =>
      proven({}, from(profile('did:web:makers.example:..:x')), ed, 'did:web:makers.example:..:x#k'),
  },
  {
    name: 'a did:web of an IP address',
    code: 'issuer-unreachable',
    verdict: 'could-not-check',
    reason: 'private-address',
    scene: () =>
      proven({}, from(profile('did:web:127.0.0.1')), ed, `did:web:127.0.0.1#${multibase(ed)}`),
  },
  {
    name: 'a did:web with a port',
    code: 'issuer-unreachable',
    verdict: 'could-not-check',
    reason: 'odd-port',
    scene: () =>
      proven(
        {},
        from(profile('did:web:makers.example%3A8443')),
        ed,
        `did:web:makers.example%3A8443#${multibase(ed)}`,
      ),
  },
  {
    name: 'a 2.0 badge signed by a key that its listed address has not',
    code: 'issuer-signature-wrong',
    verdict: 'invalid',
    scene: () => signed2({}, {}, evilRsa),
    near: () => signed2(),
  },
  {
    name: 'a Profile without keys',
    code: 'issuer-keys-silent',
    verdict: 'could-not-check',
    scene: () => signed2({ [urls.profile]: profile2({ publicKey: undefined }) }),
  },
  {
    name: 'a Profile whose key is not there',
    code: 'issuer-unreachable',
    verdict: 'could-not-check',
    reason: 'not-found',
    scene: () => signed2({ [urls.key]: { status: 404 } }),
  },
  {
    name: 'a 1.0 badge signed with a key on another host',
    code: 'issuer-not-proven',
    verdict: 'could-not-check',
    scene: async () => ({
      input: await signToken(
        { alg: 'RS256' },
        (await import('../assertions.ts')).assertion1({
          verify: { type: 'signed', url: 'https://evil.example/k.pem' },
        }),
        evilRsa,
      ),
      world: worldWith({ 'https://evil.example/k.pem': evilRsa.pem }),
    }),
  },
  {
    name: 'an RSA key that is too short',
    code: 'signature-key-unsupported',
    verdict: 'could-not-check',
    scene: () =>
      withDid([
        multikey(ed, {
          publicKeyMultibase: undefined,
          publicKeyJwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
        }),
      ]),
  },
  {
    name: 'the name of the issuer with a hidden turn',
    code: 'appearance-hidden-letters',
    verdict: 'valid',
    scene: () => proven({}, from({ ...profile(did), name: 'Oxford \u202eytisrevinU' })),
    near: () => proven({}, from({ ...profile(did), name: 'دانشگاه\u200cلستر' })),
  },
  {
    name: 'a name of two alphabets',
    code: 'appearance-hidden-letters',
    verdict: 'valid',
    scene: () => proven({}, from({ ...profile(did), name: 'Oxfоrd' })),
  },
  {
    name: 'a look-alike host',
    code: 'appearance-look-alike',
    verdict: 'could-not-check',
    scene: () => proven({}, from(profile('https://аррӏе.com/'))),
    near: () => proven({}, from(profile('https://apple.example/'))),
  },
  {
    name: 'a fresh key that claims the DID’s other key id',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => token({ kid: `${did}#ec` }, {}, await makeKey('ES256')),
    near: () => token({ kid: `${did}#ec` }, {}, ec),
  },
]
