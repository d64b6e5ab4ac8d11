import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings } from '../../testing/axe.ts'
import { encodeNameProof } from '../../proof/identity/name-proof.ts'
import { patience } from '../../testing/browsers/visitor.ts'
import { visitedSite } from '../../testing/visited-site.ts'

const site = visitedSite()

const unlisted = 'awards/validaaaaaaaaaaaaaaaaaaaaa/'
const listed = 'awards/listedaaaaaaaaaaaaaaaaaaaa/'
const proof = encodeNameProof({ name: 'Maya Okonkwo', salt: 'AAAAAAAAAAAAAAAAAAAAAA' })

async function open(path: string): Promise<Page> {
  const page = await site().browser.newPage({ viewport: { width: 390, height: 800 } })
  page.setDefaultTimeout(patience)
  await page.goto(site().url + path)
  await page.getByText('Put it on a website').click()
  return page
}

test('the lines of an unlisted award are made on its page, and the page says what they do', async () => {
  const page = await open(unlisted)
  const code = page.locator('[data-part="embed"] code')
  await code.waitFor()
  expect(await code.innerText()).toContain(`src="https://city.example/repo/${unlisted}credential`)
  expect(await page.getByText('This award is on no list.').isVisible()).toBe(true)
  expect(await page.getByLabel('Show my name, too').isVisible()).toBe(false)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.close()
})

test('with the private link a holder may show their name, and saves the document for their website', async () => {
  const page = await open(`${unlisted}#n=${proof}`)
  const code = page.locator('[data-part="embed"] code')
  await code.waitFor()
  expect(await code.innerText()).not.toContain(proof)
  await page.getByLabel('Show my name, too').check()
  expect(await code.innerText()).toContain(`credential.json#n=${proof}"`)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as oembed.json' }).click()
  const saved = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as object
  expect(saved).toMatchObject({ version: '1.0', type: 'rich', html: await code.textContent() })
  await page.getByLabel('Show my name, too').uncheck()
  expect(await code.innerText()).not.toContain(proof)
  await page.close()
})

test.each(['', 'gu/'])(
  'the lines made on a page of /%s lead to pages in the language of their words',
  async (language) => {
    const page = await site().browser.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(`${site().url}${language}${unlisted}`)
    await page.locator('[data-part="embed"] summary').click()
    const saving = page.waitForEvent('download')
    await page.locator('[data-part="embed"] button').last().click()
    const saved = await readFile(await (await saving).path(), 'utf8')
    const { html, author_url: issuer } = JSON.parse(saved) as { html: string; author_url: string }
    const [, words] = / lang="([^"]*)"/.exec(html) ?? []
    expect(words).toBe(language === '' ? 'en' : 'gu')
    const [, award = ''] = /<a href="([^"]*)"/.exec(html) ?? []
    expect(award).toBe(`https://city.example/repo/${language}${unlisted}`)
    for (const address of [award, issuer]) {
      const served = address.replace('https://city.example/repo/', site().url)
      await page.goto(served)
      expect(await page.locator('html').getAttribute('lang')).toBe(words)
    }
    await page.close()
  },
)

test('the lines of a listed award are copied as they are shown', async () => {
  const context = await site().browser.newContext({ viewport: { width: 320, height: 800 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await page.goto(site().url + listed)
  await page.getByText('Put it on a website').click()
  await page.getByRole('button', { name: 'Copy the lines' }).press('Enter')
  await page.getByText('Copied.').first().waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await page.locator('.embed-code').textContent())
  expect(copied).toMatch(/^<open-badge src="https:[^]*<\/script>$/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await context.close()
})

test('without a script the page of a listed award leads to its document with the lines', async () => {
  const context = await site().browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site().url + listed)
  await page.getByText('Put it on a website').click()
  const link = page.getByRole('link', { name: 'oembed.json' })
  const response = await page.request.get(
    await link.evaluate((each: HTMLAnchorElement) => each.href),
  )
  expect(((await response.json()) as { html: string }).html).toContain(
    '<open-badge src="https://city',
  )
  await page.goto(site().url + unlisted)
  expect(await page.getByText('Put it on a website').isVisible()).toBe(false)
  await context.close()
})
