import { execFile } from 'node:child_process'
import { cp, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { engineRoot } from '../publish/engine.ts'
import { basePath } from '../publish/site-base.ts'
import { launchBrowser } from './browser.ts'
import { pagesOf } from './pages-of.ts'
import { kindsOf } from './screenshots.ts'
import { whileServing } from './serve.ts'

// The pictures of README.md, from a published sample and the same under another look, which is published here: what
// each shows is the first screen of these pages.

type Theme = 'light' | 'dark'
type Shot = readonly [kind: string, theme: Theme]

/** Pages beside each other. */
interface Montage {
  readonly on: 'desk' | 'telephone'
  /** Of each page, in the picture. */
  readonly width: number
  readonly shots: readonly Shot[]
}

const views = {
  desk: { width: 1280, height: 860 },
  telephone: { width: 390, height: 800 },
} as const

const city: Readonly<Record<string, Montage>> = {
  home: { on: 'desk', width: 1000, shots: [['home', 'light']] },
  badges: { on: 'desk', width: 840, shots: [['badges', 'dark']] },
  badge: { on: 'desk', width: 840, shots: [['badge', 'light']] },
  awards: {
    on: 'telephone',
    width: 300,
    shots: [
      ['award-valid', 'light'],
      ['award-revoked', 'dark'],
      ['award-suspended', 'light'],
    ],
  },
  telephones: {
    on: 'telephone',
    width: 300,
    shots: [
      ['home', 'light'],
      ['badges', 'dark'],
      ['verify', 'light'],
    ],
  },
}
const college: Readonly<Record<string, Montage>> = {
  'own-look': { on: 'desk', width: 1000, shots: [['home', 'light']] },
  'own-look-telephones': {
    on: 'telephone',
    width: 300,
    shots: [
      ['home', 'dark'],
      ['badges', 'light'],
      ['award-valid', 'light'],
    ],
  },
}

/** A reader's telephone loads them all. */
const mostBytes = 60_000
const qualities = [78, 70, 62, 54, 46, 38]

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } })
const out = fileURLToPath(new URL('../../.github/pictures/', import.meta.url))
await mkdir(out, { recursive: true })
const browser = await launchBrowser()
const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-look-'))
try {
  await photographSite(values.dist, city)
  await photographSite(await publishCollege(folder), college)
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}
process.stdout.write(`The pictures are in ${out}\n`)

/** Publishes the sample's records under the second look, and gives the folder of the site. */
async function publishCollege(root: string): Promise<string> {
  for (const name of ['badges', 'awards'])
    await cp(join(engineRoot, name), join(root, name), { recursive: true })
  const look = fileURLToPath(new URL('readme-theme.yml', import.meta.url))
  await copyFile(look, join(root, 'badges/site.yml'))
  const dist = join(root, 'dist')
  const places = ['--root', root, '--dist', dist, '--state', join(root, 'state')]
  const build = [join(engineRoot, 'scripts/build.ts'), ...places, '--preview', '--quiet']
  await promisify(execFile)(process.execPath, build)
  return dist
}

async function photographSite(
  dist: string,
  montages: Readonly<Record<string, Montage>>,
): Promise<void> {
  const kinds = kindsOf(await pagesOf(dist))
  await whileServing(dist, { base: await basePath(dist) }, async (url) => {
    for (const [name, { on, width, shots }] of Object.entries(montages)) {
      const images: Buffer[] = []
      for (const [kind, theme] of shots)
        images.push(await photograph(browser, url + (kinds[kind] ?? ''), theme, views[on]))
      await writeFile(join(out, `${name}.jpg`), await montage(browser, images, width))
    }
  })
}

/** The banner of a preview is taken off: a site published for real has none. */
async function photograph(
  browser: Browser,
  url: string,
  colorScheme: Theme,
  viewport: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(() => {
    document.querySelector('.notice-preview')?.remove()
    return document.fonts.ready.then(() => undefined)
  })
  const image = await page.screenshot()
  await context.close()
  return image
}

/** Pictures beside each other, as the best JPEG that is small. @throws Error when none is */
async function montage(
  browser: Browser,
  images: readonly Buffer[],
  width: number,
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  try {
    const cells = images.map(
      (image) => `<img width="${width}" src="data:image/png;base64,${image.toString('base64')}">`,
    )
    await page.setContent(
      `<div style="display:inline-flex;gap:12px;background:#fff">${cells.join('')}</div>`,
    )
    for (const quality of qualities) {
      const picture = await page.locator('div').screenshot({ type: 'jpeg', quality })
      if (picture.length <= mostBytes) return picture
    }
  } finally {
    await page.close()
  }
  throw new Error('A picture of README.md is too large: make it narrower.')
}
