import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { basePath } from '../publish/site-base.ts'
import { launchBrowser } from './browser.ts'
import { pagesOf } from './pages-of.ts'
import { kindsOf } from './screenshots.ts'
import { whileServing } from './serve.ts'

// The pictures of README.md, from a published sample: what each shows is the first screen of these pages.

type Theme = 'light' | 'dark'
type Shot = readonly [kind: string, theme: Theme]

const desks: Readonly<Record<string, Shot>> = {
  home: ['home', 'light'],
  badges: ['badges', 'dark'],
  badge: ['badge', 'light'],
}
const telephones: Readonly<Record<string, readonly Shot[]>> = {
  awards: [
    ['award-valid', 'light'],
    ['award-revoked', 'dark'],
    ['award-suspended', 'light'],
  ],
  telephones: [
    ['home', 'light'],
    ['badges', 'dark'],
    ['verify', 'light'],
  ],
}

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } })
const out = fileURLToPath(new URL('../../.github/pictures/', import.meta.url))
await mkdir(out, { recursive: true })
const kinds = kindsOf(await pagesOf(values.dist))
const browser = await launchBrowser()
await whileServing(values.dist, { base: await basePath(values.dist) }, async (url) => {
  for (const [name, shot] of Object.entries(desks)) {
    const image = await photograph(browser, url, shot, { width: 1280, height: 860 })
    await montage(browser, [image], 1280, join(out, `${name}.jpg`))
  }
  for (const [name, shots] of Object.entries(telephones)) {
    const images: Buffer[] = []
    for (const shot of shots) {
      images.push(await photograph(browser, url, shot, { width: 390, height: 800 }))
    }
    await montage(browser, images, 390, join(out, `${name}.jpg`))
  }
})
await browser.close()
process.stdout.write(`The pictures are in ${out}\n`)

/** The banner of a preview is taken off: a site published for real has none. */
async function photograph(
  browser: Browser,
  url: string,
  [kind, colorScheme]: Shot,
  viewport: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url + (kinds[kind] ?? ''))
  await page.evaluate(() => {
    document.querySelector('.notice-preview')?.remove()
    return document.fonts.ready.then(() => undefined)
  })
  const image = await page.screenshot()
  await context.close()
  return image
}

/** Pictures beside each other, as one small JPEG. */
async function montage(
  browser: Browser,
  images: readonly Buffer[],
  width: number,
  path: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  const cells = images.map(
    (image) => `<img width="${width}" src="data:image/png;base64,${image.toString('base64')}">`,
  )
  await page.setContent(
    `<div style="display:inline-flex;gap:12px;background:#fff">${cells.join('')}</div>`,
  )
  await page.locator('div').screenshot({ path, type: 'jpeg', quality: 78 })
  await page.close()
}
