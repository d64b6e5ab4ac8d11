import type { BoxEntry } from '../../ledger/entry.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { BoxOrder } from '../plan/boxes.ts'

const atOnce = 1000

/** Has the key holder make boxes, some at a time: the next are made while those that came are being kept. */
export async function* makeBoxes(
  orders: Iterable<BoxOrder>,
  holder: Pick<KeyHolder, 'boxes'>,
): AsyncGenerator<BoxEntry> {
  const due = orders[Symbol.iterator]()
  const ask = () => {
    const portion = nextOf(due)
    if (portion.length === 0) return undefined
    const request = holder.boxes({ orders: portion })
    // A failure is heard when its turn comes.
    request.catch(() => undefined)
    return request
  }
  for (let next = ask(); next !== undefined;) {
    const { entries } = await next
    next = ask()
    yield* entries
  }
}

function nextOf(due: Iterator<BoxOrder>): readonly BoxOrder[] {
  const portion: BoxOrder[] = []
  while (portion.length < atOnce) {
    const next = due.next()
    if (next.done) break
    portion.push(next.value)
  }
  return portion
}
