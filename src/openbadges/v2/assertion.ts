import type { Addresses } from '../../model/addresses/address.ts'
import type { Evidence } from '../../kinds/award/parts.ts'
import { statedEvidence, type HashedIdentity, type Statement } from '../../kinds/award/statement.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'
import { narrativeOf } from '../preview-words.ts'

/** Open Badges 2.0 Assertion. */
export type Assertion = ReturnType<typeof assertion>

type Verification =
  { readonly type: 'HostedBadge' } | { readonly type: 'SignedBadge'; readonly creator: string }

/** What 2.0 asks of every Assertion, and of a revoked one too as most software reads it. */
export type RequiredMembers = Pick<Assertion, 'recipient' | 'badge' | 'issuedOn' | 'verification'>

/** What a hosted Assertion's address answers once it no longer counts. */
export type RevokedAssertion = ReturnType<typeof toRevokedAssertion>

/**
 * The hosted Assertion: its id is the address it is served at, which is what makes it true.
 * Open Badges 2.0, Assertion and HostedBadge.
 *
 * 2.0 has no members for results, credits, role, term, licence number and the dates of the activity: only 3.0
 * states those.
 *
 * @throws {RangeError} for an award without a recipient.
 *
 * @example
 * ```ts
 * import { addresses, plainStatement } from '../../testing/openbadges/statements.ts'
 * import { toAssertion } from './assertion.ts'
 *
 * const assertion = toAssertion(plainStatement, addresses)
 * assertion.type // => 'Assertion'
 * assertion.verification // => { type: 'HostedBadge' }
 * assertion.id === addresses.awardDocument(plainStatement.award.slug, 'assertion.json') // => true
 * ```
 */
export function toAssertion(statement: Statement, addresses: Addresses): Assertion {
  const id = addresses.awardDocument(statement.award.slug, 'assertion.json')
  return assertion(statement, addresses, id, { type: 'HostedBadge' })
}

/**
 * The payload of the signed Assertion. Open Badges 2.0, SignedBadge.
 *
 * @param keyId id of the issuer's RSA key that signs it.
 * @throws {RangeError} for an award without a recipient.
 */
export function toSignedAssertion(
  statement: Statement,
  addresses: Addresses,
  keyId: string,
): Assertion {
  const creator = addresses.cryptographicKey(statement.issuer.slug, keyId)
  return assertion(statement, addresses, statement.award.subject, { type: 'SignedBadge', creator })
}

/**
 * What stands at the address of a hosted Assertion that was revoked: a static host cannot answer 410, and this
 * body, answered with 200, says the same. Open Badges 2.0, Revoking Hosted Assertions.
 *
 * @param kept the Assertion as it was issued, whose required members stay: software that looks for them first would
 *   otherwise tell of a missing property and not of the reason. Absent: erased, and nothing of it may stay.
 */
export function toRevokedAssertion(id: string, reason?: string, kept?: RequiredMembers) {
  return present({
    '@context': contextUrl.openBadges2,
    type: 'Assertion',
    id,
    recipient: kept?.recipient,
    badge: kept?.badge,
    issuedOn: kept?.issuedOn,
    verification: kept?.verification,
    revoked: true,
    revocationReason: reason,
  })
}

function assertion(
  statement: Statement,
  addresses: Addresses,
  id: string,
  verification: Verification,
) {
  const { award, badge } = statement
  return present({
    '@context': contextUrl.openBadges2,
    type: 'Assertion',
    id,
    recipient: toRecipient(award.identities),
    badge: addresses.badgeClass(badge.issuer, badge.slug, badge.version),
    // The plain picture stands in the BadgeClass and should not be named here as well.
    image: award.bakes ? undefined : addresses.awardDocument(award.slug, 'badge.png'),
    issuedOn: award.issuedOn,
    expires: award.expires,
    narrative: narrativeOf(statement),
    evidence: statedEvidence(award).map(toEvidence),
    verification,
  })
}

/**
 * The identity that 2.0 names of those that an award has: an e-mail address is what most software asks a holder for, and a claim code
 * what only ours does.
 */
export function recipientIdentity<Identity extends Pick<HashedIdentity, 'type'>>(
  identities: readonly Identity[],
): Identity | undefined {
  return (
    identities.find(({ type }) => type === 'email') ??
    identities.find(({ type }) => type !== 'claim') ??
    identities[0]
  )
}

/**
 * 2.0 knows one recipient identity, of a type that is a property of Profile: `email`, `url` and `telephone`. A DID and, as
 * `claim:<code>`, a claim code are URLs. (`id` would be one too, but in JSON-LD it is no property.)
 */
function toRecipient(identities: readonly HashedIdentity[]) {
  const first = recipientIdentity(identities)
  if (first === undefined) throw new RangeError('an award needs a recipient')
  const type = first.type === 'claim' || first.type === 'did' ? 'url' : first.type
  return { type, hashed: true, identity: first.hash, salt: first.salt } as const
}

function toEvidence(evidence: Evidence) {
  const { url, name, description, narrative, genre, audience } = evidence
  return present({ type: 'Evidence', id: url, name, description, narrative, genre, audience })
}
