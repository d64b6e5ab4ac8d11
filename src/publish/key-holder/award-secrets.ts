import { encodeBase32 } from '../../bytes/base32.ts'
import { encodeBase64url } from '../../bytes/base64.ts'
import { uuidFrom } from '../../bytes/uuid.ts'
import { deriveWith, slotFrom } from '../../proof/sealing/entropy.ts'
import { hmacSha256 } from './hmac.ts'
import { listLength } from './slots.ts'

/** What nobody can derive from the repository: made when an award is issued, and fixed in the ledger from then on. */
export interface AwardSecrets {
  /** Salt of its identity hashes. */
  readonly salt: string
  /** Its public slug. */
  readonly slug: string
  /** Salt of the commitment to the holder's name. It is in no document, only in the holder's box. */
  readonly nameSalt: () => string
  /** `urn:uuid:` of its subject. */
  readonly subject: string
  /** The n-th random candidate for its status slot. */
  slot(attempt: number): number
}

/** Derives an award's secrets from its issuer's entropy: the same award, the same secrets, whoever asks when. */
export function awardSecrets(entropy: Uint8Array, awardId: string): AwardSecrets {
  const bytes = deriveWith(hmacSha256, entropy, `award ${awardId}`, 64)
  return {
    salt: encodeBase64url(bytes.slice(0, 16)),
    slug: encodeBase32(bytes.slice(16, 32)),
    subject: `urn:uuid:${uuidFrom(bytes.slice(32, 48))}`,
    nameSalt: () => nameSaltOf(entropy, awardId),
    slot: (attempt) => {
      if (attempt < 4) return slotFrom(bytes.slice(48 + attempt * 4, 52 + attempt * 4), listLength)
      return slotFrom(deriveWith(hmacSha256, entropy, `slot ${awardId} ${attempt}`, 4), listLength)
    },
  }
}

/** The one secret of an award that its holder's box needs. */
export function nameSaltOf(entropy: Uint8Array, awardId: string): string {
  return encodeBase64url(deriveWith(hmacSha256, entropy, `name ${awardId}`, 16))
}
