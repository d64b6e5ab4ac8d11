import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { collectAnswers, type Collected } from '../../backpack/pack/collect.ts'
import { makePack, type PackScripts, type PackWords } from '../../backpack/pack/make-pack.ts'
import type { PackCollection, PackFile } from '../../backpack/pack/pack-data.ts'
import type { World } from '../../verifier/world.ts'
import { sharedScripts } from '../shared-renderer.ts'
import { en } from '../../site/strings/en.ts'
import { gu } from '../../site/strings/gu.ts'
import { addressesOf } from '../../model/addresses/address.ts'

/** Where the tiny city says that it stands. */
export const citySite = 'https://tiny.example/badges/'

/** What a pack says in English and in Gujarati. */
export const packWords = { en: wordsIn(en), gu: wordsIn(gu) } as const

function wordsIn({ pack, locale, direction, verifier }: typeof en): PackWords {
  return { pack: { ...pack.texts, locale, direction }, verifier: verifier.element }
}

/** The scripts of a pack, as the build makes them. */
export async function packScripts(): Promise<PackScripts> {
  const { files, names } = await sharedScripts()
  const text = (name: string) => {
    const file = files.find((each) => each.name === names[name])
    if (file === undefined) throw new RangeError(`there is no script ${name}`)
    return new TextDecoder().decode(file.bytes)
  }
  return { program: text('pack-program'), loader: text('pack-loader') }
}

/** A `fetch` that reads a site's addresses from the folder that it was published to. What is elsewhere is silent. */
export function fetchFromFolder(dist: string, site = citySite): World['fetch'] {
  const { fileOf } = addressesOf({ url: site })
  return async (url) => {
    if (!url.startsWith(site)) throw new TypeError('silent')
    const bytes = await readFile(join(dist, fileOf(url))).catch(() => undefined)
    if (bytes === undefined) return new Response('', { status: 404 })
    const type = url.endsWith('.json') ? 'application/json' : 'application/octet-stream'
    return new Response(bytes, { headers: { 'content-type': type } })
  }
}

/** What a pack is made of. */
export interface Packing {
  readonly files: readonly PackFile[]
  readonly fetch: World['fetch']
  /** RFC 3339 */
  readonly made: string
  readonly scripts: PackScripts
  readonly words?: PackWords
  readonly collection?: PackCollection
}

/** A pack, as a page makes it. */
export async function packed(packing: Packing): Promise<{ html: string; collected: Collected }> {
  const { files, fetch, made, scripts, words = packWords.en, collection } = packing
  const world = { fetch, now: new Date(made), mayAsk: () => true }
  const collected = await collectAnswers(
    files.map(({ bytes }) => bytes),
    world,
  )
  const content = { made, files, answers: collected.answers, collection }
  return { html: await makePack(content, words, scripts), collected }
}

/** Somebody who opens files of this machine, with the network off. */
export interface Reader {
  /** Opens a file that holds this: in a new tab, or in one that is there. */
  readonly open: (html: string, tab?: Page) => Promise<Page>
  readonly context: BrowserContext
  /** Addresses that were asked for, the files themselves left out. */
  readonly asked: readonly string[]
  readonly faults: readonly string[]
}

/** @param answer - what stands in for the network, once there is one; every request fails without it */
export async function asReader(
  browser: Browser,
  use: (reader: Reader) => Promise<void>,
  options: {
    readonly answer?: World['fetch']
    readonly begin?: string
    readonly screen?: Parameters<Browser['newContext']>[0]
  } = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'))
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...options.screen,
  })
  const asked: string[] = []
  const faults: string[] = []
  await context.addInitScript(options.begin ?? '')
  await context.route(/^(?!file:|data:|blob:)/, async (route) => {
    const url = route.request().url()
    asked.push(url)
    const response = await options.answer?.(url, {}).catch(() => undefined)
    if (response === undefined) return route.abort()
    return route.fulfill({
      status: response.status,
      headers: { 'access-control-allow-origin': '*' },
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  context.on('weberror', (error) => faults.push(error.error().message))
  let number = 0
  const open = async (html: string, tab?: Page) => {
    const path = join(folder, `${(number += 1)}.html`)
    await writeFile(path, html)
    const page = tab ?? (await context.newPage())
    await page.goto(pathToFileURL(path).href)
    return page
  }
  try {
    await use({ open, context, asked, faults })
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Waits until a pack has shown itself, or said that it was changed. */
export async function settled(page: Page): Promise<string> {
  const main = page.locator('main[data-state]')
  await main.waitFor({ timeout: 60_000 })
  return (await main.getAttribute('data-state')) ?? ''
}
