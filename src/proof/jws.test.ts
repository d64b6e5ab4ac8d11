import { createHmac, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeBase64url, encodeBase64url } from '../bytes/base64.ts'
import { algorithmOf, requirePublicJwk, type PrivateJwk, type PublicJwk } from './keys/jwk.ts'
import { parseCompactJws, signCompactJws, verifyCompactJws } from './jws.ts'
import { importSigner, type Signer } from './keys/signer.ts'

const payload = '{"name":"Zoë’s badge","n":1}'
const pairs = {
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  EdDSA: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
}
const keys = {
  RS256: requirePublicJwk(pairs.RS256.publicKey.export({ format: 'jwk' })),
  EdDSA: requirePublicJwk(pairs.EdDSA.publicKey.export({ format: 'jwk' })),
  ES256: requirePublicJwk(pairs.ES256.publicKey.export({ format: 'jwk' })),
}
const signers = new Map<string, Signer>()
const tokens = new Map<string, string>()

beforeAll(async () => {
  for (const alg of ['RS256', 'EdDSA'] as const) {
    const signer = await importSigner(pairs[alg].privateKey.export({ format: 'jwk' }) as PrivateJwk)
    signers.set(alg, signer)
    tokens.set(
      alg,
      await signCompactJws({ kid: 'https://a.example/key', typ: 'JWT' }, payload, signer),
    )
  }
})

const tokenOf = (alg: string) => tokens.get(alg) ?? ''
const part = (value: unknown) =>
  encodeBase64url(
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
  )

/** A token with any header, rightly signed by node:crypto with RS256. */
function withHeader(header: unknown, body = part(payload)): string {
  const input = `${part(header)}.${body}`
  return `${input}.${encodeBase64url(sign('sha256', Buffer.from(input), pairs.RS256.privateKey))}`
}

describe('a compact JWS', () => {
  it.each(['RS256', 'EdDSA'] as const)(
    'point 10: is signed with %s, which node:crypto alone confirms',
    (alg) => {
      const [head = '', body = '', signature = ''] = tokenOf(alg).split('.')
      const key = createPublicKey({ key: { ...keys[alg] }, format: 'jwk' })
      const input = Buffer.from(`${head}.${body}`)
      expect(
        verify(alg === 'RS256' ? 'sha256' : null, input, key, Buffer.from(signature, 'base64url')),
      ).toBe(true)
      expect(Buffer.from(body, 'base64url').toString()).toBe(payload)
      expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
        alg,
        kid: 'https://a.example/key',
        typ: 'JWT',
      })
    },
  )

  it.each(['RS256', 'EdDSA'] as const)('is the same each time with %s', async (alg) => {
    const signer = signers.get(alg)
    if (signer === undefined) throw new Error('no signer')
    expect(
      await signCompactJws({ kid: 'https://a.example/key', typ: 'JWT' }, payload, signer),
    ).toBe(tokenOf(alg))
  })

  it.each(['RS256', 'EdDSA'] as const)(
    'is verified with %s, by JWK and by CryptoKey',
    async (alg) => {
      const parsed = await verifyCompactJws(tokenOf(alg), { key: keys[alg], alg })
      expect(parsed.payloadText).toBe(payload)
      expect(parsed.header).toMatchObject({ alg, typ: 'JWT' })
      const parameters =
        alg === 'RS256' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'Ed25519' }
      const key = await crypto.subtle.importKey('jwk', { ...keys[alg] }, parameters, true, [
        'verify',
      ])
      expect((await verifyCompactJws(tokenOf(alg), { key })).payloadText).toBe(payload)
    },
  )

  it('is verified with ES256', async () => {
    const input = `${part({ alg: 'ES256' })}.${part(payload)}`
    const signature = sign('sha256', Buffer.from(input), {
      key: pairs.ES256.privateKey,
      dsaEncoding: 'ieee-p1363',
    })
    const token = `${input}.${encodeBase64url(signature)}`
    expect((await verifyCompactJws(token, { key: keys.ES256 })).payloadText).toBe(payload)
  })

  it.each(['RS256', 'EdDSA'] as const)(
    'is refused after any change of one character (%s)',
    async (alg) => {
      const { accepted, tried } = await acceptedMutations(tokenOf(alg), keys[alg])
      expect(accepted).toEqual([])
      expect(tried).toBeGreaterThan(10_000)
    },
    120_000,
  )
})

describe('a hostile token', () => {
  it.each([
    ['no algorithm', { alg: 'none' }, 'jws-algorithm-refused'],
    ['no algorithm in capitals', { alg: 'None' }, 'jws-algorithm-refused'],
    ['no alg member', {}, 'jws-algorithm-refused'],
    ['HS256', { alg: 'HS256' }, 'jws-algorithm-refused'],
    ['RS1', { alg: 'RS1' }, 'jws-algorithm-refused'],
    ['PS256', { alg: 'PS256' }, 'jws-algorithm-refused'],
    ['a list for alg', { alg: ['RS256'] }, 'jws-header-malformed'],
    ['another algorithm than the key’s', { alg: 'ES256' }, 'jws-algorithm-mismatch'],
    ['crit', { alg: 'RS256', crit: ['exp'] }, 'jws-header-refused'],
    ['b64', { alg: 'RS256', b64: false }, 'jws-header-refused'],
    ['jku', { alg: 'RS256', jku: 'https://evil.example/' }, 'jws-header-refused'],
    ['x5u', { alg: 'RS256', x5u: 'https://evil.example/' }, 'jws-header-refused'],
    ['x5c', { alg: 'RS256', x5c: ['MIIB'] }, 'jws-header-refused'],
    ['zip', { alg: 'RS256', zip: 'DEF' }, 'jws-header-refused'],
    ['__proto__', '{"alg":"RS256","__proto__":{}}', 'jws-header-refused'],
    ['a number for kid', { alg: 'RS256', kid: 1 }, 'jws-header-malformed'],
    ['text for jwk', { alg: 'RS256', jwk: 'x' }, 'jws-header-malformed'],
    ['alg twice', '{"alg":"none","alg":"RS256"}', 'jws-header-malformed'],
    ['alg twice, once escaped', '{"\\u0061lg":"none","alg":"RS256"}', 'jws-header-malformed'],
    ['a list as header', '["RS256"]', 'jws-header-malformed'],
    ['null as header', 'null', 'jws-header-malformed'],
    ['a header that is not JSON', '{alg:RS256}', 'jws-header-malformed'],
  ])('with %s is refused, though its signature is right', async (_, header, code) => {
    await expect(verifyCompactJws(withHeader(header), { key: keys.RS256 })).rejects.toMatchObject({
      code,
    })
  })

  it('signed by HMAC with the public key as its secret is refused', async () => {
    const input = `${part({ alg: 'HS256' })}.${part(payload)}`
    const secret = pairs.RS256.publicKey.export({ format: 'pem', type: 'spki' })
    const token = `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
    await expect(verifyCompactJws(token, { key: keys.RS256 })).rejects.toMatchObject({
      code: 'jws-algorithm-refused',
    })
  })

  it.each([
    ['two parts', 'a.b', 'jws-malformed'],
    ['four parts', 'YQ.YQ.YQ.YQ', 'jws-malformed'],
    ['an empty part', 'YQ..YQ', 'jws-malformed'],
    ['a line break', 'YQ.YQ.YQ\n', 'jws-malformed'],
    ['padding', 'YQ==.YQ.YQ', 'jws-malformed'],
    ['the alphabet of plain base64', 'Y+Q/.YQ.YQ', 'jws-malformed'],
    ['stray bits', `${part({ alg: 'RS256' })}.YR.YQ`, 'jws-malformed'],
    [
      'a payload that is not UTF-8',
      withHeader({ alg: 'RS256' }, encodeBase64url(Uint8Array.of(0xff))),
      'jws-payload-malformed',
    ],
    ['nothing', '', 'jws-malformed'],
    ['five million characters', 'A'.repeat(5_000_000), 'jws-malformed'],
  ])('with %s is refused', (_, token, code) => {
    expect(() => parseCompactJws(token)).toThrow(expect.objectContaining({ code }))
  })

  it('is refused with another key, a private key, a short key, or a key for another use', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
      format: 'jwk',
    }) as PublicJwk
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({
      format: 'jwk',
    }) as PublicJwk
    const secret = pairs.RS256.privateKey.export({ format: 'jwk' }) as PublicJwk
    const sealing = { ...keys.RS256, use: 'enc' }
    for (const [key, code] of [
      [other, 'signature-wrong'],
      [short, 'key-too-short'],
      [secret, 'key-is-private'],
      [sealing, 'key-unsupported'],
      [keys.EdDSA, 'jws-algorithm-mismatch'],
    ] as const) {
      await expect(verifyCompactJws(tokenOf('RS256'), { key })).rejects.toMatchObject({ code })
    }
  })

  it('is refused where the caller expects another algorithm than the key’s', async () => {
    const verified = verifyCompactJws(tokenOf('RS256'), { key: keys.RS256, alg: 'ES256' })
    await expect(verified).rejects.toMatchObject({ code: 'jws-algorithm-mismatch' })
  })
})

it('algorithmOf gives a key the one algorithm it may be used with', () => {
  expect(Object.values(keys).map(algorithmOf)).toEqual(['RS256', 'EdDSA', 'ES256'])
  expect(() => algorithmOf({ ...keys.RS256, alg: 'PS256' })).toThrow(
    expect.objectContaining({ code: 'key-unsupported' }),
  )
})

/** Every one-character substitution, deletion and insertion; base64url characters and a few others are put in. */
async function acceptedMutations(token: string, key: PublicJwk) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\t?é'
  const accepted: string[] = []
  let tried = 0
  const cryptoKey = await importFor(key)
  const attempt = async (mutant: string) => {
    if (mutant === token) return
    tried += 1
    const isAccepted = await verifyCompactJws(mutant, { key: cryptoKey }).then(
      () => true,
      () => false,
    )
    if (isAccepted) accepted.push(mutant)
  }
  for (let index = 0; index <= token.length; index++) {
    const [before, after] = [token.slice(0, index), token.slice(index)]
    const mutants = [...alphabet].flatMap((character) => [
      before + character + after.slice(1),
      before + character + after,
    ])
    await Promise.all([...mutants, before + after.slice(1)].map(attempt))
  }
  return { accepted, tried }
}

async function importFor(key: PublicJwk): Promise<CryptoKey> {
  const parameters =
    key.kty === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'Ed25519' }
  return crypto.subtle.importKey('jwk', { ...key }, parameters, true, ['verify'])
}

it('decodes what it encodes', () => {
  for (let length = 0; length < 40; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 83 + length) % 256)
    expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
    expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes)
  }
})
