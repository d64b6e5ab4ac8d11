import { expect, test } from 'vitest'
import { isPlural, pluralForm } from './plural.ts'

const words = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }

test.each([
  ['en-GB', 'other one other other other other'],
  ['gu-IN', 'one one other other other other'],
  ['pa-IN', 'one one other other other other'],
  ['pl-PL', 'many one few many many few'],
  ['so-SO', 'other one other other other other'],
  ['ur-PK', 'other one other other other other'],
])('the forms of %s for 0, 1, 2, 5, 12 and 22 are %s', (locale, forms) => {
  const found = [0, 1, 2, 5, 12, 22].map((count) => pluralForm(locale, count, words))
  expect(found.join(' ')).toBe(forms)
})

test('a form that the words lack is that of all others', () => {
  expect(pluralForm('pl', 22, { one: '{count} badge', other: '{count} badges' })).toBe(
    '{count} badges',
  )
})

test.each([
  [{ other: 'x' }, true],
  [{ one: 'x', other: 'y' }, true],
  [{ one: 'x' }, false],
  [{ school: 'x', other: 'y' }, false],
  [{ other: { title: 'x' } }, false],
])('%j is the forms of one sentence: %s', (each, is) => {
  expect(isPlural(each)).toBe(is)
})
