import { expect, test } from 'vitest'
import {
  asWritten,
  inEnglish,
  sentence,
  spoken,
  templatesIn,
  verbatim,
  withValues,
  type Sentence,
} from './sentence.ts'

const range = sentence`from ${1} to ${5}`
const said = sentence`The badge allows ${range} here, ${'not {0}'}.`

test('a sentence is its English with holes, and its values', () => {
  expect(said).toEqual({
    template: 'The badge allows {0} here, {1}.',
    values: [{ template: 'from {0} to {1}', values: [1, 5] }, 'not {0}'],
  })
  expect(JSON.parse(JSON.stringify(said))).toEqual(said)
})

test.each<readonly [string, Sentence, string]>([
  ['with a sentence in it', said, 'The badge allows from 1 to 5 here, not {0}.'],
  ['with nothing in it', sentence`Nothing.`, 'Nothing.'],
  ['with signs that a replacement would read', sentence`It is ${'$& $1'}.`, 'It is $& $1.'],
  ['of YAML', asWritten`id: ${'x'}\non: ${2}`, 'id: x\non: 2'],
  ['that is a text', verbatim('{0} {1}'), '{0} {1}'],
])('a sentence %s is said in English', (_, given, text) => {
  expect(inEnglish(given)).toBe(text)
})

test('another language has its own order, and English where it has no words', () => {
  const words = new Map([['The badge allows {0} here, {1}.', '{1}; {0}!']])
  expect(spoken(said, (english) => words.get(english))).toBe('not {0}; from 1 to 5!')
})

test('the sentences of which one is made are told, and what is no words is none', () => {
  expect(templatesIn(said)).toEqual(['The badge allows {0} here, {1}.', 'from {0} to {1}'])
  expect(templatesIn(sentence`${'a'} ${range}`)).toEqual(['from {0} to {1}'])
  expect(templatesIn(verbatim('name: x'))).toEqual([])
})

test('values are changed wherever they stand', () => {
  const upper = withValues(sentence`It is ${asWritten`a`} and ${1}${'b'}.`, (text) =>
    text.toUpperCase(),
  )
  expect(inEnglish(upper)).toBe('It is A and 1B.')
})
