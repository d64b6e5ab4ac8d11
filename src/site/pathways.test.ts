import { expect, test } from 'vitest'
import { siteData } from '../testing/site-data.ts'
import { pathwayList } from './pathway-list.ts'
import { hoursOf, levelsOf, pathwaysOfBadge, stepBadge } from './pathways.ts'
import { viewOf } from './view.ts'

const data = siteData()
const view = viewOf(data)
const [page] = data.pathways
if (page === undefined) throw new Error('the sample data has a pathway')
const { steps } = page.pathway

test('a badge of this site is named in the language of the page, and its page is linked', () => {
  const name = { badge: 'riverside-college/sourdough-baker' }
  expect(stepBadge(view, page, name, data.badges)).toMatchObject({
    href: view.page(view.addresses.badge('riverside-college', 'sourdough-baker')),
    page: { slug: 'sourdough-baker' },
  })
})

test('a badge of another site is named by its copy, with who awards it', () => {
  const name = { url: 'https://badges.example.org/market.json', copy: 'market.json' }
  expect(stepBadge(view, page, name, data.badges)).toMatchObject({
    href: name.url,
    name: { text: 'Market' },
    elsewhere: 'Elsewhere',
  })
  const bare = stepBadge(view, { ...page, copies: {} }, name, data.badges)
  expect(bare).toMatchObject({ name: { text: name.url }, elsewhere: 'badges.example.org' })
})

test('a badge of a publisher of the directory is named as its catalogue names it, with whose it is', () => {
  const id = 'https://next-town.example/badges/mill/miller/'
  const copy = { id, name: 'Müller', issuer: 'The mill', language: 'de', publisher: 'Next town' }
  const shown = stepBadge(view, { ...page, copies: { [id]: copy } }, { url: id }, data.badges)
  expect(shown).toEqual({
    href: id,
    name: { text: 'Müller', language: 'de' },
    elsewhere: 'The mill, Next town',
  })
})

test('a backpack knows such a badge by each of its versions and by each name of its issuer', () => {
  const id = 'https://next-town.example/badges/mill/miller/'
  const issuerIds = ['did:web:next-town.example:issuers:mill']
  const copy = { id, name: 'Miller', issuer: 'The mill', issuerIds, publisher: 'Next town' }
  const step = { ...steps[0]!, of: [{ url: id }] }
  const pathway = { ...page.pathway, steps: [step] }
  const { badges } = pathwayList(view, {
    ...data,
    pathways: [{ ...page, pathway, copies: { [id]: copy } }],
  })
  expect(badges[id]).toMatchObject({ at: `${id}v/`, by: issuerIds, issuer: 'The mill, Next town' })
})

test.each([
  ['riverside-college/sourdough-baker', [['serve']]],
  ['university-of-the-long-name/long', [[]]],
  ['example-city-council/old-path', [[]]],
  ['riverside-college/other', []],
])('what comes after %s', (badge, next) => {
  const found = pathwaysOfBadge(data.pathways, badge)
  expect(found.map((each) => each.next.map(({ id }) => id))).toEqual(next)
})

test('hours are added up where every step says how many', () => {
  expect(hoursOf(steps.slice(0, 2))).toBe(13)
  expect(hoursOf(steps)).toBeUndefined()
  expect(hoursOf([])).toBe(0)
})

test('steps of one level that follow each other stand together', () => {
  const levels = levelsOf(page.pathway).map(({ level, steps: own }) => [level, own.length])
  expect(levels).toEqual([
    ['First', 1],
    ['Second', 1],
    [undefined, 1],
  ])
})
