import { bakePng } from '../../../baking/png/png.ts'
import { chunk, goodPng, pngOf, ihdr, SMALL } from '../../pictures/make-png.ts'
import { assertion2, signedAssertion2, urls } from '../assertions.ts'
import { type Json, badge3, claims3, jwtOf, prove } from '../credentials.ts'
import { part, signToken } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Attack } from './attack.ts'

const { ed, rsa } = stage
const text = (value: unknown) => JSON.stringify(value)
const proven = async (more: Json = {}) => text(await prove(badge3(more), ed))
const bytes = (value: string) => new TextEncoder().encode(value)
const token = () => jwtOf(badge3(), rsa)
const svg = (inside: string) =>
  bytes(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`,
  )

/** A file that begins with these bytes, a letter each. */
const beginning = (start: string) =>
  Uint8Array.from(start.padEnd(64, '\0'), (letter) => letter.charCodeAt(0))

const withWord = (term: string) =>
  badge3({
    '@context': [...(badge3()['@context'] as []), { [term]: 'https://makers.example/#motto' }],
  })

/** Badges that are not written as badges. */
export const formatAttacks: readonly Attack[] = [
  {
    name: 'nothing at all',
    code: 'input-empty',
    verdict: 'could-not-check',
    scene: () => ({ input: '' }),
    near: () => ({ input: 'x' }),
  },
  {
    name: 'white space only',
    code: 'input-empty',
    verdict: 'could-not-check',
    scene: () => ({ input: ' \n\t' }),
  },
  {
    name: 'a file beyond the limit',
    code: 'input-too-large',
    verdict: 'could-not-check',
    scene: () => ({
      input: new Uint8Array(1001),
      world: worldWith({}, { limits: { bytes: 1000 } }),
    }),
    near: () => ({
      input: new Uint8Array(1000),
      world: worldWith({}, { limits: { bytes: 1000 } }),
    }),
  },
  {
    name: 'one more than is looked at',
    code: 'too-many-badges',
    verdict: 'could-not-check',
    scene: () => ({ input: '[{"a":1}]', world: worldWith({}, { limits: { badges: 0 } }) }),
    near: () => ({ input: '[{"a":1}]', world: worldWith({}, { limits: { badges: 1 } }) }),
  },
  {
    name: 'a text that is nothing we know',
    code: 'input-unrecognised',
    verdict: 'could-not-check',
    scene: () => ({ input: 'hello' }),
    near: async () => ({ input: await token() }),
  },
  {
    name: 'a web page with a script',
    code: 'input-unrecognised',
    verdict: 'could-not-check',
    scene: () => ({ input: '<html><script>alert(1)</script></html>' }),
  },
  {
    name: 'a gzip bomb',
    code: 'input-unrecognised',
    verdict: 'could-not-check',
    scene: () => ({ input: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3) }),
  },
  {
    name: 'a photo',
    code: 'picture-other',
    verdict: 'could-not-check',
    scene: () => ({ input: beginning('\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01') }),
    near: () => ({ input: beginning('\xff\xd8\xfe\xe0\x00\x10JFIF\x00\x01') }),
  },
  {
    name: 'a picture as phones take them',
    code: 'picture-other',
    verdict: 'could-not-check',
    scene: () => ({ input: beginning('\x00\x00\x00\x18ftypheic') }),
    near: () => ({ input: beginning('\x00\x00\x00\x18ftypmp42') }),
  },
  {
    name: 'a WebP picture',
    code: 'picture-other',
    verdict: 'could-not-check',
    scene: () => ({ input: beginning('RIFF\x10\x00\x00\x00WEBPVP8 ') }),
    near: () => ({ input: beginning('RIFF\x10\x00\x00\x00WAVEfmt ') }),
  },
  {
    name: 'a GIF',
    code: 'picture-other',
    verdict: 'could-not-check',
    scene: () => ({ input: beginning('GIF89a\x01\x00\x01\x00') }),
    near: () => ({ input: beginning('GIF90a\x01\x00\x01\x00') }),
  },
  {
    name: 'a data address that holds rubbish',
    code: 'input-unrecognised',
    verdict: 'could-not-check',
    scene: () => ({ input: 'data:text/plain;base64,aGVsbG8=' }),
  },
  {
    name: 'a picture without a badge',
    code: 'picture-without-badge',
    verdict: 'could-not-check',
    scene: () => ({ input: goodPng() }),
    near: async () => ({
      input: bakePng(goodPng(), [{ keyword: 'openbadgecredential', text: await token() }]),
    }),
  },
  {
    name: 'a drawing without a badge',
    code: 'picture-without-badge',
    verdict: 'could-not-check',
    scene: () => ({ input: svg('<rect/>') }),
  },
  {
    name: 'a certificate to look at',
    code: 'document-without-badge',
    verdict: 'could-not-check',
    scene: () => ({ input: beginning('%PDF-1.7\n1 0 obj <</Title (Badge)>> endobj\n%%EOF') }),
    near: async () => ({
      input: beginning(`%PDF-1.7\n1 0 obj <</openbadges (${await token()})>> endobj\n%%EOF`),
    }),
  },
  {
    name: 'a document whose badge is locked away',
    code: 'document-without-badge',
    verdict: 'could-not-check',
    scene: () => ({
      input: beginning('%PDF-1.7\n1 0 obj <</openbadges (\x01\x02)>> endobj\n/Encrypt 2 0 R'),
    }),
  },
  {
    name: 'a picture cut short',
    code: 'picture-damaged',
    verdict: 'could-not-check',
    scene: () => ({ input: goodPng().subarray(0, 30) }),
    near: () => ({ input: goodPng() }),
  },
  {
    name: 'a drawing that is not well-formed',
    code: 'picture-damaged',
    verdict: 'could-not-check',
    scene: () => ({ input: bytes('<svg xmlns="http://www.w3.org/2000/svg"><g>') }),
  },
  {
    name: 'a drawing whose DOCTYPE declares entities',
    code: 'picture-damaged',
    verdict: 'could-not-check',
    scene: () => ({
      input: bytes(
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
      ),
    }),
  },
  {
    name: 'a picture with a hundred badges',
    code: 'picture-overloaded',
    verdict: 'could-not-check',
    scene: () => ({
      input: pngOf(
        ihdr(SMALL),
        ...Array.from({ length: 100 }, () => chunk('tEXt', 'openbadges\0https://makers.example/1')),
      ),
    }),
    near: () => ({ input: pngOf(ihdr(SMALL), chunk('tEXt', 'openbadges\0x'), chunk('IEND')) }),
  },
  {
    name: 'a picture whose badge is compressed rubbish',
    code: 'picture-text-unreadable',
    verdict: 'invalid',
    scene: () => ({
      input: pngOf(ihdr(SMALL), chunk('zTXt', 'openbadges\0\0rubbish'), chunk('IEND')),
    }),
    near: async () => ({
      input: pngOf(ihdr(SMALL), chunk('tEXt', `openbadges\0${await token()}`), chunk('IEND')),
    }),
  },
  {
    name: 'a picture whose badge is plain words',
    code: 'picture-text-unreadable',
    verdict: 'invalid',
    scene: () => ({ input: bakePng(goodPng(), [{ keyword: 'openbadges', text: 'First prize' }]) }),
  },
  {
    name: 'a drawing whose badge is empty',
    code: 'picture-text-unreadable',
    verdict: 'invalid',
    scene: () => ({ input: svg('<openbadges:credential/>') }),
  },
  {
    name: 'JSON with a comma too many',
    code: 'json-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: (await proven()).replace(/}$/, ',}') }),
    near: async () => ({ input: `${await proven()}\n` }),
  },
  {
    name: 'JSON with half a surrogate pair in a key',
    code: 'json-malformed',
    verdict: 'invalid',
    scene: () => ({ input: '{"\\ud800":1}' }),
  },
  {
    name: 'JSON that says a date twice',
    code: 'json-duplicate-key',
    verdict: 'invalid',
    scene: async () => ({
      input: (await proven()).replace(
        '"validUntil"',
        '"validUntil":"2099-01-01T00:00:00Z","validUntil"',
      ),
    }),
    near: async () => ({ input: await proven() }),
  },
  {
    name: 'JSON that says a date twice, once with an escape',
    code: 'json-duplicate-key',
    verdict: 'invalid',
    scene: async () => ({
      input: (await proven()).replace(
        '"validUntil"',
        '"valid\\u0055ntil":"2099-01-01T00:00:00Z","validUntil"',
      ),
    }),
  },
  {
    name: 'JSON a hundred deep',
    code: 'json-too-deep',
    verdict: 'invalid',
    scene: () => ({ input: '{"a":'.repeat(100) + '1' + '}'.repeat(100) }),
    near: () => ({ input: '{"a":'.repeat(60) + '1' + '}'.repeat(60) }),
  },
  {
    name: 'arrays in arrays',
    code: 'json-too-deep',
    verdict: 'invalid',
    scene: () => ({ input: '[[[[[[{}]]]]]]' }),
  },
  {
    name: 'a __proto__ member',
    code: 'json-unsafe-key',
    verdict: 'invalid',
    scene: async () => ({
      input: (await proven()).replace('"name"', '"__proto__":{"revoked":false},"name"'),
    }),
    near: () => ({ input: '{"prototype":1}' }),
  },
  {
    name: 'a __proto__ member in a token',
    code: 'json-unsafe-key',
    verdict: 'invalid',
    scene: async () => ({ input: await signToken({ alg: 'RS256' }, '{"__proto__":{"a":1}}', rsa) }),
  },
  {
    name: 'JSON that is no badge',
    code: 'not-a-badge',
    verdict: 'could-not-check',
    scene: () => ({ input: '{"hello":"world"}' }),
    near: async () => ({ input: await proven() }),
  },
  {
    name: 'an empty array',
    code: 'not-a-badge',
    verdict: 'could-not-check',
    scene: () => ({ input: '[]' }),
  },
  {
    name: 'a status list shown as a badge',
    code: 'not-a-badge',
    verdict: 'could-not-check',
    scene: () => ({ input: text(stage.pages['https://makers.example/badges/status/1.json']) }),
  },
  {
    name: 'a BadgeClass shown as an award',
    code: 'not-a-badge',
    verdict: 'could-not-check',
    scene: () => ({ input: text(stage.pages[urls.badge]) }),
  },
  {
    name: 'a credential without its subject’s type',
    code: 'not-standard',
    verdict: 'invalid',
    scene: async () => ({
      input: await jwtOf(
        badge3({ credentialSubject: { id: 'urn:uuid:1', achievement: { id: 'urn:a' } } }),
        rsa,
      ),
    }),
    near: async () => ({ input: await proven({ description: 'x' }) }),
  },
  {
    name: 'a credential without its first context',
    code: 'not-standard',
    verdict: 'invalid',
    scene: async () => ({
      input: await jwtOf(
        badge3({
          '@context': [
            'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
            'https://www.w3.org/ns/credentials/v2',
          ],
        }),
        rsa,
      ),
    }),
  },
  {
    name: 'a hosted assertion that says it is signed by a token it has not',
    code: 'not-standard',
    verdict: 'invalid',
    scene: async () => ({ input: await signToken({ alg: 'RS256' }, assertion2(), rsa) }),
  },
  {
    name: 'a signed assertion without its token',
    code: 'proof-missing',
    verdict: 'invalid',
    scene: () => ({ input: text(signedAssertion2()) }),
  },
  {
    name: 'an end date under its full name',
    code: 'name-disguised',
    verdict: 'invalid',
    scene: async () => {
      const { validUntil, ...rest } = badge3()
      const hidden = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': validUntil }
      return {
        input: text(
          await prove({ ...rest, 'https://www.w3.org/2018/credentials#validUntil': hidden }, ed),
        ),
      }
    },
    near: async () => ({ input: await jwtOf(badge3({ 'schema:validator': 'x' }), rsa) }),
  },
  {
    name: 'a status under the keyword for graphs',
    code: 'name-disguised',
    verdict: 'invalid',
    scene: async () => ({ input: text({ ...(await prove(badge3(), ed)), '@included': [] }) }),
  },
  {
    name: 'an id under its keyword',
    code: 'name-disguised',
    verdict: 'invalid',
    scene: async () => ({ input: (await proven()).replace('"id":"urn:', '"@id":"urn:') }),
  },
  {
    name: 'a context of its own that renames the end date',
    code: 'context-redefined',
    verdict: 'invalid',
    scene: async () => {
      const { validUntil, '@context': context, ...rest } = badge3()
      const own = {
        until: {
          '@id': 'https://www.w3.org/2018/credentials#validUntil',
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        },
      }
      return {
        input: text(
          await prove({ '@context': [...(context as []), own], ...rest, until: validUntil }, ed),
        ),
      }
    },
    near: async () => ({
      input: text(
        await prove(
          badge3({
            '@context': [
              ...(badge3()['@context'] as []),
              { motto: 'https://makers.example/#motto' },
            ],
            motto: 'Make',
          }),
          ed,
        ),
      ),
    }),
  },
  ...['description', 'criteria', 'evidence', 'tag', 'narrative', 'DataIntegrityProof'].map(
    (term) => ({
      name: `a token with a meaning of its own for ${term}`,
      code: 'context-redefined' as const,
      verdict: 'invalid' as const,
      scene: async () => ({ input: await jwtOf(withWord(term), rsa) }),
      near: async () => ({ input: await jwtOf(withWord('motto'), rsa) }),
    }),
  ),
  {
    name: 'a JSON proof over a meaning of its own for evidence',
    code: 'context-redefined',
    verdict: 'invalid',
    scene: async () => ({
      input: text(await prove(withWord('evidence'), ed, { suite: 'eddsa-jcs-2022' })),
    }),
    near: async () => ({
      input: text(await prove(withWord('motto'), ed, { suite: 'eddsa-jcs-2022' })),
    }),
  },
  {
    name: 'a vocabulary for everything',
    code: 'context-redefined',
    verdict: 'invalid',
    scene: async () => ({
      input: await jwtOf(
        badge3({
          '@context': [...(badge3()['@context'] as []), { '@vocab': 'https://evil.example/#' }],
        }),
        rsa,
      ),
    }),
  },
  {
    name: 'a 2.0 badge with a context of its own',
    code: 'context-redefined',
    verdict: 'invalid',
    scene: () => ({
      input: text(assertion2()),
      world: worldWith({
        [urls.assertion]: assertion2({
          '@context': ['https://w3id.org/openbadges/v2', { badge: 'https://evil.example/#' }],
        }),
      }),
    }),
  },
  {
    name: 'a context from elsewhere',
    code: 'context-unknown',
    verdict: 'could-not-check',
    scene: async () => ({
      input: await jwtOf(
        badge3({
          '@context': [...(badge3()['@context'] as []), 'https://evil.example/context.json'],
        }),
        rsa,
      ),
    }),
    near: async () => ({
      input: await jwtOf(
        badge3({
          '@context': [
            ...(badge3()['@context'] as []),
            'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
          ],
        }),
        rsa,
      ),
    }),
  },
  {
    name: 'a 2.0 badge with a context from elsewhere',
    code: 'context-unknown',
    verdict: 'could-not-check',
    scene: () => ({
      input: text(assertion2()),
      world: worldWith({
        [urls.assertion]: assertion2({
          '@context': ['https://w3id.org/openbadges/v2', 'https://evil.example/c'],
        }),
      }),
    }),
  },
  {
    name: 'a token with a part missing',
    code: 'token-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: (await token()).split('.').slice(0, 2).join('.') }),
    near: async () => ({ input: await token() }),
  },
  {
    name: 'a token with a part too many',
    code: 'token-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: `${await token()}.AAAA` }),
  },
  {
    name: 'a token with padding',
    code: 'token-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: `${await token()}==` }),
  },
  {
    name: 'a token whose last letter has stray bits',
    code: 'token-malformed',
    verdict: 'invalid',
    scene: async () => {
      const good = await token()
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      return {
        input: good.slice(0, -1) + alphabet.charAt(alphabet.indexOf(good.at(-1) ?? 'A') + 1),
      }
    },
  },
  {
    name: 'a token with line ends inside',
    code: 'token-white-space',
    verdict: 'invalid',
    scene: async () => ({ input: (await token()).replace(/(.{76})/g, '$1\n') }),
    near: async () => ({ input: ` ${await token()}\r\n` }),
  },
  {
    name: 'a token with disclosures behind it',
    code: 'token-selective',
    verdict: 'could-not-check',
    scene: async () => ({ input: `${await token()}~WyJzYWx0IiwibmFtZSIsIkx1bWkiXQ~` }),
    near: async () => ({ input: await token() }),
  },
  {
    name: 'a token as a quoted mail has it',
    code: 'token-white-space',
    verdict: 'invalid',
    scene: async () => ({ input: (await token()).replace(/(.{60})/g, '$1=\r\n> ') }),
    near: async () => ({ input: await token() }),
  },
  {
    name: 'a token whose header is not JSON',
    code: 'token-header-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: await signToken('{"alg":"RS256"', claims3(badge3()), rsa) }),
    near: async () => ({ input: await signToken('{"alg":"RS256" }', claims3(badge3()), rsa) }),
  },
  {
    name: 'a token whose header names its algorithm twice',
    code: 'token-header-malformed',
    verdict: 'invalid',
    scene: async () => ({
      input: await signToken('{"alg":"none","alg":"RS256"}', claims3(badge3()), rsa),
    }),
  },
  ...['crit', 'b64', 'jku', 'x5u', 'x5c', 'zip', 'enc'].map((name): Attack => ({
    name: `a token whose header holds ${name}`,
    code: 'token-header-refused',
    verdict: 'invalid',
    scene: async () => ({
      input: await jwtOf(badge3(), rsa, {
        [name]: name === 'b64' ? true : ['https://evil.example/keys'],
      }),
    }),
    near: async () => ({ input: await jwtOf(badge3(), rsa, { cty: 'vc', x5t: 'AA', iat: 1 }) }),
  })),
  ...['none', 'None', 'NONE', 'HS256', 'HS512', 'A128KW', 'dir', 'RS1'].map((alg): Attack => ({
    name: `a token that says it is signed with ${alg}`,
    code: 'token-algorithm-refused',
    verdict: 'invalid',
    scene: () => ({ input: `${part({ alg })}.${part(claims3(badge3()))}.AAAA` }),
    near: async () => ({ input: await token() }),
  })),
  {
    name: 'a token signed with the public key as a secret',
    code: 'token-algorithm-refused',
    verdict: 'invalid',
    scene: async () => {
      const secret = await crypto.subtle.importKey(
        'raw',
        bytes(rsa.pem),
        { name: 'HMAC', hash: 'SHA-256' },
        false,
        ['sign'],
      )
      const sign = async (data: Uint8Array<ArrayBuffer>) =>
        new Uint8Array(await crypto.subtle.sign('HMAC', secret, data))
      return { input: await signToken({ alg: 'HS256' }, claims3(badge3()), { ...rsa, sign }) }
    },
  },
  ...['PS256', 'RS512', 'ES384', 'ES256K'].map((alg): Attack => ({
    name: `a token signed with ${alg}, which we do not know`,
    code: 'token-algorithm-unknown',
    verdict: 'could-not-check',
    scene: () => ({ input: `${part({ alg })}.${part(claims3(badge3()))}.AAAA` }),
    near: async () => ({ input: await token() }),
  })),
  {
    name: 'an access token',
    code: 'token-type-refused',
    verdict: 'invalid',
    scene: async () => ({ input: await jwtOf(badge3(), rsa, { typ: 'at+jwt' }) }),
    near: async () => ({ input: await jwtOf(badge3(), rsa, { typ: 'vc+jwt' }) }),
  },
  {
    name: 'a token of bytes that are not text',
    code: 'token-payload-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: (await token()).replace(/\.[^.]+\./, '._w.') }),
    near: async () => ({ input: await token() }),
  },
  {
    name: 'a token of a number',
    code: 'token-payload-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: await signToken({ alg: 'RS256' }, '42', rsa) }),
  },
  {
    name: 'an address that does not answer',
    code: 'input-unreachable',
    verdict: 'could-not-check',
    reason: 'offline',
    scene: () => ({ input: 'https://gone.example/badge.png' }),
    near: () => ({ input: urls.assertion }),
  },
  {
    name: 'an address that is not secure',
    code: 'input-unreachable',
    verdict: 'could-not-check',
    reason: 'not-https',
    scene: () => ({ input: new URL('ftp://makers.example/assertions/1.json') }),
    near: () => ({ input: 'http://makers.example/assertions/1.json' }),
  },
  {
    name: 'an address on the holder’s own machine',
    code: 'input-unreachable',
    verdict: 'could-not-check',
    reason: 'private-address',
    scene: () => ({ input: 'https://127.0.0.1/x' }),
  },
  {
    name: 'a page that leads nowhere',
    code: 'page-without-badge',
    verdict: 'could-not-check',
    scene: () => ({
      input: 'https://makers.example/p',
      world: worldWith({
        'https://makers.example/p': {
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: '<html>Hello</html>',
        },
      }),
    }),
    near: () => ({
      input: 'https://makers.example/p',
      world: worldWith({
        'https://makers.example/p': {
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: `<link rel=alternate type=application/json href=${urls.assertion}>`,
        },
      }),
    }),
  },
  {
    name: 'an address that answers with an address',
    code: 'page-without-badge',
    verdict: 'could-not-check',
    scene: () => ({
      input: 'https://makers.example/p',
      world: worldWith({ 'https://makers.example/p': 'https://makers.example/q' }),
    }),
  },
]
