import { publicJwkOf, type PrivateJwk, type PublicJwk } from './jwk.ts'
import {
  formatIssuerLine,
  formatSealingLine,
  publishedKeysOf,
  type PublishedKey,
} from './key-line.ts'
import { thumbprintOf } from './thumbprint.ts'

const rsaParameters = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
}

/**
 * New keys for an issuer: Ed25519 for Data Integrity, RSA of 2048 bits for RS256, and entropy.
 * @returns the secret half as one line to be kept in a secret store, and the public keys to be published
 */
export async function generateIssuerKeys(
  issuer: string,
): Promise<{ readonly line: string; readonly publicKeys: readonly PublishedKey[] }> {
  const secrets = {
    ed25519: await generate({ name: 'Ed25519' }, ['sign', 'verify']),
    rsa: await generate(rsaParameters, ['sign', 'verify']),
    entropy: crypto.getRandomValues(new Uint8Array(32)),
  }
  return { line: formatIssuerLine(issuer, secrets), publicKeys: await publishedKeysOf(secrets) }
}

/** A new sealing key (P-256): the secret half as one line, and the public half to be published. */
export async function generateSealingKey(): Promise<{
  readonly line: string
  readonly keyId: string
  readonly publicKeyJwk: PublicJwk
}> {
  const jwk = await generate({ name: 'ECDH', namedCurve: 'P-256' }, ['deriveBits'])
  return {
    line: formatSealingLine(jwk),
    keyId: await thumbprintOf(jwk),
    publicKeyJwk: publicJwkOf(jwk),
  }
}

/** Only the members that a key needs: no `key_ops`, no `ext`. */
async function generate(
  parameters: RsaHashedKeyGenParams | EcKeyGenParams | { readonly name: 'Ed25519' },
  usages: readonly KeyUsage[],
): Promise<PrivateJwk> {
  const pair = (await crypto.subtle.generateKey(parameters, true, usages)) as CryptoKeyPair
  const { kty, crv, x, y, n, e, d, p, q, dp, dq, qi } = await crypto.subtle.exportKey(
    'jwk',
    pair.privateKey,
  )
  const members = Object.entries({ kty, crv, x, y, n, e, d, p, q, dp, dq, qi }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(members) as unknown as PrivateJwk
}
