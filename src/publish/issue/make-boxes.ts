import type { BoxEntry } from '../../ledger/entry.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { BoxOrder } from '../plan/boxes.ts'

const atOnce = 1000

/** Has the key holder make boxes, some at a time: the next are made while those that came are being kept. */
export async function* makeBoxes(
  orders: readonly BoxOrder[],
  holder: Pick<KeyHolder, 'boxes'>,
): AsyncGenerator<BoxEntry> {
  const ask = (start: number) => {
    if (start >= orders.length) return undefined
    const request = holder.boxes({ orders: orders.slice(start, start + atOnce) })
    // A failure is heard when its turn comes.
    request.catch(() => undefined)
    return request
  }
  let next = ask(0)
  for (let start = atOnce; next !== undefined; start += atOnce) {
    const { entries } = await next
    next = ask(start)
    yield* entries
  }
}
