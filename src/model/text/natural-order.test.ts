import { expect, test } from 'vitest'
import { inNaturalOrder } from './natural-order.ts'

test.each([
  ['numbers', ['Level 1', 'Level 2', 'Level 10', 'Level 10a', 'Level 100']],
  ['numbers in front', ['2 steps', '10 steps', 'Steps']],
  ['several numbers', ['1.2.9', '1.2.10', '1.10.1']],
  ['numbers longer than a double holds', ['n9007199254740993', 'n9007199254740994']],
  ['capitals and accents', ['apple', 'École', 'ecole 2', 'Zebra']],
  ['Gujarati', ['કલા ૧', 'રોબોટ']],
  ['a name that begins as another', ['Swim', 'Swim 2', 'Swimmer']],
])('%s', (_, names) => {
  expect([...names].reverse().sort(inNaturalOrder)).toEqual(names)
  expect([...names].sort(inNaturalOrder)).toEqual(names)
})

test('only the same text is equal, so that no order of folders shows through', () => {
  expect(inNaturalOrder('a', 'a')).toBe(0)
  expect(inNaturalOrder('A', 'a')).toBe(-inNaturalOrder('a', 'A'))
  expect(inNaturalOrder('level 02', 'level 2')).not.toBe(0)
})
