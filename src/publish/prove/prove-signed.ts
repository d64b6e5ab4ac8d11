import type { LedgerEntry, StatusListEntry } from '../../ledger/entry.ts'
import { statusListKey } from '../../ledger/ledger-index.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { suspensionsOf } from '../plan/status-lists.ts'
import type { IssuerKeys } from './prove-award.ts'

/** What a publish from one machine proves of what it has signed. */
export interface Proving {
  readonly keysOf: IssuerKeys
  /** How many awards are signed. */
  readonly awards: number
}

/** To prove an award takes as long as all else that is done for one: of more than these, so many are proven, spread over all of them. */
const mostProven = 250

const signedKinds: ReadonlySet<LedgerEntry['kind']> = new Set([
  'award',
  'status-list',
  'endorsement',
  'catalogue',
])

/**
 * Hands entries on to the ledger once what was signed in them is proven: each award up to 250, each list, endorsement and
 * catalogue. What proves is loaded when something was signed. They stay in their order.
 *
 * @param ledger - as it was before them
 * @throws PublishFailure `not-proven`, and then the ledger takes none of them
 */
export async function* proven(
  entries: AsyncIterable<LedgerEntry>,
  ledger: Ledger,
  { keysOf, awards }: Proving,
): AsyncGenerator<LedgerEntry> {
  let [lists, seen]: [StatusListEntry[], number] = [[], 0]
  const proveNow = async (entry: LedgerEntry) => {
    const { proveEntry } = await import('./prove-entry.ts')
    await proveEntry(entry, keysOf, (list) => suspensionsFor(list, lists, ledger))
  }
  async function* proveLists() {
    for (const list of lists) {
      await proveNow(list)
      yield list
    }
    lists = []
  }
  for await (const entry of entries) {
    // A revocation list names a suspension list that may come after it.
    if (entry.kind === 'status-list') {
      lists.push(entry)
      continue
    }
    yield* proveLists()
    const isProven = entry.kind === 'award' ? isDrawn(seen++, awards) : signedKinds.has(entry.kind)
    if (isProven) await proveNow(entry)
    yield entry
  }
  yield* proveLists()
}

/** Whether an award is among those that are proven, by its place in the order: the same on every machine. */
export function isDrawn(place: number, awards: number): boolean {
  if (awards <= mostProven) return true
  const drawnUntil = (count: number) => Math.ceil((count * mostProven) / awards)
  return drawnUntil(place + 1) > drawnUntil(place)
}

async function suspensionsFor(
  list: StatusListEntry,
  beside: readonly StatusListEntry[],
  { index, read }: Ledger,
): Promise<string | undefined> {
  const key = statusListKey(suspensionsOf(list))
  const found = beside.find((each) => statusListKey(each) === key)
  if (found) return found.document
  const kept = index.statusLists.get(key)
  return kept && ((await read(kept.ref)) as StatusListEntry).document
}
