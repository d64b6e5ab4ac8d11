import { expect, test } from 'vitest'
import { siteData } from '../testing/site-data.ts'
import { languagesOf, viewOf } from './view.ts'

const data = siteData('https://city.example/repo/')
const english = viewOf(data)
const gujarati = viewOf(data, 'gu')
const badges = english.addresses.badges

test('links carry the path that the site lives under', () => {
  expect(english.page(badges)).toBe('/repo/badges/')
  expect(viewOf(siteData('https://city.example/')).page('https://city.example/badges/')).toBe(
    '/badges/',
  )
})

test('a page in another language has a folder of its own, a file has not', () => {
  expect(gujarati.page(badges)).toBe('/repo/gu/badges/')
  expect(gujarati.canonical(badges)).toBe('https://city.example/repo/gu/badges/')
  expect(gujarati.file(badges)).toBe('/repo/badges/')
})

test('an address elsewhere stays as it is', () => {
  expect(english.file('https://other.example/')).toBe('https://other.example/')
})

test('languages without a dictionary are passed over, and English speaks when none is left', () => {
  const speaking = (language: string, languages: readonly string[]) =>
    languagesOf({ ...data.site, language, languages })
  expect(speaking('en', ['en', 'pl', 'gu'])).toEqual(['en', 'gu'])
  expect(speaking('gu', ['en'])).toEqual(['gu', 'en'])
  expect(speaking('pl', ['pl'])).toEqual(['en'])
})
