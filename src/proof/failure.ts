import { Failure, knowing } from '../bytes/failure.ts'

/** Everything that can go wrong while making or checking a proof. The set is closed; messages are for logs, codes for programs. */
export const proofFailureCodes = [
  'base58-malformed',
  'base64url-malformed',
  'base32-malformed',
  'json-malformed',
  'json-duplicate-key',
  'json-too-deep',
  'json-too-large',
  'key-malformed',
  'key-unsupported',
  'key-too-short',
  'key-is-private',
  'key-is-public',
  'key-pair-mismatch',
  'key-line-malformed',
  'key-line-repeated',
  'key-none-on-day',
  'key-compromised',
  'key-secret-missing',
  'algorithm-unavailable',
  'jws-malformed',
  'jws-header-malformed',
  'jws-header-refused',
  'jws-algorithm-refused',
  'jws-algorithm-mismatch',
  'jws-payload-malformed',
  'signature-wrong',
  'proof-malformed',
  'context-unknown',
  'document-unsafe',
  'document-too-large',
  'canonical-form-disputed',
  'identity-malformed',
  'recipient-malformed',
  'seal-malformed',
  'seal-wrong-key',
  'box-malformed',
  'box-wrong-code',
  'move-malformed',
  'move-wrong-code',
  'lock-malformed',
  'lock-altered',
  'passphrase-wrong',
] as const

export type ProofFailureCode = (typeof proofFailureCodes)[number]
export type ProofFailure = Failure<ProofFailureCode>

/** What this module throws. Its message never holds a key, a token, a name or an address. */
export function proofFailure(
  code: ProofFailureCode,
  message: string,
  cause?: unknown,
): ProofFailure {
  return new Failure(code, message, cause === undefined ? {} : { cause })
}

export const isProofFailure = knowing<ProofFailure>(proofFailureCodes)
