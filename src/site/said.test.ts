import { expect, test } from 'vitest'
import { saidWith } from './said.ts'

const saw = { text: 'Saw', language: 'en' }
const river = { text: 'નદી', language: 'gu' }

test('texts stand in a sentence in any place and order, each with its language', () => {
  expect(saidWith([saw], ([name]) => `After ${name}.`)).toEqual(['After ', saw, '.'])
  expect(saidWith([saw, river], ([one, two]) => `${two} પછી ${one}`)).toEqual([river, ' પછી ', saw])
  expect(saidWith([], () => 'Nothing')).toEqual(['Nothing'])
})
