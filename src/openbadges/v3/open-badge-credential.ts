import type { Addresses } from '../../model/address.ts'
import type { Evidence as EvidenceRecord } from '../../kinds/award/parts.ts'
import type { Statement } from '../../kinds/award/statement.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'
import { descriptionOf, nameOf } from '../preview-words.ts'
import { type AchievementSubject, toAchievementSubject } from './achievement-subject.ts'
import { type Image, toImage } from './image.ts'
import { type Profile, toProfile } from './profile.ts'

/** Open Badges 3.0 OpenBadgeCredential without its proof. */
export interface OpenBadgeCredential {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential']
  readonly name: string
  readonly description: string
  readonly image: Image
  readonly issuer: Profile
  readonly validFrom: string
  readonly validUntil?: string | undefined
  readonly awardedDate?: string | undefined
  readonly credentialSubject: AchievementSubject
  readonly evidence?: readonly Evidence[]
  readonly credentialStatus: BitstringStatusListEntry
}

export interface Evidence {
  readonly id?: string | undefined
  readonly type: readonly ['Evidence']
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly narrative?: string | undefined
  readonly genre?: string | undefined
  readonly audience?: string | undefined
}

/** Bitstring Status List, BitstringStatusListEntry. One, as Open Badges 3.0 allows: `credentialStatus` is 0..1. */
export interface BitstringStatusListEntry {
  readonly id: string
  readonly type: 'BitstringStatusListEntry'
  readonly statusPurpose: 'revocation'
  /** Base 10. */
  readonly statusListIndex: string
  readonly statusListCredential: string
}

/**
 * The credential both 3.0 forms are made of: a Data Integrity proof is added to it, or the claims of a JWT are
 * (`toJwtPayload`). Every set is an array, and none is empty. Open Badges 3.0, OpenBadgeCredential.
 *
 * A re-issue keeps the id and moves `validFrom`, which is how a wallet knows the newer; `awardedDate` then keeps
 * the day of the award. The language of an award's own words has no member of its own.
 *
 * @example
 * ```ts
 * import { addresses, plainStatement } from '../../testing/openbadges/statements.ts'
 * import { toOpenBadgeCredential } from './open-badge-credential.ts'
 *
 * const credential = toOpenBadgeCredential(plainStatement, addresses)
 * credential.type // => ['VerifiableCredential', 'OpenBadgeCredential']
 * credential.credentialStatus.statusPurpose // => 'revocation'
 * ```
 */
export function toOpenBadgeCredential(
  statement: Statement,
  addresses: Addresses,
): OpenBadgeCredential {
  const { award, badge, issuer } = statement
  return present({
    '@context': [contextUrl.credentials2, contextUrl.openBadges3],
    id: addresses.awardDocument(award.slug, 'credential.json'),
    type: ['VerifiableCredential', 'OpenBadgeCredential'] as const,
    name: nameOf(statement),
    description: descriptionOf(statement),
    image: toImage(addresses.awardDocument(award.slug, 'badge.png'), badge.badge.alt),
    issuer: toProfile(issuer, addresses),
    validFrom: award.validFrom,
    validUntil: award.expires,
    awardedDate: award.issuedOn === award.validFrom ? undefined : award.issuedOn,
    credentialSubject: toAchievementSubject(statement, addresses),
    evidence: award.verbatim.evidence.map(toEvidence),
    credentialStatus: toStatusEntry(statement, addresses),
  })
}

function toEvidence(evidence: EvidenceRecord): Evidence {
  const { url, name, description, narrative, genre, audience } = evidence
  return present({
    id: url,
    type: ['Evidence'] as const,
    name,
    description,
    narrative,
    genre,
    audience,
  })
}

function toStatusEntry(statement: Statement, addresses: Addresses): BitstringStatusListEntry {
  const { list, index } = statement.award.status
  const url = addresses.statusList(statement.issuer.slug, 'revocation', list)
  return {
    id: `${url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: url,
  }
}
