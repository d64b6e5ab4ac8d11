import { checkDates } from '../reporting/dates.ts'
import type { Findings } from '../reporting/findings.ts'
import type { Item } from '../recognising/items.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { textsOf } from '../recognising/json-reading.ts'
import { checked, type Check } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { checkAgreement } from './agreement.ts'
import { checkAssertionFormat, checkBadgeClassFormat } from './format.ts'
import { fetchHostedCopy, type HostedFindings } from './hosted.ts'
import { isCheck, loadBadgeClass, loadProfile, originIssuer, type Linked } from './linked.ts'
import { checkRevocation } from './revocation.ts'
import { checkSignedAssertion, checkSignedFirstGeneration } from './signed.ts'
import { viewOf, type AssertionView } from './view.ts'

/**
 * Examines an Assertion of Open Badges 0.5 to 2.1, or an Endorsement of 2.0, hosted or signed. Open Badges 2.0,
 * Badge Verification; 1.1, Badge Verification.
 */
export async function examineAssertion(item: Item, session: Session): Promise<Findings> {
  return item.token === undefined ? examineHosted(item, session) : examineSigned(item, session)
}

async function examineHosted(item: Item, session: Session): Promise<Findings> {
  const format = checkAssertionFormat(item, item.document)
  if (viewOf(item).isSigned)
    return { checks: [format, checked('proof-missing')], document: item.document }
  const { document, hosted, status, twin } = await fetchHostedCopy(item, session)
  const shown = document ?? item.document
  // A badge of the first version stands where it was found.
  const url = viewOf(item).address
  const view = viewOf({ ...item, document: shown, ...(url === undefined ? {} : { url }) })
  const isRevoked = status.code === 'revoked'
  if (isRevoked && item.kind !== '0.5' && view.badge === undefined) {
    // A tombstone: nothing is left to be examined, and nothing has to be.
    return { checks: [checked('format-good'), hosted, status], document: shown }
  }
  const linked = await loadLinked(item, view, session)
  const scope = scopeOf(view, linked, hosted)
  const checks = [
    isRevoked ? format : checkAssertionFormat(item, shown),
    hosted,
    ...badgeChecks(item, linked),
    issuerOf(linked, hosted, scope),
    scope,
    checkDates({ from: view.issuedOn, until: view.expires }, session.now),
    status,
    ...agreementOf(item, twin, linked),
  ]
  return { checks, document: shown, ...documentsOf(linked), identities: view.identities }
}

async function examineSigned(item: Item, session: Session): Promise<Findings> {
  const view = viewOf(item)
  const { token } = item
  const linked = await loadLinked(item, view, session)
  const rest = [
    checkAssertionFormat(item, item.document),
    // Beside what is found wrong with its BadgeClass, which is told under the same check.
    checked('hosted-not-used'),
    ...badgeChecks(item, linked),
    checkDates({ from: view.issuedOn, until: view.expires }, session.now),
  ]
  const facts = { document: item.document, ...documentsOf(linked), identities: view.identities }
  const { issuer } = linked
  if (token === undefined || isCheck(issuer)) {
    const check = isCheck(issuer) ? issuer : checked('issuer-not-proven')
    return {
      ...facts,
      checks: [...rest, checked('signature-without-key'), check, checked('status-none')],
    }
  }
  const isFirst = item.kind === '1.0' || item.kind === '1.1'
  const examine = isFirst ? checkSignedFirstGeneration : checkSignedAssertion
  const [findings, status] = await Promise.all([
    examine(token, view.creator, issuer, session),
    checkRevocation(item, issuer, session),
  ])
  return { ...facts, checks: [...rest, findings.signature, findings.issuer, status] }
}

interface LinkedDocuments {
  /** Undefined for an Endorsement. */
  readonly badge: Linked | Check | undefined
  readonly issuer: Linked | Check
}

async function loadLinked(
  item: Item,
  view: AssertionView,
  session: Session,
): Promise<LinkedDocuments> {
  if (view.badge === undefined) {
    return { badge: undefined, issuer: await loadProfile(view.issuer, session) }
  }
  const badge = await loadBadgeClass(view.badge, session)
  if (item.kind === '0.5') return { badge, issuer: originIssuer(view.badge) }
  if (!isCheck(badge))
    return { badge, issuer: await loadProfile(badge.document['issuer'], session) }
  // Only to say more: without its BadgeClass the badge is not good anyway.
  const inline = isObject(view.badge) ? view.badge['issuer'] : undefined
  const issuer =
    inline === undefined ? checked('issuer-not-hosting') : await loadProfile(inline, session)
  return { badge, issuer }
}

function badgeChecks({ kind }: Item, { badge }: LinkedDocuments): readonly Check[] {
  if (badge === undefined) return []
  if (isCheck(badge)) return [badge]
  const fault = checkBadgeClassFormat(kind, badge.document)
  return fault === undefined ? [] : [fault]
}

function scopeOf(view: AssertionView, { badge, issuer }: LinkedDocuments, hosted: Check): Check {
  if (hosted.outcome !== 'passed' || isCheck(issuer) || view.address === undefined) {
    return checked('scope-unknown')
  }
  return checkScope(view.address, badge === undefined || isCheck(badge) ? undefined : badge, issuer)
}

function agreementOf(
  item: Item,
  twin: HostedFindings['twin'],
  linked: LinkedDocuments,
): readonly Check[] {
  if (twin === undefined) return []
  const { document: onWebsite, url } = twin
  return [checkAgreement({ inHand: item.document, onWebsite, url, ...linked })]
}

function issuerOf({ issuer }: LinkedDocuments, hosted: Check, scope: Check): Check {
  if (isCheck(issuer)) return issuer
  const detail = { issuer: issuer.id }
  const isProven = hosted.outcome === 'passed' && scope.outcome === 'passed'
  return checked(isProven ? 'issuer-proven-hosted' : 'issuer-not-hosting', detail)
}

function documentsOf({ badge, issuer }: LinkedDocuments): {
  readonly badge?: JsonObject
  readonly issuer?: JsonObject
} {
  return {
    ...(badge === undefined || isCheck(badge) ? {} : { badge: badge.document }),
    ...(isCheck(issuer) ? {} : { issuer: { id: issuer.id, ...issuer.document } }),
  }
}

/**
 * Whether a hosted Assertion and its BadgeClass stand where the issuer's Profile says that its badges stand: on one
 * of `allowedOrigins` (without any, the host of the Profile), below one of `startsWith`. Open Badges 2.0,
 * VerificationObject.
 */
function checkScope(address: string, badge: Linked | undefined, issuer: Linked): Check {
  const policy = objectOf(issuer.document['verification'])
  const allowed = textsOf(policy['allowedOrigins'])
  const hosts = allowed.length > 0 ? allowed.map(hostOf) : [hostOf(issuer.id)]
  const prefixes = textsOf(policy['startsWith'])
  const detail = { url: address, issuer: issuer.id, origins: hosts.join(', ') }
  const isInside =
    hosts.includes(hostOf(address)) &&
    (prefixes.length === 0 || prefixes.some((prefix) => isBelow(address, prefix)))
  if (!isInside) return checked('scope-outside', detail)
  // One that stands nowhere else (`urn:uuid:`) stands inside the Assertion.
  if (badge !== undefined && /^https?:/i.test(badge.id) && !hosts.includes(hostOf(badge.id))) {
    return checked('scope-badge-outside', { ...detail, badge: badge.id })
  }
  return checked('scope-inside', detail)
}

/** `host[:port]` of an address or of what is already one. */
function hostOf(origin: string): string {
  const text = /^https?:\/\//i.test(origin) ? origin : `https://${origin}`
  return URL.canParse(text) ? new URL(text).host : ''
}

/** Both as URLs are written, so that `..` does not lead out again. */
function isBelow(address: string, prefix: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(prefix)) return false
  const normal = (url: string) => new URL(url).href.replace(/^http:/, 'https:')
  const start = normal(prefix)
  return normal(address).startsWith(start) && new URL(prefix).host === new URL(address).host
}
