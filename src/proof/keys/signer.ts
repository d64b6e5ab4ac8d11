import { algorithmOf, publicJwkOf, type PrivateJwk, type PublicJwk } from './jwk.ts'
import { proofFailure } from '../failure.ts'
import {
  importPrivateKey,
  importVerificationKey,
  isSignatureRight,
  signatureParameters,
} from './signature-key.ts'
import { thumbprintOf } from './thumbprint.ts'

/** Something that can sign. The key itself cannot be read out of it. */
export interface Signer {
  /** RFC 7638 thumbprint of the public key. */
  readonly keyId: string
  /** Both are deterministic: the same bytes give the same signature. */
  readonly alg: 'EdDSA' | 'RS256'
  readonly publicKeyJwk: PublicJwk
  /** The raw signature over these bytes. Many may be in flight at once; the work is done off the main thread. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
}

const probe = new TextEncoder().encode('Do the two halves of this key belong together?')

/**
 * A signer from a private JWK: Ed25519, or RSA of at least 2048 bits.
 * @throws ProofFailure `key-is-public`, `key-pair-mismatch`, `key-malformed`, `key-unsupported`, `key-too-short`
 */
export async function importSigner(privateJwk: PrivateJwk): Promise<Signer> {
  const publicKeyJwk = publicJwkOf(privateJwk)
  const alg = algorithmOf(privateJwk)
  if (alg === 'ES256')
    throw proofFailure('key-unsupported', 'an ECDSA key does not give the same signature twice')
  if (typeof privateJwk.d !== 'string')
    throw proofFailure('key-is-public', 'a public key cannot sign')
  const key = await importPrivateKey(privateJwk)
  const parameters = signatureParameters(alg)
  const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign(parameters, key, bytes))
  // An Ed25519 key with a foreign public half signs happily, and nobody can verify what it signed.
  const publicKey = await importVerificationKey(publicKeyJwk)
  if (!(await isSignatureRight(publicKey, await sign(probe), probe))) {
    throw proofFailure(
      'key-pair-mismatch',
      'the public half of a key does not belong to its private half',
    )
  }
  return { keyId: await thumbprintOf(publicKeyJwk), alg, publicKeyJwk, sign }
}
