import { expect, test } from 'vitest'
import { wordsOf } from '../../model/text/plain-words.ts'
import { find } from './find.ts'

const entry = (name: string, words = '', text = '') => ({ name, words, text })
const entries = [
  entry('Robot Builder', 'engineering Foxglove School', 'Designed a machine that follows a line.'),
  entry('Bread Baker', 'food Lantern Lane School', 'Baked a loaf, and another for a robot.'),
  entry('Café Host', 'food', 'Welcomed guests.'),
  entry('રોબોટ બનાવનાર', 'એન્જિનિયરિંગ', 'એક મશીન બનાવ્યું.'),
]
const named = (query: string) => find(entries, query).map(({ name }) => name)

test.each([
  ['the start of a word', 'rob', ['Robot Builder', 'Bread Baker']],
  ['a name before a text', 'robot', ['Robot Builder', 'Bread Baker']],
  ['more than one, all of which must be there', 'food school', ['Bread Baker']],
  ['more than asked', 'robots', ['Robot Builder', 'Bread Baker']],
  ['capitals and accents', 'CAFE', ['Café Host']],
  ['accents that are typed and capitals that are not', 'café', ['Café Host']],
  ['another script', 'રોબોટ', ['રોબોટ બનાવનાર']],
  ['vowel signs, which are letters', 'રબટ', []],
  ['the middle of a word', 'bot', []],
  ['something that is not there', 'welding', []],
  ['a letter too many', 'robbot', ['Robot Builder', 'Bread Baker']],
  ['a letter too few', 'bakr', ['Bread Baker']],
  ['another letter', 'bulder', ['Robot Builder']],
  ['two letters in the wrong order', 'biulder', ['Robot Builder']],
  ['a wrong first letter', 'vread', ['Bread Baker']],
  ['a slip in a word half typed', 'engineering buidl', ['Robot Builder']],
  ['two slips', 'roobbot', []],
  ['a slip in three letters', 'rab', []],
  ['a slip in another script', 'રોબટ', ['રોબોટ બનાવનાર']],
  ['one slip in each of two words', 'bred bakker', ['Bread Baker']],
])('%s', (_, query, expected) => {
  expect(named(query)).toEqual(expected)
})

test('what was typed rightly comes before what takes a slip, wherever it stands', () => {
  const close = [
    entry('Boat Builder'),
    entry('Coat Maker', '', 'Sewed one.'),
    entry('Sailor', '', 'Sailed a boat.'),
  ]
  expect(find(close, 'boat').map(({ name }) => name)).toEqual([
    'Boat Builder',
    'Sailor',
    'Coat Maker',
  ])
})

test('nothing asked finds everything, in the order given', () => {
  expect(named('')).toEqual(entries.map(({ name }) => name))
  expect(named(' - ')).toHaveLength(entries.length)
})

test('an expression or a tag is only words', () => {
  expect(wordsOf('.*(a|b)<b>')).toEqual(['a', 'b', 'b'])
})
