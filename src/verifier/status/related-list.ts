import { isSet } from '../../openbadges/status-list.ts'
import { fetchDocument } from '../fetching/fetching.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { textOf } from '../recognising/json-reading.ts'
import type { Session } from '../session.ts'
import { fitsDigest } from './resource-digest.ts'
import { type GoodList, isStale, loadStatusList } from './status-list.ts'

/** What a related list makes of an entry that is set in a revocation list. */
export type Suspension =
  /** Its issuer says, in the list at this address, that it is only suspended. */
  | { readonly kind: 'suspended'; readonly list: string }
  | { readonly kind: 'not-suspended' }
  /** The list at this address may say so, and could not be had or proven. */
  | { readonly kind: 'open'; readonly list: string }

const none = { kind: 'not-suspended' } as const

/** A list names one other; who names hundreds does not get them all fetched. */
const mostResources = 4

/**
 * Whether an entry of a revocation list stands for a suspension, by the suspension list of the same issuer that the
 * revocation list names as a related resource. Verifiable Credentials Data Model 2.0, section 5.3.
 */
export async function findSuspension(
  list: GoodList,
  index: number,
  session: Session,
): Promise<Suspension> {
  const found = list.related
    .slice(0, mostResources)
    .map((resource) => readRelated(resource, list, index, session))
  const results = await Promise.all(found)
  return (
    results.find(({ kind }) => kind === 'suspended') ??
    results.find(({ kind }) => kind === 'open') ??
    none
  )
}

async function readRelated(
  resource: JsonObject,
  { issuer }: GoodList,
  index: number,
  session: Session,
): Promise<Suspension> {
  const url = textOf(resource['id']) ?? ''
  const open = { kind: 'open', list: url } as const
  const outcome = await fetchDocument(url, session)
  if (outcome.kind !== 'document' || !(await fitsDigest(outcome.bytes, resource))) return open
  const list = await loadStatusList(url, session)
  // The very thing that was named, and no list: it says nothing of suspensions.
  if (list.kind === 'no-list') return none
  if (list.kind !== 'good') return open
  if (list.issuer !== issuer || !list.purposes.includes('suspension')) return none
  const isOn = isStale(list.period, session.now) ? undefined : isSet(list.bits, index)
  if (isOn === undefined) return open
  return isOn ? { kind: 'suspended', list: url } : none
}
