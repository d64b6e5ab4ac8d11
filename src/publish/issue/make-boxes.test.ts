import { expect, test } from 'vitest'
import type { BoxOrder } from '../plan/boxes.ts'
import { makeBoxes } from './make-boxes.ts'

const ordersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `award ${index}` }) as BoxOrder)

/** Makes boxes, but for the award that cannot have one. */
function holderFailingAt(fault?: string) {
  const sizes: number[] = []
  const boxes = async ({ orders }: { readonly orders: readonly BoxOrder[] }) => {
    sizes.push(orders.length)
    if (orders.some(({ id }) => id === fault)) throw new Error('no box')
    return { entries: orders.map(({ id }) => ({ kind: 'box', id, sealed: '' }) as const) }
  }
  return { boxes, sizes }
}

test.each([0, 1, 999, 1000, 1001, 3000])('%i awards have a box each, in order', async (count) => {
  const { boxes, sizes } = holderFailingAt()
  const made: string[] = []
  for await (const { id } of makeBoxes(ordersOf(count), { boxes })) made.push(id)
  expect(made).toEqual(ordersOf(count).map(({ id }) => id))
  expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(1000)
})

test('the next are asked for before those that came are taken, and their failure is heard in its turn', async () => {
  const { boxes, sizes } = holderFailingAt('award 1400')
  const making = makeBoxes(ordersOf(2400), { boxes })
  expect((await making.next()).value).toMatchObject({ id: 'award 0' })
  expect(sizes).toEqual([1000, 1000])
  for (let taken = 1; taken < 1000; taken += 1) await making.next()
  await expect(making.next()).rejects.toThrow('no box')
  expect(sizes).toHaveLength(2)
})
