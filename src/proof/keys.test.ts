import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import * as judgedKey from '@digitalbazaar/ed25519-multikey'
import { calculateJwkThumbprint } from 'jose'
import { describe, expect, it } from 'vitest'
import { encodeBase58, decodeBase58 } from '../bytes/base58.ts'
import { generateIssuerKeys, generateSealingKey } from './keys/generate-keys.ts'
import { requirePublicJwk, type PrivateJwk, type PublicJwk } from './keys/jwk.ts'
import { parseKeyLines, publishedKeysOf } from './keys/key-line.ts'
import { chooseSigner, type DatedKey } from './keys/key-ring.ts'
import { decodeMultikey, encodeMultikey } from './keys/multikey.ts'
import { importVerificationKey } from './keys/signature-key.ts'
import { importSigner, type Signer } from './keys/signer.ts'
import { parseStrictJson } from './strict-json.ts'
import { thumbprintOf } from './keys/thumbprint.ts'

const { line, publicKeys } = await generateIssuerKeys('soar-college')
const sealing = await generateSealingKey()
const compressed = (crv: 'P-256' | 'P-384') => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: crv })
  const jwk = requirePublicJwk(publicKey.export({ format: 'jwk' }))
  const y = Buffer.from(jwk.y ?? '', 'base64url')
  const head = [...(crv === 'P-256' ? [0x80, 0x24] : [0x81, 0x24]), 2 + ((y.at(-1) ?? 0) & 1)]
  return {
    jwk,
    multikey:
      'z' + encodeBase58(Uint8Array.from([...head, ...Buffer.from(jwk.x ?? '', 'base64url')])),
  }
}

describe('multikeys', () => {
  it('are those of another library, both ways', async () => {
    const theirs = await judgedKey.generate({ controller: 'https://a.example/' })
    const jwk = await judgedKey.toJwk({ keyPair: theirs })
    expect(encodeMultikey(jwk)).toBe(theirs.publicKeyMultibase)
    expect(decodeMultikey(theirs.publicKeyMultibase)).toMatchObject({
      kty: 'OKP',
      crv: 'Ed25519',
      x: jwk.x,
    })
    expect(theirs.publicKeyMultibase).toMatch(/^z6Mk/)
  })

  it.each(['P-256', 'P-384'] as const)(
    'of %s are uncompressed to the point that node:crypto knows',
    (crv) => {
      for (let count = 0; count < 20; count++) {
        const { jwk, multikey } = compressed(crv)
        expect(decodeMultikey(multikey)).toEqual(jwk)
        expect(() =>
          createPublicKey({ key: { ...decodeMultikey(multikey) }, format: 'jwk' }),
        ).not.toThrow()
      }
    },
  )

  it.each([
    ['another base', 'uAAAA', 'key-malformed'],
    ['a letter that base58 lacks', 'z0OIl', 'base58-malformed'],
    [
      'another kind of key',
      'z' + encodeBase58(Uint8Array.of(0xec, 1, ...Array<number>(32).fill(1))),
      'key-unsupported',
    ],
    ['a short key', 'z' + encodeBase58(Uint8Array.of(0xed, 1, 1)), 'key-malformed'],
    [
      'no point',
      'z' + encodeBase58(Uint8Array.of(0x80, 0x24, 2, ...Array<number>(32).fill(0xff))),
      'key-malformed',
    ],
    ['nothing', 'z', 'key-unsupported'],
    ['far too much', 'z' + '2'.repeat(2000), 'base58-malformed'],
  ])('of %s are refused', (_, multikey, code) => {
    expect(() => decodeMultikey(multikey)).toThrow(expect.objectContaining({ code }))
  })

  it('base58 decodes what it encodes, zeros in front too', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) =>
        index < length % 4 ? 0 : (index * 97 + length) % 256,
      )
      expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes)
    }
    expect(encodeBase58(new TextEncoder().encode('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U')
  })
})

describe('what a key says about its use binds', () => {
  it.each(['P-256', 'P-384'] as const)('on %s', async (crv) => {
    const { jwk } = compressed(crv)
    const alg = crv === 'P-256' ? 'ES256' : 'ES384'
    for (const more of [{}, { use: 'sig' }, { alg }, { key_ops: ['verify'] }])
      expect(await importVerificationKey({ ...jwk, ...more })).toMatchObject({ alg })
    for (const more of [{ use: 'enc' }, { alg: 'RS256' }, { key_ops: ['sign'] }])
      await expect(importVerificationKey({ ...jwk, ...more })).rejects.toMatchObject({
        code: 'key-unsupported',
      })
  })
})

describe('thumbprints', () => {
  it('are those of RFC 7638, section 3.1', async () => {
    const n =
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw'
    const jwk = { kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' }
    expect(await thumbprintOf(jwk)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
  })

  it('are those of jose', async () => {
    for (const { publicKeyJwk, id } of publicKeys)
      expect(id).toBe(await calculateJwkThumbprint({ ...publicKeyJwk } as never))
  })
})

describe('key lines', () => {
  it('give back the keys they were made of', async () => {
    const { issuers, sealing: seals } = await parseKeyLines(`\n ${line}\n\t${sealing.line} `)
    expect(issuers.map(({ issuer }) => issuer)).toEqual(['soar-college'])
    const secrets = issuers[0]?.secrets.reveal()
    expect(secrets?.entropy).toHaveLength(32)
    if (secrets === undefined) throw new Error('no secrets')
    expect(await publishedKeysOf(secrets)).toEqual(publicKeys)
    expect(seals[0]?.keyId).toBe(sealing.keyId)
    expect(seals[0]?.publicKeyJwk).toEqual(sealing.publicKeyJwk)
  })

  it('are one line of printable characters', () => {
    expect(line).toMatch(/^cinquefoil-key-1\.[A-Za-z0-9_-]+$/)
    expect(sealing.line).toMatch(/^cinquefoil-seal-1\.[A-Za-z0-9_-]+$/)
  })

  it('publish no secret member', () => {
    const members = publicKeys.flatMap(({ publicKeyJwk }) => Object.keys(publicKeyJwk))
    expect(new Set(members)).toEqual(new Set(['crv', 'kty', 'x', 'e', 'n']))
  })

  it('never show a secret when printed, spread or made into JSON', async () => {
    const parsed = await parseKeyLines(`${line} ${sealing.line}`)
    const [issuer] = parsed.issuers
    const secrets = issuer?.secrets.reveal()
    const shown = [
      inspect(parsed, { depth: 9, showHidden: true, getters: true }),
      JSON.stringify(parsed),
      JSON.stringify({ ...issuer?.secrets }),
      String(issuer?.secrets),
      `${inspect({ ...issuer })}`,
    ].join()
    for (const secret of [
      secrets?.ed25519.d,
      secrets?.rsa.d,
      secrets?.rsa.p,
      parsed.sealing[0]?.privateKeyJwk.reveal().d,
    ]) {
      expect(shown).not.toContain(secret)
    }
    expect(shown).toContain('[redacted]')
  })

  it.each([
    ['cut short', line.slice(0, -9)],
    ['of another kind', 'cinquefoil-key-2.e30'],
    ['with nothing in it', 'cinquefoil-key-1.e30'],
    ['that is no key line', 'c29tZXRoaW5nIHNlY3JldA'],
    ['with a sealing key for an issuer', sealing.line.replace('seal', 'key')],
    ['with an issuer for a sealing key', line.replace('key', 'seal')],
  ])('%s are refused without showing them', async (_, bad) => {
    const error: unknown = await parseKeyLines(`${line} ${bad}`).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'key-line-malformed',
      message: 'key line 2 of 2 is damaged',
    })
    expect(error).not.toHaveProperty('cause')
    expect(inspect(error)).not.toContain(bad.slice(20, 40) || bad)
  })

  it('are refused when one stands twice', async () => {
    await expect(parseKeyLines(`${line} ${line}`)).rejects.toMatchObject({
      code: 'key-line-repeated',
    })
  })
})

describe('signers', () => {
  const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as PrivateJwk

  it('show no secret', async () => {
    const signer = await importSigner(ed25519)
    expect(inspect(signer, { depth: 9, showHidden: true })).not.toContain(ed25519.d)
    expect(JSON.stringify(signer)).not.toContain(ed25519.d)
  })

  it.each([
    [
      'a key with a foreign public half',
      { ...ed25519, x: publicKeys[0]?.publicKeyJwk.x ?? '' },
      /key-pair-mismatch|key-malformed/,
    ],
    ['a public key', { kty: 'OKP', crv: 'Ed25519', x: ed25519.x } as PrivateJwk, /key-is-public/],
    [
      'a P-256 key',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
        format: 'jwk',
      }) as PrivateJwk,
      /key-unsupported/,
    ],
    [
      'a short RSA key',
      generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
        format: 'jwk',
      }) as PrivateJwk,
      /key-too-short/,
    ],
    ['no key', { kty: 'oct', d: 'AA' }, /key-unsupported/],
  ])('are not made of %s', async (_, jwk, code) => {
    await expect(importSigner(jwk)).rejects.toMatchObject({
      code: expect.stringMatching(code) as string,
    })
  })
})

describe('the key ring', () => {
  const signer = (keyId: string, alg: Signer['alg'] = 'EdDSA') => ({ keyId, alg }) as Signer
  const key = (id: string, dates: Partial<DatedKey> = {}): DatedKey => ({
    id,
    alg: 'EdDSA',
    from: '2026-01-01',
    ...dates,
  })
  const choose = (keys: readonly DatedKey[], held: readonly string[], day = '2026-06-01') =>
    chooseSigner(
      keys,
      held.map((id) => signer(id)),
      { alg: 'EdDSA', day },
    ).keyId

  it.each([
    ['the only key', [key('a')], ['a'], 'a'],
    ['the newest of two', [key('a'), key('b', { from: '2026-05-01' })], ['a', 'b'], 'b'],
    [
      'the older while the newer has not begun',
      [key('a'), key('b', { from: '2026-06-02' })],
      ['a', 'b'],
      'a',
    ],
    [
      'the older when the newer is not here',
      [key('a'), key('b', { from: '2026-05-01' })],
      ['a'],
      'a',
    ],
    ['a key on its first day', [key('a', { from: '2026-06-01' })], ['a'], 'a'],
    ['a key on its last day', [key('a', { retired: '2026-06-01' })], ['a'], 'a'],
    [
      'a sound key beside a compromised one',
      [key('a'), key('b', { from: '2026-05-01', compromised: '2026-05-09' })],
      ['a', 'b'],
      'a',
    ],
    ['the first by id of two that began together', [key('b'), key('a')], ['b', 'a'], 'a'],
  ])('chooses %s', (_, keys, held, chosen) => {
    expect(choose(keys, held)).toBe(chosen)
  })

  it.each([
    ['none is published', [], ['a'], 'key-none-on-day'],
    ['none has begun', [key('a', { from: '2026-06-02' })], ['a'], 'key-none-on-day'],
    ['all are retired', [key('a', { retired: '2026-05-31' })], ['a'], 'key-none-on-day'],
    ['all are of another algorithm', [key('a', { alg: 'RS256' })], ['a'], 'key-none-on-day'],
    ['all are compromised', [key('a', { compromised: '2026-12-01' })], ['a'], 'key-compromised'],
    ['the private half is not here', [key('a')], ['b'], 'key-secret-missing'],
  ])('says why when %s', (_, keys, held, code) => {
    expect(() => choose(keys, held)).toThrow(expect.objectContaining({ code }))
  })
})

describe('strict JSON', () => {
  it.each([
    '{"a":1,"b":{"a":[{"a":"a"},{"a":"a"}]}}',
    '["a","a"]',
    '"{\\"a\\":1}"',
    '{"a:":1,"a":"{\\"a\\":"}',
    'null',
    ' {"a" : "\\\\" , "b":"\\""} ',
  ])('reads %s as JSON.parse does', (text) =>
    expect(parseStrictJson(text)).toEqual(JSON.parse(text)),
  )

  it('reads a string of twenty million letters, and of backslashes and quotes', () => {
    const strings = ['a'.repeat(20_000_000), '\\'.repeat(1_000_000), '"'.repeat(1_000_000)]
    const limits = { size: 200_000_000, depth: 2 }
    expect(parseStrictJson(JSON.stringify({ strings }), limits)).toEqual({ strings })
  })

  it.each([
    ['{"a":1,"a":1}', 'json-duplicate-key'],
    ['{"a":1,"\\u0061":1}', 'json-duplicate-key'],
    ['[{"b":{}},{"x":{"a":1,"b":[{}],"a":2}}]', 'json-duplicate-key'],
    ['{"a" \n:1,"a"\t:1}', 'json-duplicate-key'],
    ['{"__proto__":1,"__proto__":2}', 'json-duplicate-key'],
    ['{a:1}', 'json-malformed'],
    ['', 'json-malformed'],
    ['{"a":"\ud800"}', 'json-malformed'],
    ['{"\\ud800":1}', 'json-malformed'],
    ['['.repeat(65) + ']'.repeat(65), 'json-too-deep'],
    [`"${'a'.repeat(1_048_576)}"`, 'json-too-large'],
  ])('refuses %.40s', (text, code) => {
    expect(() => parseStrictJson(text)).toThrow(expect.objectContaining({ code }))
  })
})

it('a public key that carries its secret is refused', () => {
  const jwk = { ...(publicKeys[0]?.publicKeyJwk as PublicJwk), d: 'AA' }
  expect(() => requirePublicJwk(jwk)).toThrow(expect.objectContaining({ code: 'key-is-private' }))
})
