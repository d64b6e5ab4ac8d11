import { encodeBase58 } from '../../bytes/base58.ts'
import { encodeBase64url } from '../../bytes/base64.ts'
import { publicJwkOf } from '../../proof/keys/jwk.ts'
import { encodeMultikey } from '../../proof/keys/multikey.ts'

/** A key pair of a pretend issuer, made anew for each run. */
export interface TestKey {
  readonly alg: 'EdDSA' | 'RS256' | 'ES256'
  readonly jwk: ReturnType<typeof publicJwkOf>
  readonly pem: string
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

const parameters = {
  EdDSA: { name: 'Ed25519' },
  RS256: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const

export async function makeKey(alg: TestKey['alg']): Promise<TestKey> {
  const pair = (await crypto.subtle.generateKey(parameters[alg], true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const der = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  return {
    alg,
    jwk: publicJwkOf(await crypto.subtle.exportKey('jwk', pair.publicKey)),
    pem: `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...der))}\n-----END PUBLIC KEY-----\n`,
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign(parameters[alg], pair.privateKey, bytes)),
  }
}

export function multibase(key: TestKey): string {
  return encodeMultikey(key.jwk)
}

/** A compact JWS over any header and payload, honest or not. */
export async function signToken(
  header: object | string,
  payload: object | string,
  key: TestKey,
): Promise<string> {
  const input = `${part(header)}.${part(payload)}`
  return `${input}.${encodeBase64url(await key.sign(new TextEncoder().encode(input)))}`
}

export function part(value: object | string): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeBase64url(new TextEncoder().encode(text))
}

export function proofValue(signature: Uint8Array): string {
  return `z${encodeBase58(signature)}`
}
