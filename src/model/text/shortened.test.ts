import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test.each([
  ['that is short enough stays', 'River', 5, 'River'],
  ['ends behind a word', 'River watch at night', 12, 'River watch…'],
  ['without a space near ends within the word', 'x'.repeat(100), 50, `${'x'.repeat(50)}…`],
  ['does not end within a pair', 'ab😀cd', 3, 'ab…'],
  ['does not end between a letter and the sign upon it', 'abકિx', 3, 'ab…'],
  ['does not end within what is joined', 'ab👩‍🔬cd', 5, 'ab…'],
  [
    'of nothing but signs upon letters ends all the same',
    '\u0301'.repeat(99),
    50,
    /^\u0301{1,50}…$/,
  ],
])('a text that %s', (_, text, most, wanted) => {
  if (typeof wanted === 'string') expect(shortened(text, most)).toBe(wanted)
  else expect(shortened(text, most)).toMatch(wanted)
})
