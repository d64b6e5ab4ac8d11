import { decodeBase32 } from '../bytes/base32.ts'
import { decodeBase58 } from '../bytes/base58.ts'
import { decodeBase64url } from '../bytes/base64.ts'
import { proofFailure, type ProofFailureCode } from './failure.ts'

/** decodeBase32 of what somebody else wrote. @throws ProofFailure `base32-malformed` */
export const readBase32 = refusedAs('base32-malformed', decodeBase32)

/** decodeBase58 of what somebody else wrote. @throws ProofFailure `base58-malformed` */
export const readBase58 = refusedAs('base58-malformed', decodeBase58)

/** decodeBase64url of what somebody else wrote. @throws ProofFailure `base64url-malformed` */
export const readBase64url = refusedAs('base64url-malformed', decodeBase64url)

function refusedAs(code: ProofFailureCode, decode: typeof decodeBase64url): typeof decodeBase64url {
  return (text) => {
    try {
      return decode(text)
    } catch (cause) {
      throw proofFailure(code, 'not text of this form', cause)
    }
  }
}
