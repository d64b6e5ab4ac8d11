import { expect, test } from 'vitest'
import { numbering } from './numbering.ts'
import { assignedSlots } from './slots.ts'

test('names are numbered as they come, and each keeps its number', () => {
  const numberOf = numbering()
  expect(['a', 'b', 'a', '', 'constructor', 'b'].map(numberOf)).toEqual([0, 1, 0, 2, 3, 1])
})

test.each([
  ['the first of all', { list: 1, index: 0 }],
  ['the last of a list', { list: 1, index: 131_071 }],
  ['one of a high list', { list: 40_000, index: 7 }],
])('a slot that was given out stays given out: %s', (_, slot) => {
  const given = assignedSlots(numbering())
  given.set('award', slot)
  expect([given.get('other'), given.get('award')]).toEqual([undefined, slot])
})
