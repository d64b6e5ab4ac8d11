import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder, type Serving } from '../../site/serve.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { patience } from '../../testing/browsers/visitor.ts'
import { builtSite } from '../../testing/built-site.ts'

let browser: Browser
let serving: Serving
beforeAll(async () => {
  const { folder } = await builtSite('https://badges.example/')
  serving = await serveFolder(folder)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

/** Opens an award, and lets nobody have some files from when it is there. */
async function openWithout(lost: string, early: string): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  page.setDefaultTimeout(patience)
  await page.route(early, (route) => route.abort())
  await page.goto(`${serving.url}awards/validaaaaaaaaaaaaaaaaaaaaa/`, { waitUntil: 'networkidle' })
  await page.route(lost, (route) => route.abort())
  return page
}

test('where the verifier cannot be had, the page says so, and it can be tried again', async () => {
  const page = await openWithout('**/*.js', '**/nothing')
  const button = page.getByRole('button', { name: 'Check it now' })
  await button.click()
  await page.getByText('The check could not be started.').waitFor()
  await page.unroute('**/*.js')
  expect(await button.isEnabled()).toBe(true)
  await page.close()
})

test('where not even the words for that can be had, it leads to where badges are checked', async () => {
  const page = await openWithout('**/*.js', '**/award-en.*.json')
  await page.getByRole('button', { name: 'Check it now' }).click()
  await page.waitForURL('**/verify/')
  await page.close()
})
