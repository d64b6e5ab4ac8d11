import { reasonOf } from '../fetching.ts'
import type { Item } from '../items.ts'
import { type JsonObject, isObject, textOf } from '../json-reading.ts'
import { type Check, checked } from '../report.ts'
import type { Session } from '../session.ts'
import { fetchJson, isSameAddress } from './fetch-json.ts'
import { viewOf } from './view.ts'

/** What the address of a hosted badge answers. */
export interface HostedFindings {
  /** The copy on the website: the badge from now on. Undefined when there is none. */
  readonly document: JsonObject | undefined
  readonly hosted: Check
  readonly status: Check
  readonly picture: Check
}

/**
 * Fetches the copy of a hosted Assertion from its own address. What is in hand only serves to find it. Open Badges
 * 2.0, HostedBadge Verification; Revoking Hosted Assertions.
 */
export async function fetchHostedCopy(item: Item, session: Session): Promise<HostedFindings> {
  const { address } = viewOf(item)
  const uncompared = checked('picture-not-compared')
  if (address === undefined || !/^https?:/i.test(address)) {
    const status = checked('status-unreachable')
    return {
      document: undefined,
      hosted: checked('hosted-address-missing'),
      status,
      picture: uncompared,
    }
  }
  const detail = { url: address }
  const outcome = await fetchJson(address, session)
  if (outcome.kind !== 'object') {
    const hosted = hostedFault(outcome, detail)
    const isRevoked = outcome.kind === 'gone' && outcome.status === 410
    const status = isRevoked
      ? checked('revoked', detail)
      : checked('status-unreachable', detail, hosted.reason)
    return { document: undefined, hosted, status, picture: uncompared }
  }
  return compare(item, outcome.value, address)
}

function hostedFault(
  outcome: Exclude<Awaited<ReturnType<typeof fetchJson>>, { kind: 'object' }>,
  detail: Readonly<Record<string, string>>,
): Check {
  if (outcome.kind === 'not-json') return checked('hosted-not-a-badge', detail)
  if (outcome.kind === 'gone') return checked('hosted-missing', detail)
  return checked('hosted-unreachable', detail, reasonOf(outcome))
}

function compare(item: Item, copy: JsonObject, address: string): HostedFindings {
  const detail = { url: address }
  const isRevoked = copy['revoked'] === true
  const reason = textOf(copy['revocationReason'])
  const revoked = checked('revoked', { ...detail, ...(reason === undefined ? {} : { reason }) })
  const status = isRevoked ? revoked : checked('status-hosted', detail)
  const document = isRevoked ? { ...item.document, ...copy } : copy
  const own = viewOf({ kind: item.kind, document: copy, url: address })
  if (!isSameAddress(own.address, address)) {
    const hosted = checked('hosted-id-differs', { ...detail, id: own.address ?? '' })
    return {
      document: undefined,
      hosted,
      status: checked('status-unreachable', detail),
      picture: checked('picture-not-compared'),
    }
  }
  const isOneCopy = item.url !== undefined && isSameAddress(item.url, address)
  const difference = isOneCopy || isRevoked ? undefined : differing(item.document, copy)
  const picture =
    isOneCopy || isRevoked
      ? checked('picture-not-compared')
      : difference === undefined
        ? checked('picture-agrees', detail)
        : checked('picture-differs', { ...detail, member: difference })
  return { document, hosted: checked('hosted-copy-used', detail), status, picture }
}

/** What an award is about: a copy that differs in these tells another story. Others may be added later by the issuer. */
const telling = [
  'recipient',
  'badge',
  'issuedOn',
  'issued_on',
  'expires',
  'uid',
  'narrative',
  'claim',
  'issuer',
]

function differing(first: JsonObject, second: JsonObject): string | undefined {
  return telling.find((name) => name in first && !isSame(first[name], second[name]))
}

/** The same JSON but for the order of members; a link and the object it leads to are the same when the id is. */
function isSame(first: unknown, second: unknown): boolean {
  if (typeof first === 'string') return isSameText(first, second)
  if (typeof second === 'string') return isSameText(second, first)
  if (Array.isArray(first) && Array.isArray(second)) {
    return (
      first.length === second.length && first.every((item, index) => isSame(item, second[index]))
    )
  }
  if (!isObject(first) || !isObject(second)) return first === second
  const names = new Set([...Object.keys(first), ...Object.keys(second)])
  return [...names].every((name) => isSame(first[name], second[name]))
}

function isSameText(text: string, other: unknown): boolean {
  const second = isObject(other) ? textOf(other['id']) : other
  if (typeof second !== 'string') return false
  return text === second || (/^https?:/.test(text) && isSameAddress(text, second))
}
