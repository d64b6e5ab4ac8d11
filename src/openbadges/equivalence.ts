import { present } from './present.ts'
import { recipientIdentity, type Assertion } from './v2/assertion.ts'
import { identitiesIn } from './v3/achievement-subject.ts'
import type { OpenBadgeCredential } from './v3/open-badge-credential.ts'

/** What both versions of the standard can say of the award itself, whatever they say of its badge. */
export interface AwardFacts {
  /** The identity that 2.0 names, which has room for one. */
  readonly recipient: { readonly hash: string; readonly salt?: string | undefined }
  /** Absent where none is stored. */
  readonly bakedPicture?: string | undefined
  readonly awarded: string
  readonly expires?: string | undefined
  readonly narrative?: string | undefined
  readonly evidence?: readonly EvidenceFacts[] | undefined
}

export type EvidenceFacts = Readonly<
  Partial<
    Record<'url' | 'name' | 'description' | 'narrative' | 'genre' | 'audience', string | undefined>
  >
>

/** The facts that a 2.0 Assertion states by itself. */
export function awardFactsOfAssertion(assertion: Assertion): AwardFacts {
  return present({
    recipient: { hash: assertion.recipient.identity, salt: assertion.recipient.salt },
    bakedPicture: assertion.image,
    awarded: assertion.issuedOn,
    expires: assertion.expires,
    narrative: assertion.narrative,
    evidence: assertion.evidence?.map(evidenceFacts) ?? [],
  })
}

/**
 * The facts that a 3.0 credential states of the award itself.
 *
 * @throws {RangeError} when it names no recipient.
 */
export function awardFactsOfCredential(credential: OpenBadgeCredential): AwardFacts {
  const { credentialSubject: subject } = credential
  const identity = recipientIdentity(identitiesIn(subject))?.identity
  if (identity === undefined) throw new RangeError('the credential names no recipient')
  return present({
    recipient: present({ hash: identity.identityHash, salt: identity.salt }),
    bakedPicture: credential.image?.id,
    awarded: credential.awardedDate ?? credential.validFrom,
    expires: credential.validUntil,
    narrative: subject.narrative,
    evidence: credential.evidence?.map(evidenceFacts) ?? [],
  })
}

function evidenceFacts({
  id,
  name,
  description,
  narrative,
  genre,
  audience,
}: Omit<EvidenceFacts, 'url'> & { readonly id?: string | undefined }): EvidenceFacts {
  return present({ url: id, name, description, narrative, genre, audience })
}
