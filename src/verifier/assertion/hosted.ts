import { reasonOf } from '../fetching/fetching.ts'
import type { Item } from '../recognising/items.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { textOf } from '../recognising/json-reading.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { fetchJson, isSameAddress } from './fetch-json.ts'
import { plainAssertion } from './plain.ts'
import { viewOf } from './view.ts'

/** What the address of a hosted badge answers. */
export interface HostedFindings {
  /** The copy on the website: the badge from now on. Undefined when there is none. */
  readonly document: JsonObject | undefined
  readonly hosted: Check
  readonly status: Check
  /** The copy on the website, where the one in hand is another that can be compared with it. */
  readonly twin?: { readonly document: JsonObject; readonly url: string } | undefined
}

/**
 * Fetches the copy of a hosted Assertion from its own address. What is in hand only serves to find it. Open Badges
 * 2.0, HostedBadge Verification; Revoking Hosted Assertions.
 */
export async function fetchHostedCopy(item: Item, session: Session): Promise<HostedFindings> {
  const { address } = viewOf(item)
  if (address === undefined || !/^https?:/i.test(address)) {
    const hosted = checked('hosted-address-missing')
    return { document: undefined, hosted, status: checked('status-unreachable') }
  }
  const detail = { url: address }
  const outcome = await fetchJson(address, session)
  if (outcome.kind !== 'object') {
    const hosted = hostedFault(outcome, detail)
    const isRevoked = outcome.kind === 'gone' && outcome.status === 410
    const status = isRevoked
      ? checked('revoked', detail)
      : checked('status-unreachable', detail, hosted.reason)
    return { document: undefined, hosted, status }
  }
  return compare(item, plainAssertion(outcome.value), address)
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
    return { document: undefined, hosted, status: checked('status-unreachable', detail) }
  }
  const isOneCopy = item.url !== undefined && isSameAddress(item.url, address)
  const twin = isOneCopy || isRevoked ? undefined : { document: copy, url: address }
  return { document, hosted: checked('hosted-copy-used', detail), status, twin }
}
