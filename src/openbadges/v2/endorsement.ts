import type { Addresses } from '../../model/addresses/address.ts'
import type { EndorsedThing, EndorsementStatement } from '../../kinds/endorsement/statement.ts'
import { contextUrl } from '../context-url.ts'
import { withPreviewSentence } from '../preview-words.ts'

/**
 * The hosted 2.0 form: its id is the address it is served at, which is what makes it true. Open Badges 2.0, Endorsement.
 *
 * @param id where it is served
 */
export function toEndorsement(statement: EndorsementStatement, id: string, addresses: Addresses) {
  const { endorser, about, on, comment } = statement
  return {
    '@context': contextUrl.openBadges2,
    type: 'Endorsement',
    id,
    claim: {
      id: endorsedId2(about, addresses),
      endorsementComment: withPreviewSentence(statement, comment),
    },
    issuer: addresses.profile(endorser.slug),
    issuedOn: `${on}T00:00:00Z`,
    verification: { type: 'HostedBadge' },
  } as const
}

/** The id by which 2.0 knows what is endorsed. */
export function endorsedId2(about: EndorsedThing, addresses: Addresses): string {
  if ('slug' in about) return addresses.awardDocument(about.slug, 'assertion.json')
  return 'badge' in about
    ? addresses.badgeClass(about.issuer, about.badge, about.version)
    : addresses.profile(about.issuer)
}

/** What its address answers once it has been taken back. Open Badges 2.0, Revoking Hosted Assertions. */
export function toRevokedEndorsement(
  endorsement: ReturnType<typeof toEndorsement>,
  reason: string,
) {
  return { ...endorsement, revoked: true, revocationReason: reason } as const
}
