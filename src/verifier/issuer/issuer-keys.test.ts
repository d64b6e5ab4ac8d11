import { describe, expect, test } from 'vitest'
import { encodeBase64url } from '../../bytes/base64.ts'
import {
  type Json,
  badge3,
  did,
  didDocumentUrl,
  jsonWebKey,
  jwtOf,
  multikey,
  prove,
} from '../../testing/verifier/credentials.ts'
import { type TestKey, makeKey, multibase } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import type { FakeWorld } from '../../testing/world.ts'
import type { Code, Verdict } from '../reporting/report.ts'
import { verifyBadge } from '../verify-badge.ts'

const { ed, rsa, ec, evilEd } = stage
const full = `${did}#k1`
const k1 = (key: TestKey, more: Json = {}) => multikey(key, { id: full, ...more })
const relative = (key: TestKey, more: Json = {}) => multikey(key, { id: '#k1', ...more })
const listed = (verificationMethod: readonly Json[], assertionMethod: readonly unknown[]) => ({
  id: did,
  verificationMethod,
  assertionMethod,
})
const asJwk = (key: TestKey, more: Json = {}) => ({
  id: full,
  type: 'JsonWebKey',
  controller: did,
  publicKeyJwk: { ...key.jwk, ...more },
})
const past = '2026-01-01T00:00:00Z'
const later = '2027-01-01T00:00:00Z'

type Case = readonly [name: string, document: Json, verdict: Verdict, code: Code]

/** How an issuer may write down its keys; the badge was signed with `ed` as `#k1`. */
const documents: readonly Case[] = [
  ['a method that is listed', listed([k1(ed)], [full]), 'valid', 'issuer-proven-domain'],
  ['a method that is embedded', listed([], [k1(ed)]), 'valid', 'issuer-proven-domain'],
  ['both', listed([k1(ed)], [k1(ed)]), 'valid', 'issuer-proven-domain'],
  ['both, in two ways', listed([k1(ed)], [asJwk(ed)]), 'valid', 'issuer-proven-domain'],
  ['relative names', listed([relative(ed)], ['#k1']), 'valid', 'issuer-proven-domain'],
  ['a relative name of a full one', listed([k1(ed)], ['#k1']), 'valid', 'issuer-proven-domain'],
  [
    'a full name of a relative one',
    listed([relative(ed)], [full]),
    'valid',
    'issuer-proven-domain',
  ],
  ['a relative name that is embedded', listed([], [relative(ed)]), 'valid', 'issuer-proven-domain'],
  [
    'several keys',
    listed([multikey(evilEd), k1(ed), jsonWebKey(rsa, 'rsa')], [full, `${did}#rsa`]),
    'valid',
    'issuer-proven-domain',
  ],
  [
    'two keys under one name',
    listed([k1(evilEd), k1(ed)], [full]),
    'valid',
    'issuer-proven-domain',
  ],
  ['the same, turned round', listed([k1(ed), k1(evilEd)], [full]), 'valid', 'issuer-proven-domain'],
  ['another key embedded', listed([k1(evilEd)], [k1(ed)]), 'valid', 'issuer-proven-domain'],
  [
    'a key of another kind beside it',
    listed([asJwk(rsa), k1(ed)], [full]),
    'valid',
    'signature-right',
  ],
  [
    'two keys under one name, neither right',
    listed([k1(evilEd), asJwk(rsa)], [full]),
    'invalid',
    'signature-wrong',
  ],
  [
    'two keys under one name, one of which nobody can read',
    listed([k1(evilEd), k1(ed, { publicKeyMultibase: 'zUC7' })], [full]),
    'could-not-check',
    'signature-key-unsupported',
  ],
  [
    'the right one listed, another embedded',
    listed([k1(ed)], [k1(evilEd)]),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'the right one withdrawn, another not',
    listed([k1(ed, { revoked: past }), k1(evilEd)], [full]),
    'invalid',
    'issuer-key-revoked',
  ],
  [
    'another one withdrawn',
    listed([k1(evilEd, { revoked: past }), k1(ed)], [full]),
    'valid',
    'issuer-proven-domain',
  ],
  [
    'withdrawn where it is listed',
    listed([k1(ed, { revoked: past })], [k1(ed)]),
    'invalid',
    'issuer-key-revoked',
  ],
  [
    'withdrawn where it is embedded',
    listed([k1(ed)], [k1(ed, { revoked: past })]),
    'invalid',
    'issuer-key-revoked',
  ],
  [
    'withdrawn in one way of writing it',
    listed([k1(ed, { revoked: past })], [asJwk(ed)]),
    'invalid',
    'issuer-key-revoked',
  ],
  [
    'withdrawn twice, once later',
    listed([k1(ed, { revoked: later })], [k1(ed, { revoked: past })]),
    'invalid',
    'issuer-key-revoked',
  ],
  [
    'withdrawn where it is listed twice',
    listed([k1(ed), k1(ed, { revoked: past })], [full]),
    'invalid',
    'issuer-key-revoked',
  ],
  [
    'run out in one of two places',
    listed([k1(ed, { expires: later })], [k1(ed, { expires: past })]),
    'invalid',
    'issuer-key-expired',
  ],
  [
    'somebody else’s',
    listed([k1(ed, { controller: 'did:web:evil.example' })], [full]),
    'invalid',
    'issuer-key-not-own',
  ],
  [
    'a relative name of another document',
    listed([k1(ed)], ['#k2']),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'another name',
    listed([multikey(ed)], [`${did}#${multibase(ed)}`]),
    'invalid',
    'issuer-key-not-listed',
  ],
  [
    'a key for sealing',
    listed([asJwk(ed, { use: 'enc' })], [full]),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'a key for checking',
    listed([asJwk(ed, { use: 'sig' })], [full]),
    'valid',
    'issuer-proven-domain',
  ],
  [
    'operations without checking',
    listed([asJwk(ed, { key_ops: ['encrypt'] })], [full]),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'no operations',
    listed([asJwk(ed, { key_ops: [] })], [full]),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'operations that are a text',
    listed([asJwk(ed, { key_ops: 'verify' })], [full]),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'operations with checking',
    listed([asJwk(ed, { key_ops: ['verify'] })], [full]),
    'valid',
    'issuer-proven-domain',
  ],
  [
    'a use against operations',
    listed([asJwk(ed, { use: 'enc', key_ops: ['verify'] })], [full]),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'for sealing in one of two places',
    listed([k1(ed)], [asJwk(ed, { use: 'enc' })]),
    'invalid',
    'issuer-key-wrong-purpose',
  ],
  [
    'another algorithm',
    listed([asJwk(ed, { alg: 'ES256' })], [full]),
    'invalid',
    'signature-algorithm-mismatch',
  ],
  [
    'a private key',
    listed([asJwk(ed, { d: 'AAAA' })], [full]),
    'could-not-check',
    'signature-key-unsupported',
  ],
]

const proven = JSON.stringify(await prove(badge3(), ed, { method: full }))

describe.each(documents)('an issuer’s document with %s', (_, document, verdict, code) => {
  test(`makes a badge ${verdict} (${code})`, async () => {
    await expectReport(proven, worldWith({ [didDocumentUrl]: document }), verdict, code)
  })
})

const oneRelative = worldWith({ [didDocumentUrl]: listed([relative(ed)], ['#k1']) })

test.each(['#k1', 'k1', full])('a token may name its key %s', async (kid) => {
  const token = await jwtOf(badge3(), ed, { kid })
  await expectReport(token, oneRelative, 'valid', 'issuer-proven-domain')
})

test.each(['#k2', 'k2', '#k1 ', 'did:web:evil.example#k1'])(
  'a token that names its key %s names none of the issuer’s',
  async (kid) => {
    const token = await jwtOf(badge3(), ed, { kid })
    await expectReport(token, oneRelative, 'invalid', 'issuer-key-not-listed')
  },
)

test('a proof over plain JSON may name its key by the fragment alone', async () => {
  const options = { suite: 'eddsa-jcs-2022', method: '#k1' } as const
  const badge = JSON.stringify(await prove(badge3(), ed, options))
  await expectReport(badge, oneRelative, 'valid', 'issuer-proven-domain')
})

test('a token without a name is tried with each of several keys', async () => {
  const several = listed(
    [k1(evilEd), multikey(evilEd), jsonWebKey(rsa, 'rsa')],
    [full, `${did}#rsa`],
  )
  const world = worldWith({ [didDocumentUrl]: several })
  await expectReport(await jwtOf(badge3(), rsa), world, 'valid', 'issuer-proven-domain')
})

test.each([
  [{ use: 'enc' }, 'invalid', 'issuer-key-wrong-purpose'],
  [{ key_ops: ['wrapKey'] }, 'invalid', 'issuer-key-wrong-purpose'],
  [{ use: 'sig', key_ops: ['verify'] }, 'valid', 'issuer-proven-key-set'],
] as const)('a key of a set that says %j', async (more, verdict, code) => {
  const set = { keys: [{ ...rsa.jwk, kid: 'k', ...more }] }
  const world = worldWith({ 'https://makers.example/badges/jwks.json': set })
  await expectReport(await jwtOf(badge3(), rsa, { kid: 'k' }), world, verdict, code)
})

const didKey = `did:key:${multibase(ed)}`
const didJwk = (more: Json = {}) =>
  `did:jwk:${encodeBase64url(new TextEncoder().encode(JSON.stringify({ ...ec.jwk, ...more })))}`
const badgeOf = (id: string) => badge3({ issuer: { id, type: ['Profile'], name: 'A key' } })
const hints = ['0', '#0', '', 'key-1', 'did:web:evil.example#k', undefined]

describe.each([
  ['did:key', didKey, ed],
  ['did:jwk', didJwk(), ec],
] as const)('an issuer that is one key (%s)', (_, id, key) => {
  test.each([...hints, id, `${id}#0`])('has no other when a token calls it %j', async (kid) => {
    const header = kid === undefined ? {} : { kid }
    await expectReport(
      await jwtOf(badgeOf(id), key, header),
      worldWith(),
      'valid',
      'issuer-key-only',
    )
    const forged = await jwtOf(badgeOf(id), key === ed ? evilEd : await makeKey('ES256'), header)
    await expectReport(forged, worldWith(), 'invalid', 'signature-wrong')
  })

  test.each(['#0', `${id}#0`, `${id}#another`, id])(
    'has no other when a proof calls it %s',
    async (method) => {
      const suite = key === ed ? 'eddsa-jcs-2022' : 'ecdsa-rdfc-2019'
      const name = key === ed || !method.startsWith('#') ? method : `${id}${method}`
      const badge = JSON.stringify(await prove(badgeOf(id), key, { suite, method: name }))
      await expectReport(badge, worldWith(), 'valid', 'issuer-key-only')
    },
  )
})

test.each([
  [{ use: 'enc' }, 'invalid', 'issuer-key-wrong-purpose'],
  [{ key_ops: ['deriveKey'] }, 'invalid', 'issuer-key-wrong-purpose'],
  [{ alg: 'ES256', use: 'sig' }, 'valid', 'issuer-key-only'],
] as const)('a did:jwk that says %j', async (more, verdict, code) => {
  await expectReport(await jwtOf(badgeOf(didJwk(more)), ec), worldWith(), verdict, code)
})

async function expectReport(
  input: string,
  world: FakeWorld,
  verdict: Verdict,
  code: Code,
): Promise<void> {
  const [report] = await verifyBadge(input, world)
  const told = JSON.stringify(report?.checks, null, 1)
  expect(report?.verdict, told).toBe(verdict)
  expect(
    report?.checks.map((check) => check.code),
    told,
  ).toContain(code)
}
