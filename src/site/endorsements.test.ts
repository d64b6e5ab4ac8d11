import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { builtSite, type BuiltSite } from '../testing/built-site.ts'
import { matches } from '../testing/links.ts'
import { quoted } from '../testing/pages-of.ts'

// Who stands behind an issuer, a badge and an award, as their pages say it.

let site: BuiltSite
beforeAll(async () => {
  site = await builtSite('https://city.example/repo/')
})

const page = async (path: string) =>
  quoted(await readFile(join(site.folder, path, 'index.html'), 'utf8'))

/** The section of endorsements as lines of text, and its links. */
async function saidOn(path: string, title = 'Who stands behind it') {
  const html = await page(path)
  const section = html.split('<section').find((part) => part.includes(`<h2>${title}</h2>`)) ?? ''
  const [own = ''] = section.split('</section>')
  const lines = own.slice(own.indexOf('>') + 1).replace(/<[^>]*>/g, '\n')
  return {
    lines: lines.split('\n').flatMap((line) => line.trim() || []),
    links: matches(own, / href="([^"]*)"/g),
  }
}

test('a badge’s page says who stands behind it and since when, and what was said of an earlier wording after that', async () => {
  const { lines, links } = await saidOn('badges/riverside-college/sourdough-baker')
  const [first, third] = [0, 2].map((index) => site.data.issuers[index]!)
  expect(lines).toEqual([
    'Who stands behind it',
    first?.profile.name,
    'Since 1 May 2026',
    'We ask for it when somebody bakes for the',
    'market',
    '.',
    'Its criteria are ours.',
    'The signed endorsement',
    'Mill Lane &lt;Bakers&gt;',
    'Since 2 April 2026',
    'Until 1 April 2028',
    'Signed elsewhere, and the signature is good. The key is their own, so their name is only what they say. Their key:',
    'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
    'We take on whoever holds it.',
    '*Not* Markdown.',
    'The signed endorsement',
    third?.profile.name,
    'Since 1 May 2025',
    'Said of an earlier wording of this badge.',
    'We trained its assessors.',
    'Somebody who gives no name',
    'Taken back on 2 May 2026. They do not stand behind it any more.',
    'Signed elsewhere, and the signature is good by the key that this site keeps for them. They are known as:',
    'did:web:employers.example:mill',
    'Reason given:',
    'We have closed.',
    'Stand behind it',
  ])
  expect(links).toEqual([
    `/repo/issuers/${first?.slug}/`,
    '/repo/badges/riverside-college/sourdough-baker/v/0123456789abcdef/endorsements.json',
    '/repo/badges/riverside-college/sourdough-baker/v/0123456789abcdef/endorsements.json',
    `/repo/issuers/${third?.slug}/`,
    '/repo/endorse/#badge=riverside-college/sourdough-baker',
  ])
})

test('what was taken back is said to be, with its reason and without what was said before', async () => {
  const { lines } = await saidOn('issuers/riverside-college')
  expect(lines).toEqual([
    'Who stands behind it',
    site.data.issuers[0]?.profile.name,
    'Taken back on 1 February 2026. They do not stand behind it any more.',
    'Reason given:',
    'Our agreement has ended.',
    'Stand behind it',
  ])
})

test('an award’s page names the list at its own address; one behind which nobody stands says nothing', async () => {
  const { lines, links } = await saidOn('awards/validaaaaaaaaaaaaaaaaaaaaa')
  expect(lines.slice(-4)).toEqual([
    site.data.issuers[0]?.profile.name,
    'Taken back on 1 February 2026. They do not stand behind it any more.',
    'Reason given:',
    'Our agreement has ended.',
  ])
  expect(links).toContain('/repo/awards/validaaaaaaaaaaaaaaaaaaaaa/endorsements.json')
  expect((await saidOn('awards/longaaaaaaaaaaaaaaaaaaaaaa')).lines).toEqual([])
  expect((await saidOn('issuers/quiet-corner')).lines).toEqual([])
})

test('in Urdu the page’s own words are Urdu, and the comment is marked as what it is', async () => {
  const html = await page('ur/awards/validaaaaaaaaaaaaaaaaaaaaa')
  expect(html).toContain('<h2>اس کی تائید کون کرتا ہے</h2>')
  expect(html).toMatch(
    /<div class="prose quote" lang="en" dir="auto">\s*<p>We trained its assessors/,
  )
})
