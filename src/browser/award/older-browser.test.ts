import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFormSite, type FormSite } from '../../testing/awarding/form-site.ts'
import { lackings } from '../../testing/browsers/lacks.ts'
import { whileBeginningWith } from '../../testing/browsers/tab.ts'
import { whileServing } from '../../testing/serve.ts'
import { en } from '../../site/strings/en.ts'
import { patience } from '../../testing/browsers/visitor.ts'

const englishWords = en.formsPage.texts
let site: FormSite
/** One for all tests: what a page has from the one before it, it cannot have, as each is served by another port. */
let page: Page

beforeAll(async () => {
  site = await openFormSite()
  page = await site.browser.newPage()
  page.setDefaultTimeout(patience)
})
afterAll(() => site.close())

/** The form, filled in and sent, in a browser that begins each page with the script. */
async function giveWithout(script: string, use: (page: Page) => Promise<void>): Promise<void> {
  await whileServing(site.folder, {}, (url) =>
    whileBeginningWith(page, script, async () => {
      await page.goto(`${url}award.html`)
      await page.getByLabel('Who gives it').selectOption({ label: 'City Council' })
      await page.getByLabel('Badge', { exact: true }).selectOption({ label: 'City Reader' })
      await page.getByLabel('List of learners').fill('Ada Byron\tada@school.example')
      await page.getByRole('button', { name: englishWords.seal }).click()
      await use(page)
    }),
  )
}

describe('a list is sealed and a file made in a browser without', () => {
  test.each(lackings)('%s', async (_, script) => {
    await giveWithout(script, async (page) => {
      await page.getByRole('heading', { name: englishWords.result.title }).waitFor()
      expect(await page.locator('.made-file pre').textContent()).toContain('recipient: ')
    })
  })
})

test('where the browser cannot seal, the form says so and shows no file', async () => {
  await giveWithout('SubtleCrypto.prototype.deriveBits = undefined', async (page) => {
    await page.getByText(englishWords.failed).waitFor()
    expect(await page.locator('.made-file').count()).toBe(0)
  })
})

test.each([
  [
    'refuses',
    'Clipboard.prototype.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"))',
  ],
  ['has none', 'Object.defineProperty(navigator, "clipboard", { value: undefined })'],
])('“Copy” says so where the browser %s', async (_, script) => {
  await giveWithout(script, async (page) => {
    await page.locator('.made-file summary').click()
    await page.getByRole('button', { name: englishWords.result.copy }).click()
    await page.getByText(englishWords.result.notCopied).waitFor()
    expect(await page.getByText(englishWords.result.copied, { exact: true }).count()).toBe(0)
  })
})

test('“Copy” says that it has copied where it has', async () => {
  await giveWithout('Clipboard.prototype.writeText = async () => {}', async (page) => {
    await page.locator('.made-file summary').click()
    await page.getByRole('button', { name: englishWords.result.copy }).click()
    await page.getByText(englishWords.result.copied, { exact: true }).waitFor()
  })
})
