import { deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPlaces } from '../../backpack/pack/format.ts'
import { type BackpackSite, openBackpackSite } from '../../testing/backpack/backpack-site.ts'
import {
  type Reader,
  asReader,
  fetchFromFolder,
  packScripts,
  packed,
} from '../../testing/backpack/pack-stage.ts'

// One byte of a pack is another, everywhere: it is found, or it changes nothing of what the pack says.

let site: BackpackSite
let html: string
beforeAll(async () => {
  const [opened, scripts] = await Promise.all([openBackpackSite(), packScripts()])
  site = opened
  const names = ['badge-3.svg', 'credential.json', 'credential.jwt']
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      bytes: Uint8Array.from(await site.documentOf('valid', name)),
    })),
  )
  const fetch = fetchFromFolder(site.dist)
  const made = '2026-11-30T10:00:00.000Z'
  html = (await packed({ files, fetch, made, scripts })).html
})
afterAll(() => site?.close())

/** Notes whether the page's own script has begun, which is to look for its place. It does so while the page is read, or never. */
const noting = `{
  const find = Document.prototype.getElementById
  Document.prototype.getElementById = function (id) {
    globalThis.hasBegun = true
    return find.call(this, id)
  }
}`

/** @param begin - a script that runs before the page's own */
const reading = (use: (reader: Reader) => Promise<void>, begin = '') =>
  asReader(site.browser, use, { begin: `${noting};${begin}` })

/** What a reader is told: all of it, or that nothing is proven. */
function told(page: Page): Promise<'changed' | 'unproven' | string> {
  return page.evaluate(readWhenSettled)
}

/** Runs in the page: a locator would have each of two hundred files read a script that is larger than the file. */
async function readWhenSettled(): Promise<string> {
  const comes = (selector: string) =>
    new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const found = document.querySelector<HTMLElement>(selector)
        if (found) resolve(found)
      }
      new MutationObserver(look).observe(document, {
        ...{ attributes: true, childList: true, subtree: true },
      })
      look()
    })
  const selector = 'main[data-state]'
  // Where nothing has begun, nothing is to be waited for.
  if (!('hasBegun' in globalThis) && !document.querySelector(selector)) return 'unproven'
  const { state = '' } = (await comes(selector)).dataset
  if (state === 'changed' || state === 'unproven') return state
  // The keys come a moment later.
  await comes('.pack-proof ul code')
  return document.body.innerText
}

/** From where to where each part of the file reaches. */
function partsOf(text: string): Readonly<Record<string, readonly [number, number]>> {
  const inside = (open: string, close: string) => {
    const from = text.indexOf(open) + open.length
    return [from, text.indexOf(close, from)] as const
  }
  const script = (id: string) => inside(`id="${id}">`, '</script>')
  const data = script(packPlaces.data)
  const digestAt = text.indexOf('"digest":"', data[0])
  return {
    head: [0, text.indexOf('<style>')],
    style: inside('<style>', '</style>'),
    words: inside(`<main id="${packPlaces.main}">`, '</main>'),
    data,
    digest: [digestAt, digestAt + 76],
    manifest: [text.indexOf('"manifest":', digestAt), data[1]],
    program: script(packPlaces.program),
    loader: script(packPlaces.loader),
    end: [script(packPlaces.loader)[1], text.length],
  }
}

/** So many of each part: all of the head, where one letter means most. */
const samples: Readonly<Record<string, number>> = {
  ...{ head: 60, style: 6, words: 14, data: 40, digest: 8, manifest: 12 },
  ...{ program: 10, loader: 10, end: 10 },
}

/** Places in a part, spread evenly. */
function placesIn([from, to]: readonly [number, number], count: number): readonly number[] {
  const step = (to - from) / count
  return Array.from({ length: count }, (_, index) => Math.floor(from + index * step))
}

/** The lowest bit or the one that makes small letters large: both leave ASCII what it is. */
function flipped(text: string, place: number, bit: number): string {
  const code = text.charCodeAt(place)
  return text.slice(0, place) + String.fromCharCode(code ^ bit) + text.slice(place + 1)
}

/** So many are looked at at a time. A tab takes one after another: each new one is a process of its own. */
const atOnce = 3

async function wrongIn(part: string, { open }: Reader): Promise<readonly string[]> {
  const honest = await told(await open(html))
  expect(honest).toContain('Genuine: signed by')
  const places = [...placesIn(partsOf(html)[part]!, samples[part]!).entries()]
  const wrong: string[] = []
  const work = async () => {
    let tab: Page | undefined
    for (let next = places.shift(); next !== undefined; next = places.shift()) {
      const [index, place] = next
      const altered = flipped(html, place, index % 3 === 2 ? 0x20 : 0x01)
      tab = await open(altered, tab)
      const said = await told(tab)
      if (said !== 'changed' && said !== 'unproven' && said !== honest)
        wrong.push(`${part} ${place}: ${altered.slice(place - 20, place + 20)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return wrong
}

test.each(Object.keys(samples))(
  'a byte that is another in its %s is found, or changes nothing of what is said',
  async (part) => {
    await reading(async (reader) => {
      expect(await wrongIn(part, reader)).toEqual([])
    })
  },
  600_000,
)

test.each(['data', 'digest', 'manifest', 'program', 'loader', 'words'])(
  'a letter that is another in its %s is found',
  async (part) => {
    const [from, to] = partsOf(html)[part]!
    const place = from + Math.floor((to - from) / 2)
    await reading(async ({ open }) => {
      const altered =
        html.slice(0, place) + (html[place] === 'Q' ? 'R' : 'Q') + html.slice(place + 1)
      expect(await told(await open(altered))).toMatch(/^(?:changed|unproven)$/)
    })
  },
)

/** How it looks after a while, in which nothing has happened. */
const waited = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })

const middle = ([from, to]: readonly [number, number]) => from + Math.floor((to - from) / 2)
const cases: readonly (readonly [string, (text: string) => string, string])[] = [
  [
    'whose program has another letter',
    (text) => flipped(text, middle(partsOf(text)['program']!), 0x01),
    'changed',
  ],
  [
    'whose program is no base64 any more',
    (text) => text.replace(`id="${packPlaces.program}">`, '$&!'),
    'changed',
  ],
  [
    'whose program is cut',
    (text) => text.replace(/(id="pack-program">[^<]{2000})[^<]*/, '$1'),
    'changed',
  ],
  [
    'whose program is another whole one',
    (text) =>
      text.replace(
        /(id="pack-program">)[^<]*/,
        `$1${deflateSync('document.title = "Genuine"').toString('base64')}`,
      ),
    'changed',
  ],
  [
    'whose words for the checks are no words',
    (text) => text.replace(/"words":"[^"]*"/, '"words":"e30="'),
    'changed',
  ],
  [
    'whose loader has another letter',
    (text) => flipped(text, middle(partsOf(text)['loader']!), 0x01),
    'unproven',
  ],
  ['that ends early', (text) => text.slice(0, middle(partsOf(text)['program']!)), 'unproven'],
]

test.each(cases)(
  'a file %s says that it cannot be believed, and after a while no longer that it is checking itself',
  async (_, alter, wanted) => {
    await reading(async ({ open }) => {
      const altered = alter(html)
      expect(altered).not.toBe(html)
      const page = await open(altered)
      expect(await told(page)).toBe(wanted)
      await waited(page)
      const said = await page.locator('body').innerText()
      expect(said).toMatch(wanted === 'changed' ? /has been changed/ : /Nothing .* proven/)
      expect(said).toMatch(/[Dd]o not rely on/)
      expect(said).not.toContain('checking itself')
      expect(said).not.toContain('Genuine')
    })
  },
)

test('a browser that cannot unpack says that nothing is proven, and not that the file was changed', async () => {
  await reading(async ({ open }) => {
    const page = await open(html)
    expect(await told(page)).toBe('unproven')
    const said = await page.locator('body').innerText()
    expect(said).toContain('this browser is too old')
    expect(said).not.toMatch(/has been changed\. Do|checking itself/)
  }, 'delete globalThis.DecompressionStream')
})

test.each([
  ['before what it says', '<main ', 'note'],
  ['behind what it says', '<script type="application/json"', packPlaces.main],
  ['at the end', '</body>', packPlaces.loader],
])('an element that was put on the page %s says nothing', async (_, place, id) => {
  const said = `<p id="${id}">Also genuine, says somebody.</p>`
  await reading(async ({ open }) => {
    const honest = await told(await open(html))
    const altered = html.replace(place, `${said}${place}`)
    expect(altered).not.toBe(html)
    expect(await told(await open(altered))).toBe(honest)
  })
})
