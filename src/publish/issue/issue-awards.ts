import type { AwardEntry, StatusListEntry } from '../../ledger/entry.ts'
import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import { PublishFailure } from '../failure.ts'
import type { Answer, CanonicalForms, KeyHolder, Wanting } from '../key-holder/protocol.ts'
import type { AwardOrder } from '../plan/plan.ts'
import type { WantedList } from '../plan/status-lists.ts'

/** Orders in one call: enough to keep the signing threads busy while the next call is on its way. */
const callSize = 250

export type FormMaker = (wanting: readonly Wanting[]) => Promise<CanonicalForms>

/** Has awards signed, in the order of the orders. The next portion is being signed while one is written down. */
export async function* issueAwards(
  orders: readonly AwardOrder[],
  holder: KeyHolder,
  makeForms: FormMaker,
): AsyncGenerator<AwardEntry> {
  let next = issuePortion(orders.slice(0, callSize), holder, makeForms)
  for (let start = callSize; ; start += callSize) {
    const entries = await next
    if (start < orders.length) {
      next = issuePortion(orders.slice(start, start + callSize), holder, makeForms)
      // Whoever stops listening early must not leave a rejection that nobody hears.
      next.catch(() => undefined)
    }
    yield* entries
    if (start >= orders.length) return
  }
}

async function issuePortion(
  orders: readonly AwardOrder[],
  holder: KeyHolder,
  makeForms: FormMaker,
): Promise<readonly AwardEntry[]> {
  if (orders.length === 0) return []
  const entries = new Map<string, AwardEntry>()
  await untilSigned(
    makeForms,
    (forms) => {
      const open = orders.filter((order) => !entries.has(order.id))
      return holder.issue({ orders: open, forms })
    },
    (entry) => entries.set(entry.id, entry),
  )
  return orders.map((order) => entries.get(order.id)!)
}

/** Has status lists signed. */
export async function signLists(
  lists: readonly WantedList[],
  holder: KeyHolder,
  makeForms: FormMaker,
): Promise<readonly StatusListEntry[]> {
  if (lists.length === 0) return []
  const encoded = lists.map((list) => ({ ...list, encodedList: encodeStatusList(list.set) }))
  const nameOf = (list: Pick<WantedList, 'issuer' | 'purpose' | 'list'>) =>
    `${list.issuer}/${list.purpose}/${list.list}`
  const entries = new Map<string, StatusListEntry>()
  await untilSigned(
    makeForms,
    (forms) => {
      const open = encoded.filter((list) => !entries.has(nameOf(list)))
      return holder.signLists({ lists: open, forms })
    },
    (entry) => entries.set(nameOf(entry), entry),
  )
  return lists.map((list) => entries.get(nameOf(list))!)
}

/** Asks again with the canonical forms that were wanting: first templates, then finished documents, never more. */
async function untilSigned<Entry>(
  makeForms: FormMaker,
  ask: (forms: CanonicalForms) => Promise<Answer<Entry>>,
  keep: (entry: Entry) => void,
): Promise<void> {
  let forms: CanonicalForms = { templates: [], finished: {} }
  for (let round = 0; round < 4; round += 1) {
    const answer = await ask(forms)
    answer.entries.forEach(keep)
    if (answer.wanting.length === 0) return
    forms = await makeForms(answer.wanting)
  }
  throw new PublishFailure(
    'KEY_HOLDER_REFUSED',
    'The key holder keeps asking for the canonical form of the same document.',
  )
}
