import type { StatusListEntry } from '../../ledger/entry.ts'
import type { StatusPurpose } from '../../model/address.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { Standing } from './standing.ts'

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
export function wantedLists(
  standings: readonly Standing[],
  sha256: Sha256Hex,
): readonly WantedList[] {
  const groups = new Map<string, Slot[]>()
  for (const standing of standings) {
    for (const { list, index } of standing.slots) {
      const key = `${standing.issuer} ${list}`
      const group = groups.get(key)
      if (group) group.push({ standing, list, index })
      else groups.set(key, [{ standing, list, index }])
    }
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key) ?? []
    const suspension = wantedList(group, 'suspension', sha256)
    // The revocation list names the other one by its digest, so it says something else when that one does.
    return [wantedList(group, 'revocation', sha256, suspension.digest), suspension]
  })
}

interface Slot {
  readonly standing: Standing
  readonly list: number
  readonly index: number
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

/** The name of a list in the ledger's index. */
export function statusListKey(list: Pick<WantedList, 'issuer' | 'purpose' | 'list'>): string {
  return `${list.issuer}/${list.purpose}/${list.list}`
}

function wantedList(
  group: readonly Slot[],
  purpose: StatusPurpose,
  sha256: Sha256Hex,
  related?: string,
): WantedList {
  const { standing, list } = group[0]!
  const struck = group.filter((slot) => isSet(slot.standing, purpose))
  const set = struck.map((slot) => slot.index).sort((a, b) => a - b)
  const issued = group.flatMap((slot) => slot.standing.issued?.issuedOn ?? [])
  const changes = struck.flatMap((slot) =>
    slot.standing.change ? [`${slot.standing.change.on}T00:00:00Z`] : [],
  )
  const validFrom =
    [...issued.sort().slice(0, 1), ...changes].sort().at(-1) ?? '1970-01-01T00:00:00Z'
  return {
    issuer: standing.issuer,
    purpose,
    list,
    set,
    validFrom,
    digest: sha256(canonicalJson([set, validFrom, ...(related === undefined ? [] : [related])])),
  }
}

function isSet({ state }: Standing, purpose: StatusPurpose): boolean {
  if (purpose === 'suspension') return state === 'suspended'
  return ['revoked', 'superseded', 'erased', 'suspended'].includes(state)
}
