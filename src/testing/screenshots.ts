import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { serveFolder } from '../site/serve.ts'
import { launchBrowser } from './browser.ts'
import { pagesOf, type FileOfSite } from './pages-of.ts'

/** A telephone and a desk, by day and by night. */
const views: Readonly<Record<string, BrowserContextOptions>> = {
  '390-light': { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  '390-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  '1280-light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  '1280-dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
}

/**
 * Takes a picture of every kind of page of a built site, and of an award in every state.
 *
 * @param folder - the built site
 * @param base - the path it lives under
 * @param out - folder for the pictures: `badge-390-dark.png`
 * @param done - told the name of each picture
 */
export async function takeScreenshots(
  folder: string,
  base: string,
  out: string,
  done: (name: string) => void,
): Promise<void> {
  const kinds = kindsOf(await pagesOf(folder))
  const serving = await serveFolder(folder, { base })
  const browser = await launchBrowser()
  try {
    await mkdir(out, { recursive: true })
    for (const [view, options] of Object.entries(views)) {
      await photograph(
        browser,
        options,
        serving.url,
        kinds,
        (kind) => join(out, `${kind}-${view}.png`),
        done,
      )
    }
  } finally {
    await browser.close()
    await serving.close()
  }
}

/** One page of each kind, as `kind -> path`; the first of each that there is. */
export function kindsOf(pages: readonly FileOfSite[]): Readonly<Record<string, string>> {
  const found = Object.entries(patterns).flatMap(([kind, { path, holds }]) => {
    const page = pages.find((page) => path.test(page.path) && (!holds || page.text.includes(holds)))
    return page ? [[kind, page.path.replace(/index\.html$/, '')] as const] : []
  })
  return Object.fromEntries(found)
}

const awardIn = (state: string) => ({ path: /^awards\//, holds: `status-${state}` })

const patterns: Readonly<Record<string, { readonly path: RegExp; readonly holds?: string }>> = {
  home: { path: /^index\.html$/ },
  badges: { path: /^badges\/index\.html$/ },
  'badges-of-a-kind': { path: /^badges\/kind\// },
  'badges-of-a-topic': { path: /^badges\/tag\// },
  badge: { path: /^badges\/(?!kind|tag)[^/]+\/[^/]+\/index\.html$/, holds: 'class="alignments"' },
  'badge-as-awarded': { path: /^badges\/[^/]+\/[^/]+\/v\// },
  issuers: { path: /^issuers\/index\.html$/ },
  issuer: { path: /^issuers\/[^/]+\/index\.html$/ },
  verify: { path: /^verify\/index\.html$/ },
  keep: { path: /^keep\/index\.html$/ },
  award: { path: /^award\/index\.html$/ },
  about: { path: /^about\/index\.html$/ },
  privacy: { path: /^privacy\/index\.html$/ },
  missing: { path: /^404\.html$/ },
  'home-gu': { path: /^gu\/index\.html$/ },
  'award-listed': { path: /^awards\//, holds: '<link rel="canonical"' },
  'award-valid': awardIn('valid'),
  'award-expired': awardIn('expired'),
  'award-suspended': awardIn('suspended'),
  'award-revoked': awardIn('revoked'),
  'award-superseded': awardIn('superseded'),
  'award-erased': awardIn('erased'),
}

async function photograph(
  browser: Browser,
  options: BrowserContextOptions,
  url: string,
  kinds: Readonly<Record<string, string>>,
  fileOf: (kind: string) => string,
  done: (name: string) => void,
): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const [kind, path] of Object.entries(kinds)) {
    await page.goto(url + path)
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager'
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
      await document.fonts.ready
    })
    await page.screenshot({ path: fileOf(kind), fullPage: true })
    done(fileOf(kind))
  }
  await context.close()
}
