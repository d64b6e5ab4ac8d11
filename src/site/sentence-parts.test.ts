import { expect, test } from 'vitest'
import { sentenceParts } from './sentence-parts.ts'

const saw = { text: 'Saw', language: 'en' }
const river = { text: 'નદી', language: 'gu' }

test('texts stand in a sentence in any place and order, each with its language', () => {
  expect(sentenceParts([saw], ([name]) => `After ${name}.`)).toEqual(['After ', saw, '.'])
  expect(sentenceParts([saw, river], ([one, two]) => `${two} પછી ${one}`)).toEqual([
    river,
    ' પછી ',
    saw,
  ])
  expect(sentenceParts([], () => 'Nothing')).toEqual(['Nothing'])
})
