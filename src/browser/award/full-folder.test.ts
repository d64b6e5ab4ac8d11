import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { formData } from '../../testing/awarding/form-page.ts'
import { openFormSite, type FormSite } from '../../testing/awarding/form-site.ts'
import { formDay, recordsOf } from '../../testing/awarding/records-of.ts'
import { patience } from '../../testing/browsers/visitor.ts'
import { batch, goodTree } from '../../testing/trees/good-tree.ts'

// The site has told the forms which folders of awards are full.

const folder = batch.slice(0, batch.lastIndexOf('/'))
const reader = 'awards/city-council/city-reader'

let site: FormSite
let page: Page
beforeAll(async () => {
  const fullFolders = [folder, reader, `${reader}/2026-11`]
  site = await openFormSite({ ...formData, fullFolders })
})
afterAll(() => site.close())
beforeEach(async () => {
  page = await site.browser.newPage()
  page.setDefaultTimeout(patience)
  await page.clock.setFixedTime(`${formDay}T12:00:00`)
  return () => page.close()
})

async function fileShown() {
  const block = page.locator('.made-file pre')
  await block.first().waitFor({ state: 'attached' })
  expect(await block.count()).toBe(1)
  return {
    path: (await block.getAttribute('aria-label')) ?? '',
    text: (await block.textContent()) ?? '',
  }
}

test('new awards go into a folder of the month, and to the page on which the forge makes a file there', async () => {
  await page.goto(`${site.url}award.html`)
  await page.getByLabel('Who gives it').selectOption({ label: 'City Council' })
  await page.getByLabel('Badge', { exact: true }).selectOption({ label: 'City Reader' })
  await page.getByLabel('Day it was earned').fill('2026-06-12')
  await page.getByLabel('List of learners').fill('Ada Byron\tada@school.example')
  await page.getByRole('button', { name: 'Seal the names and make the file' }).click()
  const file = await fileShown()
  expect(file.path.startsWith(`${reader}/2026-11-2/2026-11-`)).toBe(true)
  expect((await recordsOf([file])).problems).toEqual([])
  expect(file.text).toContain('$schema=../../../../src/model/schemas/')
  const link = page.getByRole('link', { name: /Open on github\.com/ })
  expect(await link.getAttribute('href')).toContain(`/new/main/${reader}/2026-11-2?`)
})

test('what is put right goes into one, too, and under another name each time', async () => {
  const names: string[] = []
  const text = `# yaml-language-server: $schema=../../../src/model/schemas/award.schema.json\n${String(goodTree.get(batch))}`
  for (let times = 0; times < 2; times += 1) {
    await page.goto(`${site.url}change.html`)
    await page.getByLabel('Put a slip right').check()
    await page.getByLabel('Where the file is').fill(batch)
    await page.getByLabel('The award file as it is').fill(text)
    await page.getByRole('textbox', { name: 'Evidence in words' }).fill('Ten reading diaries.')
    await page.getByRole('button', { name: 'Make the file' }).click()
    const file = await fileShown()
    expect((await recordsOf([file])).problems).toEqual([])
    expect(file.text).toContain('$schema=../../../../src/model/schemas/')
    names.push(file.path)
  }
  const [first = '', second = ''] = names
  const own = batch.slice(folder.length + 1, -'.yml'.length)
  for (const name of names)
    expect(name.startsWith(`${folder}/2026-11/${own}-corrected-`)).toBe(true)
  expect(first).not.toBe(second)
})
