import { reasonOf } from '../fetching/fetching.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { idOf, textOf } from '../recognising/json-reading.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { fetchJson, isSameAddress } from './fetch-json.ts'
import { plainLinked } from './plain.ts'

/** A BadgeClass or Profile as its own address tells it. */
export interface Linked {
  readonly id: string
  readonly document: JsonObject
}

/**
 * The BadgeClass of an Assertion. One with an address is always read from there: a copy inside an Assertion could
 * claim anything. Gives a check instead when it cannot be had.
 */
export async function loadBadgeClass(badge: unknown, session: Session): Promise<Linked | Check> {
  const id = idOf(badge)
  if (id === undefined || !/^https?:/i.test(id)) {
    // The first version, signed badges and what the issuer itself hosts may carry a BadgeClass that stands nowhere else.
    return isObject(badge)
      ? { id: id ?? '', document: badge }
      : checked('badge-class-malformed', { url: id ?? '' })
  }
  const found = await fetchBadgeClass(id, session)
  if (isCheck(found)) return found
  const own = textOf(found.document['id'])
  if (own === undefined || isSameAddress(own, id)) return found
  const other = checked('badge-class-malformed', { url: id, id: own })
  // It has moved: the same website has to say at its other address that it stands there.
  if (!isOnHostOf(own, id)) return other
  const canonical = await fetchBadgeClass(own, session)
  const isThere =
    !isCheck(canonical) && isSameAddress(textOf(canonical.document['id']), canonical.id)
  return isThere ? canonical : other
}

async function fetchBadgeClass(id: string, session: Session): Promise<Linked | Check> {
  const outcome = await fetchJson(id, session)
  if (outcome.kind === 'not-json') return checked('badge-class-unreachable', { url: id })
  if (outcome.kind !== 'object') {
    return checked('badge-class-unreachable', { url: id }, reasonOf(outcome))
  }
  // Sent on to somebody else's website, who may say anything in the issuer's name.
  if (!isOnHostOf(outcome.url, id)) {
    return checked('badge-class-unreachable', { url: id, redirect: outcome.url })
  }
  return { id, document: plainLinked(outcome.value) }
}

function isOnHostOf(address: string, other: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(other)) return false
  return /^https?:/i.test(address) && new URL(address).host === new URL(other).host
}

/** The issuer's Profile from its own address. Without one there is nobody to ask. */
export async function loadProfile(issuer: unknown, session: Session): Promise<Linked | Check> {
  const id = idOf(issuer)
  if (id === undefined || !/^https?:/i.test(id)) return checked('issuer-missing')
  const outcome = await fetchJson(id, session)
  if (outcome.kind === 'object') {
    const document = plainLinked(outcome.value)
    const own = textOf(document['id'])
    return own === undefined || isSameAddress(own, id)
      ? { id, document }
      : checked('issuer-document-unfit', { url: id, id: own })
  }
  if (outcome.kind === 'not-json') return checked('issuer-document-unfit', { url: id })
  return checked('issuer-unreachable', { issuer: id, url: id }, reasonOf(outcome))
}

/** Open Badges 0.5: the issuer is an origin, and there is no document of its own to read. */
export function originIssuer(badge: unknown): Linked | Check {
  const issuer = objectOf(objectOf(badge)['issuer'])
  const origin = textOf(issuer['origin'])
  if (origin === undefined || !URL.canParse(origin)) return checked('issuer-missing')
  // Nothing it says about itself is to count: no keys, no scope.
  return { id: origin, document: { name: issuer['name'] } }
}

/** Whether a linked document could not be had, and the check says why. */
export function isCheck(value: Linked | Check): value is Check {
  return 'outcome' in value
}
