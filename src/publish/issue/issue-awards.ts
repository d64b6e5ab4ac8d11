import type { AwardEntry, EndorsementEntry, StatusListEntry } from '../../ledger/entry.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { publishFailure } from '../failure.ts'
import type {
  Answer,
  CanonicalForms,
  ListOrder,
  KeyHolder,
  MissingForm,
} from '../key-holder/protocol.ts'
import type { EndorsementOrder } from '../plan/endorsements.ts'
import { orderOf, type PlannedOrder } from '../plan/order.ts'
import { statusListKey } from '../../ledger/ledger-index.ts'
import { suspensionsOf, type WantedList } from '../plan/status-lists.ts'

/** Orders in one call: enough to keep the signing threads busy while the next call is on its way. */
const callSize = 250

export type FormMaker = (missing: readonly MissingForm[]) => Promise<CanonicalForms>

/** Calls under way: while one is signed, the next is made ready, and the one before is written down. */
const callsAhead = 2

/** Has awards signed, in the order of the orders. Signing begins at once, not when the first award is asked for. */
export function issueAwards(
  orders: readonly PlannedOrder[],
  holder: KeyHolder,
  makeForms: FormMaker,
): AsyncGenerator<AwardEntry> {
  const ahead: Promise<readonly AwardEntry[]>[] = []
  let start = 0
  const request = () => {
    const portion = issuePortion(orders.slice(start, start + callSize), holder, makeForms)
    // Whoever stops listening early must not leave a rejection that nobody hears.
    portion.catch(() => undefined)
    ahead.push(portion)
    start += callSize
  }
  async function* signed() {
    for (let next = ahead.shift(); next; next = ahead.shift()) {
      const entries = await next
      if (start < orders.length) request()
      yield* entries
    }
  }
  while (start < orders.length && ahead.length < callsAhead) request()
  return signed()
}

async function issuePortion(
  orders: readonly PlannedOrder[],
  holder: KeyHolder,
  makeForms: FormMaker,
): Promise<readonly AwardEntry[]> {
  if (orders.length === 0) return []
  const entries = new Map<string, AwardEntry>()
  await untilSigned(
    makeForms,
    (forms) => {
      const open = orders.filter(({ record }) => !entries.has(record.award.id))
      return holder.issue({ orders: open.map((order) => orderOf(order, sha256Hex)), forms })
    },
    (entry) => entries.set(entry.id, entry),
  )
  // With the very text that the plan holds as its id: the ledger holds on to it.
  return orders.map(({ record: { award } }) => ({ ...entries.get(award.id)!, id: award.id }))
}

/**
 * Has status lists signed: those of suspensions first, since each revocation list names one by its digest.
 *
 * @param kept - the text of a suspension list that stays as it was signed
 */
export async function signLists(
  lists: readonly WantedList[],
  kept: (list: WantedList) => Promise<string>,
  holder: KeyHolder,
  makeForms: FormMaker,
): Promise<readonly StatusListEntry[]> {
  const entries = new Map<string, StatusListEntry>()
  const [suspensions, revocations] = [
    lists.filter(({ purpose }) => purpose === 'suspension'),
    lists.filter(({ purpose }) => purpose !== 'suspension'),
  ]
  await signEach(suspensions, entries, holder, makeForms)
  const related = revocations.map(async (list) => {
    const own = suspensionsOf(list)
    const text = entries.get(statusListKey(own))?.document ?? (await kept(own))
    return { ...list, suspensions: digestSri(text) }
  })
  await signEach(await Promise.all(related), entries, holder, makeForms)
  return lists.map((list) => entries.get(statusListKey(list))!)
}

/** Has endorsements signed, in the order of the orders. */
export async function signEndorsements(
  orders: readonly EndorsementOrder[],
  holder: KeyHolder,
  makeForms: FormMaker,
): Promise<readonly EndorsementEntry[]> {
  const entries = new Map<string, EndorsementEntry>()
  if (orders.length === 0) return []
  await untilSigned(
    makeForms,
    (forms) => {
      const open = orders.filter(({ file }) => !entries.has(file))
      return holder.endorse({ orders: open, forms })
    },
    (entry) => entries.set(entry.file, entry),
  )
  return orders.map(({ file }) => entries.get(file)!)
}

/** The digest of a text as Subresource Integrity writes it, section 3.5. */
export function digestSri(text: string): string {
  return `sha256-${Buffer.from(sha256Hex(text), 'hex').toString('base64')}`
}

async function signEach(
  orders: readonly ListOrder[],
  entries: Map<string, StatusListEntry>,
  holder: KeyHolder,
  makeForms: FormMaker,
): Promise<void> {
  if (orders.length === 0) return
  await untilSigned(
    makeForms,
    (forms) => {
      const open = orders.filter((list) => !entries.has(statusListKey(list)))
      return holder.signLists({ lists: open, forms })
    },
    (entry) => entries.set(statusListKey(entry), entry),
  )
}

/** Asks again with the canonical forms that were missing: first templates, then finished documents, never more. */
async function untilSigned<Entry>(
  makeForms: FormMaker,
  ask: (forms: CanonicalForms) => Promise<Answer<Entry>>,
  keep: (entry: Entry) => void,
): Promise<void> {
  let forms: CanonicalForms = { templates: [], finished: {} }
  for (let round = 0; round < 4; round += 1) {
    const answer = await ask(forms)
    answer.entries.forEach(keep)
    if (answer.missing.length === 0) return
    forms = await makeForms(answer.missing)
  }
  throw publishFailure(
    'key-holder-refused',
    'The key holder keeps asking for the canonical form of the same document.',
  )
}
