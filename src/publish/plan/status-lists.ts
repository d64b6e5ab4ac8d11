import { statusListKey } from '../../ledger/ledger-index.ts'
import type { StatusListEntry } from '../../ledger/entry.ts'
import type { StatusPurpose } from '../../model/addresses/address.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { AwardState } from '../manifest.ts'
import { listKey, listOf, type Totals } from './totals.ts'

/** One status list as it must read. */
export interface WantedList {
  readonly issuer: string
  readonly purpose: StatusPurpose
  readonly list: number
  /** Slots whose bit is set, ascending. */
  readonly set: readonly number[]
  /** RFC 3339: the newest day on which something it says happened. */
  readonly validFrom: string
  readonly digest: string
}

/** Every list of every issuer that has issued, whether a bit is set in it or not. */
export function wantedLists({ lists, struck }: Totals, sha256: Sha256Hex): readonly WantedList[] {
  const slots = new Map([...lists.keys()].map((key) => [key, [] as Slot[]]))
  for (const award of struck)
    for (const { list, index } of award.slots)
      slots.get(listKey(award.issuer, list))?.push({ index, state: award.state, on: award.on })
  return [...lists.keys()].sort().flatMap((key) => {
    const group = { key, first: lists.get(key), slots: slots.get(key) ?? [] }
    const suspension = wantedList(group, 'suspension', sha256)
    // The revocation list names the other one by its digest, so it says something else when that one does.
    return [wantedList(group, 'revocation', sha256, suspension.digest), suspension]
  })
}

/** A slot of an award that does not hold. */
interface Slot {
  readonly index: number
  readonly state: AwardState
  readonly on: string | undefined
}

interface ListGroup {
  readonly key: string
  readonly first: string | undefined
  readonly slots: readonly Slot[]
}

/**
 * The lists that have to be signed: what they say changed, or their key is not to be trusted any more, or it is a
 * revocation list whose suspension list is signed anew.
 */
export function listsToSign(
  wanted: readonly WantedList[],
  kept: ReadonlyMap<string, Omit<StatusListEntry, 'document'>>,
  isTrusted: (keyId: string) => boolean,
): readonly WantedList[] {
  const isDue = (list: WantedList) => {
    const entry = kept.get(statusListKey(list))
    return entry === undefined || entry.digest !== list.digest || !isTrusted(entry.key)
  }
  const due = new Set(wanted.filter(isDue).map(statusListKey))
  return wanted.filter(
    (list) => due.has(statusListKey(list)) || due.has(statusListKey(suspensionsOf(list))),
  )
}

/** The list that says which awards of a list are only suspended. */
export function suspensionsOf<List extends Pick<WantedList, 'issuer' | 'purpose' | 'list'>>(
  list: List,
): List & { readonly purpose: 'suspension' } {
  return { ...list, purpose: 'suspension' }
}

function wantedList(
  { key, first, slots }: ListGroup,
  purpose: StatusPurpose,
  sha256: Sha256Hex,
  related?: string,
): WantedList {
  const isSet = ({ state }: Slot) => purpose === 'revocation' || state === 'suspended'
  const struck = slots.filter(isSet)
  const set = struck.map(({ index }) => index).sort((a, b) => a - b)
  const changes = struck.flatMap(({ on }) => (on === undefined ? [] : [`${on}T00:00:00Z`]))
  const validFrom =
    [...(first === undefined ? [] : [first]), ...changes].sort().at(-1) ?? '1970-01-01T00:00:00Z'
  return {
    ...listOf(key),
    purpose,
    set,
    validFrom,
    digest: sha256(canonicalJson([set, validFrom, ...(related === undefined ? [] : [related])])),
  }
}
