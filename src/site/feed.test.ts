import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { siteData } from '../testing/site-data.ts'
import { atomFeed } from './feed.ts'
import { headersFile, robotsFile } from './host-files.ts'
import { viewOf } from './view.ts'

const data = siteData('https://city.example/repo/')

test('the feed is well-formed Atom with the newest dated badge first', () => {
  const feed = new DOMParser().parseFromString(atomFeed(viewOf(data), data), 'text/xml')
  const entries = [...feed.getElementsByTagName('entry')]
  expect(entries).toHaveLength(data.badges.filter(({ since }) => since !== undefined).length)
  expect(entries.length).toBeGreaterThan(1)
  const days = entries.map((entry) => entry.getElementsByTagName('updated')[0]?.textContent ?? '')
  expect(days).toEqual([...days].sort().reverse())
  expect(feed.documentElement?.namespaceURI).toBe('http://www.w3.org/2005/Atom')
})

test('markup in a name stays text', () => {
  const [first] = data.badges
  if (!first) throw new RangeError('no sample badge')
  const named = { ...first, since: '2026-01-01', badge: { ...first.badge, name: '<b>&"\'' } }
  const feed = new DOMParser().parseFromString(
    atomFeed(viewOf(data), { ...data, badges: [named] }),
    'text/xml',
  )
  const [entry] = [...feed.getElementsByTagName('entry')]
  expect(entry?.getElementsByTagName('title')[0]?.textContent).toBe('<b>&"\'')
})

test('crawlers may read award pages, which ask not to be indexed, but not their documents', () => {
  expect(robotsFile(data.site)).toContain('Disallow: /repo/awards/*/*.json$')
  expect(robotsFile(data.site)).not.toMatch(/Disallow: \/repo\/awards\/\n/)
})

test('hosts are told to open everything and to keep award documents out of search', () => {
  const headers = headersFile(data.site)
  expect(headers).toContain(
    '/repo/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff',
  )
  expect(headers).toContain(
    '/repo/awards/:award/credential.jwt\n  Content-Type: application/vc+jwt\n  X-Robots-Tag: noindex',
  )
})
