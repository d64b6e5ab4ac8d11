import { objectOf, textsOf } from '../json-reading.ts'
import { type Check, checked } from '../report.ts'
import type { Linked } from './linked.ts'

/**
 * Whether a hosted Assertion and its BadgeClass stand where the issuer's Profile says that its badges stand: on one
 * of `allowedOrigins` (without any, the host of the Profile), below one of `startsWith`. Open Badges 2.0,
 * VerificationObject.
 */
export function checkScope(address: string, badge: Linked | undefined, issuer: Linked): Check {
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
