import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { ed25519Key, rsaKey } from '../../testing/openbadges/statements.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { publicKeyPem } from './public-key-pem.ts'

const generated = [1024, 2047, 2048, 3072, 4096].map((modulusLength) => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent: 65_537 })
  return [
    String(modulusLength),
    publicKey.export({ format: 'jwk' }) as unknown as PublicJwk,
  ] as const
})

test.each([['the published example', rsaKey.publicKeyJwk] as const, ...generated])(
  'node writes the same PEM for an RSA key (%s)',
  (_, jwk) => {
    const judge = createPublicKey({ key: { ...jwk }, format: 'jwk' })
    expect(publicKeyPem(jwk)).toBe(judge.export({ format: 'pem', type: 'spki' }))
  },
)

test('leading zeros in a modulus do not reach the PEM', () => {
  const n = Buffer.from(rsaKey.publicKeyJwk.n ?? '', 'base64url')
  const padded = Buffer.concat([Buffer.of(0, 0), n]).toString('base64url')
  expect(publicKeyPem({ ...rsaKey.publicKeyJwk, n: padded })).toBe(
    publicKeyPem(rsaKey.publicKeyJwk),
  )
})

test('a key that is not RSA has no such PEM', () => {
  expect(() => publicKeyPem(ed25519Key.publicKeyJwk)).toThrow(RangeError)
})
