import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { patience } from '../../testing/browsers/visitor.ts'
import { issuerSelector } from '../award-issuer.ts'
import { visitedSite } from '../../testing/visited-site.ts'

const site = visitedSite()

/** An award's page whose credential is answered for in a way, with the part for wallets open. */
async function withCredential(answer: (route: Route) => unknown): Promise<Page> {
  const context = await site().browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.route('**/credential.json', answer)
  await page.goto(`${site().url}awards/listedaaaaaaaaaaaaaaaaaaaa/`)
  await page.getByText('Put it into a wallet').click()
  return page
}

test.each<readonly [string, (route: Route) => unknown]>([
  ['never comes', () => undefined],
  ['is not there', (route) => route.fulfill({ status: 404 })],
  ['cannot be reached', (route) => route.abort()],
])('of a credential that %s both buttons say that it could not be read', async (_, answer) => {
  const page = await withCredential(answer)
  const status = page.locator('#share > [role=status]')
  for (const name of ['Copy the text of the badge', 'Open in Learner Credential Wallet']) {
    await page.getByRole('button', { name }).click()
    await status.getByText('The file could not be read just now.').waitFor()
    await status.evaluate((node) => node.replaceChildren())
  }
  await page.context().close()
})

test('one that comes is copied as it lies there', async () => {
  const page = await withCredential((route) => route.fulfill({ body: '{"a": "é"}' }))
  await page.getByRole('button', { name: 'Copy the text of the badge' }).click()
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('{"a": "é"}')
  await page.context().close()
})

test('each award’s page names its issuer where its parts and the claim page look for that, and one that was erased names none', async () => {
  const slugs = await readdir(join(site().folder, 'awards'))
  const page = await site().browser.newPage()
  const found = new Map<string, readonly string[]>()
  for (const slug of slugs) {
    const path = join(site().folder, 'awards', slug, 'index.html')
    await page.setContent(await readFile(path, 'utf8'), { waitUntil: 'commit' })
    const link = page.locator(issuerSelector).first()
    const state = await page.locator('[data-award]').getAttribute('data-award')
    const isNamed = (await link.count()) > 0
    found.set(`${state} ${slug}`, isNamed ? [(await link.getAttribute('href')) ?? ''] : [])
  }
  await page.close()
  const states = new Set([...found.keys()].map((name) => name.split(' ')[0]))
  expect([...states]).toEqual(expect.arrayContaining(['valid', 'revoked', 'erased']))
  for (const [name, [address]] of found)
    if (name.startsWith('erased ')) expect(address, name).toBeUndefined()
    else expect(address, name).toMatch(/^\/repo\/issuers\/[a-z0-9-]+\/$/)
})
