import type { Addresses } from '../../model/addresses/address.ts'
import type { Evidence } from '../../kinds/award/parts.ts'
import { statedEvidence, type Statement } from '../../kinds/award/statement.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'
import { descriptionOf, nameOf } from '../preview-words.ts'
import { toAchievementSubject } from './achievement-subject.ts'
import { toImage } from './image.ts'
import { toProfile } from './profile.ts'

/** Open Badges 3.0 OpenBadgeCredential without its proof. */
export type OpenBadgeCredential = ReturnType<typeof toOpenBadgeCredential>

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
export function toOpenBadgeCredential(statement: Statement, addresses: Addresses) {
  const { award, badge, issuer } = statement
  return present({
    '@context': [contextUrl.credentials2, contextUrl.openBadges3],
    id: addresses.awardDocument(award.slug, 'credential.json'),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: nameOf(statement),
    description: descriptionOf(statement),
    image: award.bakes
      ? undefined
      : toImage(addresses.awardDocument(award.slug, 'badge.png'), badge.badge.alt),
    issuer: toProfile(issuer, addresses),
    validFrom: award.validFrom,
    validUntil: award.expires,
    awardedDate: award.issuedOn === award.validFrom ? undefined : award.issuedOn,
    credentialSubject: toAchievementSubject(statement, addresses),
    evidence: statedEvidence(award).map(toEvidence),
    credentialStatus: toStatusEntry(statement, addresses),
  })
}

function toEvidence(evidence: Evidence) {
  const { url, name, description, narrative, genre, audience } = evidence
  return present({
    id: url,
    type: ['Evidence'],
    name,
    description,
    narrative,
    genre,
    audience,
  })
}

/** Bitstring Status List, BitstringStatusListEntry. One, as Open Badges 3.0 allows: `credentialStatus` is 0..1. */
function toStatusEntry(statement: Statement, addresses: Addresses) {
  const { list, index } = statement.award.status
  const url = addresses.statusList(statement.issuer.slug, 'revocation', list)
  return {
    id: `${url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: url,
  } as const
}
