import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteData } from '../testing/site-data.ts'
import { buildPages, temporaryFolder } from '../testing/built-site.ts'
import { brokenLinksOf } from '../testing/links.ts'
import { filesOf, pagesOf } from '../testing/pages-of.ts'
import { en } from './strings/en.ts'
import { gu } from './strings/gu.ts'
import { hasUseFor, staffFormData } from './staff-forms.ts'
import { viewOf } from './view.ts'

// Sites that have nothing to show yet: a visitor is told so, and whoever runs it is told what to do.

const data = siteData('https://new.example/')
const { theme: _theme, ...site } = data.site
const forge = 'https://github.com/riverside/badges/tree/trunk'
const empty = {
  ...data,
  site: { ...site, forge },
  badges: [],
  pathways: [],
  endorsements: [],
  listed: [],
}

const everywhere = [
  'index',
  'badges/index',
  'issuers/index',
  'award/index',
  'claim/index',
  'change/index',
]
const sites = [
  {
    name: 'without an issuer',
    data: { ...empty, issuers: [] },
    pages: [...everywhere, 'propose/index', 'gu/index', 'gu/badges/index'],
    file: 'badges/your-school/profile.yml',
    forms: [],
    link: 'href="https://github.com/riverside/badges/new/trunk?filename=badges/your-school/profile.yml"',
  },
  {
    name: 'with an issuer and no badge',
    data: { ...empty, issuers: data.issuers.slice(0, 1) },
    pages: [...everywhere, 'issuers/riverside-college/index'],
    file: 'badges/riverside-college/your-badge/badge.md',
    forms: ['gu/propose/index.html', 'propose/index.html'],
    link: 'href="/propose/"',
  },
]

describe.each(sites)('a site $name', ({ data: said, pages: paths, file, link, forms }) => {
  let work: string
  let folder: string
  beforeAll(async () => {
    work = await temporaryFolder()
    folder = join(work, 'pages')
    await buildPages(said, folder)
  })
  afterAll(() => rm(work, { recursive: true, force: true }))

  test('says on each page what to do first, with the file and a page to go to', async () => {
    const pages = await pagesOf(folder)
    for (const path of paths) {
      const text = pages.find((page) => page.path === `${path}.html`)?.text ?? ''
      const words = path.startsWith('gu/') ? gu : en
      expect(text, path).toContain(words.formsPage.firstStep.forWhom)
      expect(text, path).toContain(`<code dir="ltr">${file}</code>`)
      expect(text, path).toContain(link)
    }
  })

  test('shows no form that has nothing to work with, nor the way to one', async () => {
    const pages = await pagesOf(folder)
    const withForm = pages.filter(({ text }) => /<cinquefoil-(award|propose|change|who)/.test(text))
    expect(withForm.map(({ path }) => path)).toEqual(forms)
    const award = pages.find(({ path }) => path === 'award/index.html')?.text
    expect(award).not.toMatch(/href="[^"]*(change|who)\/"/)
  })

  test('tells visitors in their words that there is nothing yet', async () => {
    const pages = await pagesOf(folder)
    const textOf = (path: string) => pages.find((page) => page.path === path)?.text
    for (const path of ['index.html', 'claim/index.html'])
      expect(textOf(path)).toContain('No badges yet.')
    expect(textOf('gu/index.html')).toContain('હજી કોઈ બૅજ નથી')
    expect(textOf('badges/index.html')).toContain('No badges here yet.')
    const broken = brokenLinksOf(pages, said.site.url, new Set(await filesOf(folder)))
    // Publishing puts an issuer's documents and the site's icons beside the pages.
    const published = /\.json$| \/(?:icon-192|apple-touch-icon)\.png$/
    expect(broken.filter((link) => !published.test(link))).toEqual([])
  })
})

test.each([
  ['no badge', [], [true, false, false, false]],
  ['retired badges alone', [true], [true, false, true, true]],
  ['a badge to give', [true, false], [true, true, true, true]],
])('with %s the forms to propose, award, change and ask are of use or not', (_, retired, uses) => {
  const told = staffFormData(data, viewOf(data))
  const [badge] = told.badges
  const badges = retired.map((each) => ({ ...badge!, retired: each }))
  const forms = ['propose', 'award', 'change', 'who'] as const
  expect(forms.map((form) => hasUseFor(form, { ...told, badges }))).toEqual(uses)
})
