import { verifyAsync } from '@noble/ed25519'
import type { VerifyEd25519 } from './signature-key.ts'

/**
 * Ed25519 in JavaScript, for machines whose WebCrypto lacks it. RFC 8032, section 5.1.7, strictly: what WebCrypto
 * refuses (a key of small order, an S that is too large, a point with a second spelling) is refused here too.
 */
export const verifyEd25519: VerifyEd25519 = async (publicKey, signature, bytes) =>
  signature.length === 64 && verifyAsync(signature, bytes, publicKey, { zip215: false })
