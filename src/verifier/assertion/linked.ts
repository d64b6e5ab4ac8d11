import { reasonOf } from '../fetching.ts'
import { type JsonObject, idOf, isObject, objectOf, textOf } from '../json-reading.ts'
import { type Check, checked } from '../report.ts'
import type { Session } from '../session.ts'
import { fetchJson, isSameAddress } from './fetch-json.ts'

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
    // The first version, and signed badges, may carry a BadgeClass that stands nowhere else.
    return isObject(badge)
      ? { id: id ?? '', document: badge }
      : checked('badge-class-malformed', { url: id ?? '' })
  }
  const outcome = await fetchJson(id, session)
  if (outcome.kind === 'object') {
    const own = textOf(outcome.value['id'])
    return own === undefined || isSameAddress(own, id)
      ? { id, document: outcome.value }
      : checked('badge-class-malformed', { url: id, id: own })
  }
  if (outcome.kind === 'not-json') return checked('badge-class-unreachable', { url: id })
  return checked('badge-class-unreachable', { url: id }, reasonOf(outcome))
}

/** The issuer's Profile from its own address. Without one there is nobody to ask. */
export async function loadProfile(issuer: unknown, session: Session): Promise<Linked | Check> {
  const id = idOf(issuer)
  if (id === undefined || !/^https?:/i.test(id)) return checked('issuer-missing')
  const outcome = await fetchJson(id, session)
  if (outcome.kind === 'object') {
    const own = textOf(outcome.value['id'])
    return own === undefined || isSameAddress(own, id)
      ? { id, document: outcome.value }
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

export function isCheck(value: Linked | Check): value is Check {
  return 'outcome' in value
}
