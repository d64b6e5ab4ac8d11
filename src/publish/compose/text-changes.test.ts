import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextChange } from '../manifest.ts'
import { textChanges } from './text-changes.ts'

const side = (changes: readonly TextChange[], other: TextChange['is']) =>
  changes.flatMap(({ is, text }) => (is === other ? [] : [text])).join('')

test('a changed word is taken out and put in, and the rest is kept', () => {
  expect(textChanges('Two people say so.', 'Three people say so.')).toEqual([
    { is: 'removed', text: 'Two ' },
    { is: 'added', text: 'Three ' },
    { is: 'kept', text: 'people say so.' },
  ])
})

test('equal texts have nothing to tell', () => {
  expect(textChanges('The same.\n', 'The same.\n')).toEqual([{ is: 'kept', text: 'The same.\n' }])
})

test('the pieces of each side make up its text', () => {
  const words = fc.array(fc.constantFrom('a ', 'b\n', 'c  ', 'd', ' '), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const [old, now] = [before.join(''), after.join('')]
      const changes = textChanges(old, now)
      expect(side(changes, 'added')).toBe(old)
      expect(side(changes, 'removed')).toBe(now)
    }),
  )
})

test('a text of many words is not compared word by word', () => {
  const long = 'word '.repeat(3_000)
  expect(textChanges(long, `${long}more`).map(({ is }) => is)).toEqual(['removed', 'added'])
})
