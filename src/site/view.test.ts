import { expect, test } from 'vitest'
import { siteData } from '../testing/site-data.ts'
import { badgeText } from './texts.ts'
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

test.each([
  ['en', ['en', 'pl', 'gu'], ['en', 'gu']],
  ['gu', ['en'], ['gu', 'en']],
  ['en-GB', ['en-GB', 'gu'], ['en-GB', 'gu']],
  ['en-GB', ['gu', 'en-GB', 'en'], ['en-GB', 'gu']],
  ['gu-IN', ['gu-IN', 'en-US'], ['gu-IN', 'en-US']],
  ['pl', ['pl'], ['en']],
  ['pl', ['pl', 'gu'], ['en', 'gu']],
  ['fil', ['fil', 'en'], ['en']],
])('a site in %s with %j is built in %j', (language, languages, expected) => {
  expect(languagesOf({ ...data.site, language, languages })).toEqual(expected)
})

test('a region speaks with the words of its language', () => {
  const site = { ...data.site, language: 'en-GB', languages: ['en-GB', 'gu-IN'] }
  expect(viewOf({ ...data, site }).strings).toBe(english.strings)
  expect(viewOf({ ...data, site }).language).toBe('en-GB')
  expect(viewOf({ ...data, site }, 'gu-IN').strings).toBe(gujarati.strings)
  expect(viewOf({ ...data, site }, 'gu-IN').page(badges)).toBe('/repo/gu-IN/badges/')
})

test('a text is looked up as its page is, and what was written goes before a worse fit', () => {
  const badge = {
    ...data.badges[0]!.badge,
    name: 'Own',
    language: 'en-GB',
    translations: { en: { name: 'Plain' }, gu: { name: 'ગુ' }, 'zh-Hant': { name: '繁' } },
  }
  const named = (language: string) => badgeText(badge, language).name
  expect(named('en-GB')).toEqual({ text: 'Own', language: 'en-GB' })
  expect(named('en-US')).toEqual({ text: 'Plain', language: 'en' })
  expect(named('gu-IN')).toEqual({ text: 'ગુ', language: 'gu' })
  expect(named('zh-Hant-TW')).toEqual({ text: '繁', language: 'zh-Hant' })
  expect(named('zh')).toEqual({ text: 'Own', language: 'en-GB' })
  expect(badgeText(badge, 'gu').description.language).toBe('en-GB')
})
