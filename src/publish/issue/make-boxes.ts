import type { BoxEntry } from '../../ledger/entry.ts'
import { publishFailure } from '../failure.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { PlannedBox } from '../plan/boxes.ts'
import { recipientOf } from '../plan/order.ts'

/** Few enough for call and answer to pass whole through what a pipe holds: neither side looks up from its work to help. */
const atOnce = 100

/** Calls under way: while boxes are made, those of calls before are being kept, a segment of several dozen at a time. */
const callsAhead = 40

type Boxer = Pick<KeyHolder, 'boxes' | 'open'>

/** Has the key holder make boxes, some at a time. */
export async function* makeBoxes(
  planned: Iterable<PlannedBox>,
  holder: Boxer,
): AsyncGenerator<BoxEntry> {
  const due = planned[Symbol.iterator]()
  const ahead: Promise<readonly BoxEntry[]>[] = []
  const ask = () => {
    const portion = nextOf(due)
    if (portion.length === 0) return
    const request = boxesOf(portion, holder)
    // A failure is heard when its turn comes.
    request.catch(() => undefined)
    ahead.push(request)
  }
  for (let call = 0; call < callsAhead; call += 1) ask()
  for (let next = ahead.shift(); next; next = ahead.shift()) {
    const entries = await next
    ask()
    yield* entries
  }
}

/** Recipients are sent only where the key holder has not opened them to sign: they are most of what there is to say. */
async function boxesOf(
  portion: readonly PlannedBox[],
  holder: Boxer,
): Promise<readonly BoxEntry[]> {
  const orders = portion.map(({ order }) => order)
  const first = await holder.boxes({ orders })
  if (first.unopened.length === 0) return first.entries
  const asked = new Set(first.unopened)
  const recipients = portion.flatMap(({ order: { id }, record }) =>
    asked.has(id) ? [{ id, recipient: recipientOf(record) }] : [],
  )
  await holder.open({ recipients })
  const { entries, unopened } = await holder.boxes({ orders })
  if (unopened.length === 0) return entries
  throw publishFailure(
    'key-holder-refused',
    'The key holder keeps asking for recipients that it was given.',
  )
}

function nextOf(due: Iterator<PlannedBox>): readonly PlannedBox[] {
  const portion: PlannedBox[] = []
  while (portion.length < atOnce) {
    const next = due.next()
    if (next.done) break
    portion.push(next.value)
  }
  return portion
}
