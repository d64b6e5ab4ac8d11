import type { Addresses } from '../../model/addresses/address.ts'
import type { EndorsedThing, EndorsementStatement } from '../../kinds/endorsement/statement.ts'
import { contextUrl } from '../context-url.ts'
import { withPreviewSentence } from '../preview-words.ts'
import { toProfile } from './profile.ts'

/** Open Badges 3.0 EndorsementCredential without its proof. */
export type EndorsementCredential = ReturnType<typeof toEndorsementCredential>

/**
 * What one issuer says about another, about a badge or about an award. It stands by itself and names what it speaks of
 * by the id that a credential has for it. Open Badges 3.0, EndorsementCredential.
 *
 * Its status is an open list of ids and no slot in the lists of awards: an endorsement is nobody's secret, and its id
 * says nothing of whose award it is.
 */
export function toEndorsementCredential(statement: EndorsementStatement, addresses: Addresses) {
  const { endorser, about, urn, on, comment, preview } = statement
  return {
    '@context': [
      contextUrl.credentials2,
      contextUrl.openBadges3,
      // The type of the status is defined there.
      contextUrl.openBadges3Extensions,
    ],
    id: urn,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: preview ? 'Preview: Endorsement' : 'Endorsement',
    issuer: toProfile(endorser, addresses),
    validFrom: `${on}T00:00:00Z`,
    credentialSubject: {
      id: endorsedId(about, addresses),
      type: ['EndorsementSubject'],
      endorsementComment: withPreviewSentence(statement, comment),
    },
    credentialStatus: {
      id: addresses.endorsementRevocations(endorser.slug),
      type: '1EdTechRevocationList',
    },
  } as const
}

/** The id by which 3.0 credentials know what is endorsed. */
export function endorsedId(about: EndorsedThing, addresses: Addresses): string {
  if ('slug' in about) return addresses.awardDocument(about.slug, 'credential.json')
  return 'badge' in about
    ? addresses.achievement(about.issuer, about.badge, about.version)
    : addresses.did(about.issuer)
}
