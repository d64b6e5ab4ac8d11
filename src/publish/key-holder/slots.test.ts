import { expect, test } from 'vitest'
import { addSlot, emptyList, listLength, listOf, takeSlot, type SlotList } from './slots.ts'

const counting = (from: number) => (attempt: number) => from + attempt

test('a slot that is taken is passed over', () => {
  const lists = [emptyList()]
  addSlot(lists[0]!, 7)
  addSlot(lists[0]!, 8)
  expect(takeSlot(lists, counting(7))).toEqual({ list: 1, index: 9 })
  expect(takeSlot(lists, counting(7))).toEqual({ list: 1, index: 10 })
})

test('candidates wrap into the list', () => {
  expect(takeSlot([], counting(listLength + 5))).toEqual({ list: 1, index: 5 })
})

test('a list three quarters full is left for a new one, and not a slot earlier', () => {
  const nearly: SlotList = { bits: new Uint8Array(listLength / 8), count: 0.75 * listLength }
  expect(takeSlot([nearly], counting(0))).toEqual({ list: 1, index: 0 })
  expect(takeSlot([nearly], counting(0))).toEqual({ list: 2, index: 0 })
})

test('a bitmap is counted as it was filled', () => {
  const list = emptyList()
  for (const index of [0, 1, 8, 131_071, 8]) addSlot(list, index)
  expect(listOf(list.bits).count).toBe(4)
  expect(list.count).toBe(4)
  expect(list.bits[0]).toBe(0b1100_0000)
})
