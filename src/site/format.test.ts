import { expect, test } from 'vitest'
import { siteData } from '../testing/site-data.ts'
import { day, duration, list, number, term } from './format.ts'
import { viewOf } from './view.ts'

const english = viewOf(siteData())
const gujarati = viewOf(siteData(), 'gu')

test('a day is written in the language of the page, whatever the time zone', () => {
  expect(day(english, '2027-03-03')).toBe('3 March 2027')
  expect(day(english, '2026-12-31T23:59:59Z')).toBe('31 December 2026')
  expect(day(gujarati, '2027-03-03')).toBe('3 માર્ચ, 2027')
})

test.each([
  ['P2Y', '2 years'],
  ['P1Y', '1 year'],
  ['P1Y6M', '1 year, 6 months'],
  ['P10D', '10 days'],
  ['P3W', '3 weeks'],
  ['PT5H', 'PT5H'],
])('the duration %s reads %s', (iso, words) => {
  expect(duration(english, iso)).toBe(words)
})

test('numbers and lists follow the language', () => {
  expect(number(english, 1234.5)).toBe('1,234.5')
  expect(list(english, ['a', 'b', 'c'])).toBe('a, b and c')
})

test.each([
  ['LearningProgram', 'Learning program'],
  ['Achievement', 'Achievement'],
  ['ext:MakerDay', 'Maker day'],
  ['RubricCriterionLevel', 'Rubric criterion level'],
])('the term %s reads %s', (name, words) => {
  expect(term(name)).toBe(words)
})
