import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlText, type YamlMap } from './yaml-text.ts'

const read = (text: string): unknown =>
  parse(text, { version: '1.2', schema: 'core', strict: true })

test.each([
  ['a date', '2026-06-12', 'x: 2026-06-12\n'],
  ['a sentence', 'Built during robot week, and shown.', 'x: Built during robot week, and shown.\n'],
  ['a colon', 'Question: why?', "x: 'Question: why?'\n"],
  ['an apostrophe', "It's", "x: 'It''s'\n"],
  ['a number', '92', "x: '92'\n"],
  ['a word that means true', 'Yes', "x: 'Yes'\n"],
  ['an address', 'https://school.example/a?b=c#d', 'x: https://school.example/a?b=c#d\n'],
  ['several lines', 'One.\n\n- Two: 2', 'x: |-\n  One.\n\n  - Two: 2\n'],
  ['a code that looks like a number', '2'.repeat(26), `x: '${'2'.repeat(26)}'\n`],
  ['a code with an e for exponent', `2e${'2'.repeat(24)}`, `x: '2e${'2'.repeat(24)}'\n`],
  ['an invisible line end', 'a\u2028b', 'x: "a\\u2028b"\n'],
])('%s is written as a person would write it', (_, value, text) => {
  expect(yamlText({ x: value })).toBe(text)
  expect(read(text)).toEqual({ x: value })
})

test('lists, maps and absent fields are laid out as in the samples', () => {
  const map = {
    a: [{ of: 'mark', value: '72' }, { of: 'b' }],
    b: undefined,
    c: { on: true, n: 5 },
    d: ['x'],
  }
  expect(yamlText(map)).toBe(
    "a:\n  - of: mark\n    value: '72'\n  - of: b\nc:\n  on: true\n  n: 5\nd:\n  - x\n",
  )
})

test('whatever is written is read again as the same', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '\n',
          '\t',
          ':',
          '#',
          '-',
          "'",
          '"',
          '|',
          '>',
          '&',
          '*',
          '!',
          '%',
          '@',
          '`',
          '1',
          'e',
          '\r',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  const key = fc.constantFrom('a', 'b', 'awarded', 'narrative')
  const map = fc.dictionary(
    key,
    fc.oneof(texts, fc.array(fc.dictionary(key, texts, { minKeys: 1 }))),
    { minKeys: 1 },
  )
  fc.assert(
    fc.property(map, (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as YamlMap
      expect(read(yamlText(plain))).toEqual(plain)
    }),
    { numRuns: 2000 },
  )
})
