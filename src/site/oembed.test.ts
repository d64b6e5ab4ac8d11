import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtSite } from '../testing/built-site.ts'
import { filesOf, pagesOf, type FileOfSite } from '../testing/pages-of.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { awardPages } from '../testing/site-awards.ts'
import { siteData } from '../testing/site-data.ts'
import { embeddingOf } from './oembed.ts'
import { viewOf } from './view.ts'

interface Oembed {
  readonly [member: string]: unknown
  readonly html: string
  readonly thumbnail_url: string
}

// oEmbed 1.0 (https://oembed.com/), sections 2.3.4 and 4, read as a consumer does: a page leads to its document.
const discovery = /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]*)"/

describe.each([
  ['the tiny city', async () => (await publishedCity()).dist, 'https://tiny.example/badges/'],
  [
    'the sample data',
    async () => (await builtSite('https://city.example/repo/')).folder,
    'https://city.example/repo/',
  ],
] as const)('%s', (_, built, site) => {
  let folder: string
  let pages: readonly FileOfSite[]
  let files: readonly string[]
  beforeAll(async () => {
    folder = await built()
    pages = (await pagesOf(folder)).filter(({ path }) => path.startsWith('awards/'))
    files = await filesOf(folder)
  })

  const base = new URL(site).pathname
  const leading = () =>
    pages.flatMap((page) => {
      const [, href] = discovery.exec(page.text) ?? []
      return href === undefined ? [] : [{ page, path: href.slice(base.length) }]
    })

  test('each listed award leads to its document, and no unlisted or erased one has any', () => {
    const listed = pages.filter(({ text }) => !text.includes('content="noindex'))
    expect(leading().map(({ page }) => page.path)).toEqual(listed.map(({ path }) => path))
    expect(listed.length).toBeGreaterThan(0)
    const documents = files.filter((path) => path.endsWith('oembed.json'))
    expect(documents.sort()).toEqual(
      leading()
        .map(({ path }) => path)
        .sort(),
    )
  })

  test('each document is of the kind “rich”, whole, and names nobody', async () => {
    for (const { page, path } of leading()) {
      const oembed = JSON.parse(await readFile(join(folder, path), 'utf8')) as Oembed
      expect(oembed).toMatchObject({ version: '1.0', type: 'rich' })
      for (const size of ['width', 'height', 'thumbnail_width', 'thumbnail_height'])
        expect(oembed[size], size).toEqual(expect.any(Number))
      const award = page.path.replace('index.html', '')
      expect(oembed.html).toContain(`href="${site}${award}"`)
      expect(oembed.html).toContain(`src="${site}${award}credential.json"`)
      const [, name] = /<strong>\s*<bdi>([^<]*)</.exec(page.text) ?? []
      if (name !== undefined) expect(JSON.stringify(oembed)).not.toContain(name)
    }
  })

  test('without its script the markup is a link with a picture, both of which are there', async () => {
    for (const { path } of leading()) {
      const { html, thumbnail_url: card } = JSON.parse(
        await readFile(join(folder, path), 'utf8'),
      ) as Oembed
      expect(html.replace(/<script[^>]*><\/script>/, '')).not.toContain('<script')
      const [, picture = ''] = /<img src="([^"]*)" alt=""/.exec(html) ?? []
      expect(picture.startsWith(site)).toBe(true)
      if (site.includes('tiny'))
        for (const url of [picture, card]) expect(files).toContain(url.slice(site.length))
      expect(html).not.toMatch(/ (?:style|on\w+)=/)
    }
  })
})

describe('the lines for a website', () => {
  const data = siteData('https://city.example/repo/')
  const awards = awardPages(data)
  const of = (state: string) => awards.find((award) => award.state === state)

  test.each(['revoked', 'suspended', 'superseded', 'expired'])(
    'say without a script that an award is %s',
    (state) => {
      const award = of(state)
      if (!award) throw new RangeError('no such award')
      const view = viewOf(award)
      const valid = embeddingOf(view, { ...award, state: 'valid' })?.html ?? ''
      const snippet = embeddingOf(view, award)?.html ?? ''
      expect(snippet.length).toBeGreaterThan(valid.length)
    },
  )

  test('there are none of an erased award', () => {
    const award = of('erased')
    expect(award && embeddingOf(viewOf(award), award)).toBeUndefined()
  })

  test('hold what a badge is called as text, whatever it is', () => {
    const award = of('valid')
    if (!award?.badge) throw new RangeError('no such award')
    const name = '"><script>alert(1)</script>\'&'
    const badge = { ...award.badge, badge: { ...award.badge.badge, name, translations: {} } }
    const snippet = embeddingOf(viewOf(award), { ...award, badge })?.html ?? ''
    expect(snippet).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;')
    expect(snippet.match(/<script/g)).toHaveLength(1)
  })
})
