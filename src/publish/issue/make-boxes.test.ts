import { expect, test } from 'vitest'
import type { PlannedBox } from '../plan/boxes.ts'
import { makeBoxes } from './make-boxes.ts'

const plannedOf = (count: number) =>
  Array.from({ length: count }, (_, index) => plannedBox(`award ${index}`))

function plannedBox(id: string): PlannedBox {
  const record = { file: 'awards.yml', award: { id, recipient: `sealed for ${id}` } }
  return { order: { id }, record } as PlannedBox
}

const idsOf = (planned: readonly PlannedBox[]) => planned.map(({ order: { id } }) => id)

/** Makes boxes of what is opened, but for the award that cannot have one. */
function aHolder({ isOpened = (_: string): boolean => true, fault = '' } = {}) {
  const sizes: number[] = []
  const opened = new Map<string, unknown>()
  return {
    sizes,
    opened,
    async open({
      recipients,
    }: {
      readonly recipients: readonly { id: string; recipient: unknown }[]
    }) {
      for (const { id, recipient } of recipients) opened.set(id, recipient)
      return { unreadable: [] }
    },
    async boxes({ orders }: { readonly orders: readonly { readonly id: string }[] }) {
      sizes.push(orders.length)
      if (orders.some(({ id }) => id === fault)) throw new Error('no box')
      const unopened = orders.flatMap(({ id }) => (isOpened(id) || opened.has(id) ? [] : [id]))
      if (unopened.length > 0) return { entries: [], unopened }
      return {
        entries: orders.map(({ id }) => ({ kind: 'box', id, sealed: '' }) as const),
        unopened,
      }
    },
  }
}

async function idsMade(planned: readonly PlannedBox[], holder: Parameters<typeof makeBoxes>[1]) {
  const made: string[] = []
  for await (const { id } of makeBoxes(planned, holder)) made.push(id)
  return made
}

test.each([0, 1, 99, 100, 101, 200, 201, 3000])(
  '%i awards have a box each, in order, and no recipient is sent that was opened before',
  async (count) => {
    const holder = aHolder()
    const planned = plannedOf(count)
    expect(await idsMade(planned, holder)).toEqual(idsOf(planned))
    expect(Math.max(0, ...holder.sizes)).toBeLessThanOrEqual(100)
    expect(holder.opened.size).toBe(0)
  },
)

test('those recipients are sent that were not opened before, and no others', async () => {
  const holder = aHolder({ isOpened: (id) => id !== 'award 3' && id !== 'award 701' })
  const planned = plannedOf(1200)
  expect(await idsMade(planned, holder)).toEqual(idsOf(planned))
  expect([...holder.opened]).toEqual([
    ['award 3', 'sealed for award 3'],
    ['award 701', 'sealed for award 701'],
  ])
})

test('a holder that opens nothing is not asked for ever', async () => {
  const holder = { ...aHolder({ isOpened: () => false }), open: async () => ({ unreadable: [] }) }
  await expect(idsMade(plannedOf(1), holder)).rejects.toMatchObject({ code: 'key-holder-refused' })
  expect(holder.sizes).toEqual([1, 1])
})

test('forty portions are asked for ahead of those that came, and a failure is heard in its turn', async () => {
  const holder = aHolder({ fault: 'award 1400' })
  const making = makeBoxes(plannedOf(8000), holder)
  expect((await making.next()).value).toMatchObject({ id: 'award 0' })
  expect(holder.sizes).toEqual(Array(41).fill(100))
  for (let taken = 1; taken < 1400; taken += 1) await making.next()
  await expect(making.next()).rejects.toThrow('no box')
  expect(holder.sizes).toHaveLength(54)
})
