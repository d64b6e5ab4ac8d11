import { publicJwkOf } from '../proof/keys/jwk.ts'
import type { Signer } from '../proof/keys/signer.ts'
import { thumbprintOf } from '../proof/keys/thumbprint.ts'

/** Makes a key whose private half can be read by nobody, not by the page either. @returns undefined where this browser has no Ed25519 */
export async function makeKeyPair(): Promise<CryptoKeyPair | undefined> {
  try {
    return (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
  } catch {
    return undefined
  }
}

/** What signs with a key that WebCrypto does not hand out. */
export async function signerOf({ publicKey, privateKey }: CryptoKeyPair): Promise<Signer> {
  const publicKeyJwk = publicJwkOf(await crypto.subtle.exportKey('jwk', publicKey))
  return {
    keyId: await thumbprintOf(publicKeyJwk),
    alg: 'EdDSA',
    publicKeyJwk,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes)),
  }
}
