import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { SiteData } from '../publish/manifest.ts'
import { builtSiteOf, type BuiltSite } from '../testing/built-site.ts'
import { filesOf, pagesOf, type FileOfSite } from '../testing/pages-of.ts'
import { siteData } from '../testing/site-data.ts'

// The pages of somebody who keeps neither the flower nor the city, and has nothing to show yet in another.

const url = 'https://riverside.example/badges/'

function themedData(): SiteData {
  const data = siteData(url)
  const { theme: _theme, ...rest } = data.site
  return {
    ...data,
    site: {
      ...rest,
      title: 'Riverside Badges',
      theme: { colours: { main: '#4b2e83' }, hero: 'hero.png', pattern: 'stripes' },
      firstPage: {
        en: { heading: 'Show what you can do', text: 'We began in **2026**.' },
        gu: { heading: 'તમે શું કરી શકો છો' },
      },
      footer: [
        { text: 'Accessibility', url: 'https://riverside.example/accessibility/' },
        { text: 'The office', url: 'mailto:office@riverside.example' },
      ],
    },
  }
}

let themed: BuiltSite
let pages: readonly FileOfSite[]

beforeAll(async () => {
  themed = await builtSiteOf(themedData())
  pages = await pagesOf(themed.folder)
})

const page = (path: string) => pages.find((each) => each.path === path)?.text ?? ''

test('no file of a site with its own theme has anything of Leicester, the cinquefoil or the sample city', async () => {
  const own =
    /C4-14-18-20-22-33|-24-45-10-49|a3201c|85140f|fbf5ea|leicester|લેસ્ટર|cinquefoil|foxglove|soarbank|ratae|lantern.lane|canal.street|foundry.yard|robot.builder/i
  const files = (await filesOf(themed.folder)).filter((path) => !path.endsWith('.woff2'))
  expect(files.length).toBeGreaterThan(100)
  for (const path of files) {
    const text = await readFile(join(themed.folder, path), 'utf8')
    // What elements, events and stores of ours are called in code is seen by nobody.
    const seen = text.replaceAll(/cinquefoil-[a-z]+|`cinquefoil \$\{/g, '')
    expect(own.exec(seen)?.[0], path).toBeUndefined()
  }
})

test('its colours, words, picture and links are on its pages, in each language', async () => {
  const home = page('index.html')
  expect(home).toContain('Show what you can do')
  expect(home).toContain('<strong>2026</strong>')
  expect(page('gu/index.html')).toContain('તમે શું કરી શકો છો')
  expect(home).toContain('src="/badges/hero.png"')
  expect(home).toContain('content="#4b2e83"')
  const [, style = ''] = /href="\/badges\/(assets\/theme\.[0-9a-f]+\.css)"/.exec(home) ?? []
  expect(await readFile(join(themed.folder, style), 'utf8')).toContain('--main:#4b2e83')
  for (const { path, text } of pages) {
    expect(text, path).toContain('href="https://riverside.example/accessibility/" rel="noopener')
    expect(text, path).toContain('href="mailto:office@riverside.example" rel="noopener')
    expect(text, path).toContain(style)
  }
})
