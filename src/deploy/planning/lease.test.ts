import { expect, test } from 'vitest'
import { memoryStore } from '../../testing/object-store/memory-store.ts'
import { tryWorld } from '../../testing/object-store/try-world.ts'
import { takeLease } from './lease.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import { pointerPath, readPointer } from './pointer.ts'
import { attemptMilliseconds } from '../objects/send.ts'

// The pointer is written when a place is taken, when it is tried whether it is kept, and with each renewal.
test.each([
  ['taking it', 0, [250_000]],
  ['renewing it', 100_000, [0, 0, 400_000]],
  ['renewing it twice', 100_000, [0, 0, 400_000, 100_000]],
])(
  'where %s takes long, the place is ours for longer than an attempt all the same',
  async (_, idle, slow) => {
    const [world, store] = [tryWorld(), memoryStore()]
    const durations = [...slow]
    const slowStore: ObjectStore = {
      ...store,
      async put(...all) {
        const outcome = await store.put(...all)
        world.pass(durations.shift() ?? 0)
        return outcome
      },
    }
    const lease = await takeLease(slowStore, world, { turn: 'one', known: [], rules: 'rules' })
    world.pass(idle)
    await lease.hold()
    const { found } = await store.get(pointerPath)
    const until = Date.parse(readPointer(found?.body ?? new Uint8Array())?.until ?? '')
    expect(until - world.now().getTime()).toBeGreaterThan(attemptMilliseconds)
  },
)
