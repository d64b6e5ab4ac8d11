import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Serving, serveFolder } from '../../site/serve.ts'
import { buildStorePage } from '../../testing/backpack/build-store-page.ts'
import type { Stage } from '../../testing/backpack/store-page.ts'
import { launchBrowser } from '../../testing/browser.ts'

declare const stage: Stage

let folder: string
let serving: Serving
let browser: Browser
/** A profile of its own for each test. */
let profile: BrowserContext

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  serving = await serveFolder(await buildStorePage(folder))
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await serving.close()
  await rm(folder, { recursive: true })
})

beforeEach(async () => {
  profile = await browser.newContext()
})

afterEach(async () => {
  await profile.close()
})

/** A tab on the page, which begins with the script. */
async function tab(script?: string): Promise<Page> {
  const page = await profile.newPage()
  if (script !== undefined) await page.addInitScript(script)
  await page.goto(serving.url)
  await page.waitForFunction(() => 'stage' in globalThis)
  return page
}

test('what was put is there after a reload, byte for byte', async () => {
  const page = await tab()
  await page.evaluate(async () => {
    const store = await stage.openStore({ root: 'https://schools.example/oak/' })
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    await store.put([stage.badge('1', ['all'])], [{ sha256: 'all', bytes }])
    await store.putCode({ code: 'ABCD', site: 'https://schools.example/oak/' })
    await store.putSettings({ mayAsk: 'always', lastExport: '2026-05-01T12:00:00Z' })
    await store.putSettings({ mayAsk: undefined })
  })
  await page.reload()
  await page.waitForFunction(() => 'stage' in globalThis)
  const kept = await page.evaluate(async () => {
    const store = await stage.openStore({ root: 'https://schools.example/oak/' })
    const [badges, file, codes, settings] = await Promise.all([
      store.badges(),
      store.file('all'),
      store.codes(),
      store.settings(),
    ])
    const isSame = JSON.stringify(badges) === JSON.stringify([stage.badge('1', ['all'])])
    return { isSame, bytes: [...(file ?? [])], codes, settings }
  })
  expect(kept).toEqual({
    isSame: true,
    bytes: [...Array(256).keys()],
    codes: [{ code: 'ABCD', site: 'https://schools.example/oak/' }],
    settings: { lastExport: '2026-05-01T12:00:00Z' },
  })
})
