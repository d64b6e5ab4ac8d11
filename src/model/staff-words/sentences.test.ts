import { expect, test } from 'vitest'
import { writtenSentences } from '../../testing/written-sentences.ts'
import { wordsLeftInLatin } from '../../testing/words-left.ts'
import { guSentences } from './gu/sentences/sentences.ts'

const written = writtenSentences()

// A language whose sentences are whole, by its tag.
const whole: readonly (readonly [string, ReadonlyMap<string, string>])[] = [['gu', guSentences]]

test('the sentences of messages and hints are found in the code', () => {
  expect(written.size).toBeGreaterThan(350)
  expect(written.get('There is no step “{0}”.')).toBe('kinds/pathway/step-rules.ts')
})

test.each(whole)('in %s each sentence that the code can say has words', (_, words) => {
  const missing = [...written].filter(([english]) => !words.has(english))
  expect(missing).toEqual([])
})

test.each(whole)('in %s there are no words for a sentence that nothing says', (_, words) => {
  expect([...words.keys()].filter((english) => !written.has(english))).toEqual([])
})

test.each(whole)('in %s each sentence has the holes of the English one, each once', (_, words) => {
  const other = [...words].filter(
    ([english, text]) => holesIn(english).join() !== holesIn(text).join(),
  )
  expect(other).toEqual([])
})

test.each(whole)('in %s no sentence is left in English, nor a word of one', (_, words) => {
  const left = [...words.values()].flatMap((text) =>
    wordsLeftInLatin(text).map((word) => [word, text]),
  )
  expect(left).toEqual([])
})

test.each([
  ['આ ફાઇલ PNG ચિત્ર નથી.', []],
  ['`badges/site.yml` નથી.', []],
  ['તેને “Plain SVG” તરીકે સાચવો.', []],
  ['આ missing છે.', ['missing']],
  ['લખો\nimage: image.png', []],
])('of %j these words are in Latin letters: %j', (text, words) => {
  expect(wordsLeftInLatin(text)).toEqual(words)
})

function holesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{\d{1,2}\}/g)].map(([hole]) => hole).sort()
}
