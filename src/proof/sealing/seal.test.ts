import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto'
import { inspect } from 'node:util'
import { CompactEncrypt } from 'jose'
import { describe, expect, it } from 'vitest'
import { isProofFailure } from '../failure.ts'
import { hexOf } from '../../bytes/hex.ts'
import { sampleSealingSentence } from '../../model/sample.ts'
import { derive, deriveWith, slotFrom } from './entropy.ts'
import { generateSealingKey } from '../keys/generate-keys.ts'
import { hashIdentity, hashIdentityAsync } from '../identity/hash-identity.ts'
import { normaliseIdentity } from '../identity/identity.ts'
import { publicJwkOf } from '../keys/jwk.ts'
import { parseKeyLines } from '../keys/key-line.ts'
import { sampleSealingKey } from '../keys/sample-sealing-key.ts'
import {
  openBytes,
  openClaimCode,
  openRecipient,
  sealBytes,
  sealClaimCode,
  sealRecipient,
  type Recipient,
} from './seal.ts'

const sampleKey = await sampleSealingKey(sampleSealingSentence)
const samplePublicKey = publicJwkOf(sampleKey)
const other = await generateSealingKey()
const otherKey = (await parseKeyLines(other.line)).sealing[0]?.privateKeyJwk.reveal()
const recipient: Recipient = {
  identities: [{ type: 'email', value: 'zoë@school.example' }],
  name: 'Zoë Ã 陳',
}

describe('a claim code', () => {
  const code = 'au2l6dhmln2rm7xqcj3v5raify'

  it('is sealed beside an address without becoming an identity', async () => {
    const jwe = await sealRecipient({ ...recipient, code }, samplePublicKey)
    expect(await openRecipient(jwe, sampleKey)).toEqual({ ...recipient, code })
  })

  it('does not make a sealed recipient any longer', async () => {
    const seals = [recipient, { ...recipient, code }].map((each) =>
      sealRecipient(each, samplePublicKey),
    )
    const [without, beside] = await Promise.all(seals)
    expect(beside).toHaveLength(without?.length ?? 0)
  })

  it('that takes the place of another is sealed alone', async () => {
    const jwe = await sealClaimCode(code, samplePublicKey)
    expect(await openClaimCode(jwe, sampleKey)).toBe(code)
  })

  it('is not read from a sealed recipient, nor a recipient from a sealed code', async () => {
    const [alone, whole] = await Promise.all([
      sealClaimCode(code, samplePublicKey),
      sealRecipient({ ...recipient, code }, samplePublicKey),
    ])
    await expect(openRecipient(alone, sampleKey)).rejects.toMatchObject({
      code: 'recipient-malformed',
    })
    await expect(openClaimCode(whole, sampleKey)).rejects.toMatchObject({
      code: 'recipient-malformed',
    })
  })

  it.each(['', 'AU2L6DHMLN2RM7XQCJ3V5RAIFY', 'au2l', 'au2l6dhmln2rm7xqcj3v5raifyab'])(
    'that is none is not sealed: "%s"',
    async (text) => {
      await expect(sealClaimCode(text, samplePublicKey)).rejects.toMatchObject({
        code: 'recipient-malformed',
      })
      await expect(
        sealRecipient({ ...recipient, code: text }, samplePublicKey),
      ).rejects.toMatchObject({ code: 'recipient-malformed' })
    },
  )
})

describe('a sealed recipient', () => {
  it('is opened by the key it was sealed to', async () => {
    const jwe = await sealRecipient(recipient, samplePublicKey)
    expect(await openRecipient(jwe, sampleKey)).toEqual(recipient)
    expect(jwe).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it('is not opened by another, and the error shows nothing', async () => {
    if (otherKey === undefined) throw new Error('no key')
    const jwe = await sealRecipient(recipient, samplePublicKey)
    const error: unknown = await openRecipient(jwe, otherKey).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'seal-wrong-key' })
    expect(error).not.toHaveProperty('cause')
    expect(inspect(error)).not.toContain(otherKey.d)
  })

  it('is of one length, whoever it is, and never the same twice', async () => {
    const sealed = await Promise.all(
      ['a@b.example', 'a.very.long.name.indeed@a-school-with-a-long-name.leicester.example'].map(
        (value) => sealRecipient({ identities: [{ type: 'email', value }] }, samplePublicKey),
      ),
    )
    expect(sealed[0]).toHaveLength(sealed[1]?.length ?? 0)
    expect(await sealRecipient(recipient, samplePublicKey)).not.toBe(
      await sealRecipient(recipient, samplePublicKey),
    )
  })

  it('is refused after a change of any one character', async () => {
    const jwe = await sealRecipient(recipient, samplePublicKey)
    for (let index = 0; index < jwe.length; index++) {
      const changed = jwe.slice(0, index) + (jwe[index] === 'A' ? 'B' : 'A') + jwe.slice(index + 1)
      await expect(openRecipient(changed, sampleKey)).rejects.toSatisfy(isProofFailure)
    }
  })

  it.each([
    ['no identity', { identities: [] }],
    ['nine identities', { identities: Array(9).fill({ type: 'email', value: 'a@b.example' }) }],
    ['an unknown kind', { identities: [{ type: 'upn', value: '1' }] }],
    ['an empty identity', { identities: [{ type: 'email', value: '' }] }],
    [
      'a member more',
      { identities: [{ type: 'email', value: 'a@b.example' }], born: '2010-01-01' },
    ],
    [
      'a member more in an identity',
      { identities: [{ type: 'email', value: 'a@b.example', note: 'x' }] },
    ],
    ['an empty name', { identities: [{ type: 'email', value: 'a@b.example' }], name: '' }],
  ])('with %s is neither sealed nor opened', async (_, bad) => {
    await expect(sealRecipient(bad as Recipient, samplePublicKey)).rejects.toMatchObject({
      code: 'recipient-malformed',
    })
    const jwe = await sealBytes(new TextEncoder().encode(JSON.stringify(bad)), samplePublicKey)
    await expect(openRecipient(jwe, sampleKey)).rejects.toMatchObject({
      code: 'recipient-malformed',
    })
  })

  it.each([
    ['nothing', ''],
    ['a JWS', 'a.b.c'],
    ['stray bits', 'e31.....'],
    ['a wrapped key', 'e30.YQ.YQ.YQ.YQ'],
  ])('that is %s is refused', async (_, jwe) => {
    await expect(openRecipient(jwe, sampleKey)).rejects.toMatchObject({ code: 'seal-malformed' })
  })

  it('that asks for another way of opening is refused', async () => {
    const key = await crypto.subtle.importKey(
      'jwk',
      { ...samplePublicKey },
      { name: 'ECDH', namedCurve: 'P-256' },
      false,
      [],
    )
    const wrapped = await new CompactEncrypt(new Uint8Array(9))
      .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' })
      .encrypt(key)
    const weaker = await new CompactEncrypt(new Uint8Array(9))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM' })
      .encrypt(key)
    const more = await new CompactEncrypt(new Uint8Array(9))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', cty: 'x' })
      .encrypt(key)
    for (const jwe of [wrapped, weaker, more]) {
      await expect(openBytes(jwe, sampleKey)).rejects.toSatisfy(isProofFailure)
    }
  })

  it('is not sealed to a private key, or to a key of another curve', async () => {
    await expect(sealRecipient(recipient, sampleKey)).rejects.toMatchObject({
      code: 'key-is-private',
    })
    await expect(
      sealRecipient(recipient, { kty: 'OKP', crv: 'Ed25519', x: samplePublicKey.x ?? '' }),
    ).rejects.toMatchObject({ code: 'key-unsupported' })
  })
})

it('sealed bytes come back as they were', async () => {
  for (const length of [0, 1, 70_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251)
    expect(await openBytes(await sealBytes(bytes, samplePublicKey), sampleKey)).toEqual(bytes)
  }
})

it('the sample sealing key is the one that the sentence gives, and a whole key for node:crypto', () => {
  expect(sampleKey.d).toBe(createHash('sha256').update(sampleSealingSentence).digest('base64url'))
  const derived = createPublicKey(
    createPrivateKey({ key: { ...sampleKey }, format: 'jwk' }),
  ).export({ format: 'jwk' })
  expect(derived).toMatchObject({ x: samplePublicKey.x, y: samplePublicKey.y })
})

describe('derived bytes', () => {
  const entropy = Uint8Array.from({ length: 32 }, (_, index) => index)
  const hmac = (key: Uint8Array, data: Uint8Array) =>
    createHmac('sha256', key).update(data).digest()

  it('are HKDF-Expand, at once and by WebCrypto', async () => {
    for (const length of [1, 16, 32, 33, 80]) {
      const at = deriveWith(hmac, entropy, 'award/slug', length)
      expect(at).toHaveLength(length)
      expect(await derive(entropy, 'award/slug', length)).toEqual(at)
    }
    // HKDF with its extract step done here, so that node:crypto's whole is our half.
    const salt = Buffer.from('salt')
    const extracted = createHmac('sha256', salt).update(entropy).digest()
    const whole = new Uint8Array(hkdfSync('sha256', entropy, salt, 'label', 80))
    expect(deriveWith(hmac, extracted, 'label', 80)).toEqual(whole)
  })

  it('differ by label', () => {
    const seen = ['a', 'b', 'award:1', 'award:11'].map((label) =>
      hexOf(deriveWith(hmac, entropy, label, 16)),
    )
    expect(new Set(seen).size).toBe(4)
  })

  it('give slots evenly', () => {
    const counts = Array<number>(16).fill(0)
    for (let index = 0; index < 16_000; index++) {
      const slot = slotFrom(deriveWith(hmac, entropy, `slot:${String(index)}`, 4), 131_072)
      expect(slot).toBeLessThan(131_072)
      counts[slot >> 13] = (counts[slot >> 13] ?? 0) + 1
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeLessThan(37.7)
    expect(() => slotFrom(entropy, 100_000)).toThrow(RangeError)
  })
})

describe('identities', () => {
  it.each([
    ['email', ' Zoe\u0308@School.Example ', 'zo\u00eb@school.example'],
    ['url', 'HTTPS://Learner.Example/Me', 'https://learner.example/Me'],
    ['telephone', '+44 (116) 496-0000', '+441164960000'],
    [
      'did',
      ' did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw\n',
      'did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw',
    ],
    ['claim', 'AAAQ-EAYE AUDA-OCAJ-BIFQ-YDIO-B4', 'claim:aaaqeayeaudaocajbifqydiob4'],
    ['claim', 'claim:aaaqeayeaudaocajbifqydiob4', 'claim:aaaqeayeaudaocajbifqydiob4'],
  ] as const)('%s %j is hashed as %j', (type, value, normal) => {
    expect(normaliseIdentity({ type, value })).toBe(normal)
  })

  it.each([
    ['email', 'nobody'],
    ['email', 'a@b@c.example'],
    ['email', 'a b@c.example'],
    ['email', 'a\u0000@c.example'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://user:word@a.example/'],
    ['url', 'learner.example'],
    ['telephone', '0116 496 0000'],
    ['telephone', '+44116x'],
    ['did', 'did:web:learner.example'],
    ['did', 'did:key:z6Mk'],
    ['did', 'did:key:zDnaeUKTWUXc1HDpGfKbEK31nKLN19yX5aunFd7VK1CUMeyJu'],
    ['claim', 'aaaq'],
    ['claim', 'aaaqeayeaudaocajbifqydiob5'],
  ] as const)('%s %j is refused, and not shown', (type, value) => {
    const refused = expect(() => normaliseIdentity({ type, value }))
    refused.toThrow(
      expect.objectContaining({ code: 'identity-malformed', message: `not a usable ${type}` }),
    )
  })

  it('are hashed as Open Badges 2.0 has it', async () => {
    const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
    // The example of the specification, IdentityHash.
    expect(hashIdentity('mayze', '', sha256Hex)).toMatch(/^sha256\$7a1a1b3f/)
    const hash = createHash('sha256').update('zoë@school.exampleabc').digest('hex')
    expect(hashIdentity('zoë@school.example', 'abc', sha256Hex)).toBe(`sha256$${hash}`)
    expect(await hashIdentityAsync('zoë@school.example', 'abc')).toBe(`sha256$${hash}`)
  })
})
