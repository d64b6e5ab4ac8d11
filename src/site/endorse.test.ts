import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../testing/axe.ts'
import { serveSite } from '../testing/backpack/backpack-site.ts'
import { launchBrowser } from '../testing/browser.ts'
import { openPage, savedText } from '../testing/form-visit.ts'
import { filesIn } from '../testing/publish/files.ts'
import { write, type Place } from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { published } from '../testing/publish/run.ts'
import { siteUrl, webOf } from '../testing/publish/web.ts'
import type { Serving } from './serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// An employer stands behind a badge, an issuer and an award on a telephone, and what they signed is brought and published.

const comment = 'We ask for it.\nAnd we mean it: “well” ✓'

let place: Place
let browser: Browser
let serving: Serving
let phone: BrowserContext
const faults: string[] = []
beforeAll(async () => {
  place = await publishedCity()
  serving = await serveSite(place.dist)
  browser = await launchBrowser()
  phone = await browser.newContext({ viewport: { width: 320, height: 800 } })
  phone.setDefaultTimeout(patience)
  phone.on('weberror', (error) => faults.push(error.error().message))
  phone.on('request', (request) => {
    if (request.method() !== 'GET') faults.push('something was sent')
    if (!request.url().startsWith(serving.url) && !request.url().startsWith('blob:'))
      faults.push(`a stranger was asked: ${request.url()}`)
  })
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

const signed: Record<string, string> = {}
let listed = ''

test.each([
  ['badges/council/town-guide/', 'You stand behind the badge'],
  ['issuers/council/', 'You stand behind the issuer'],
  ['an award', 'You stand behind the award of'],
])('from %s a link leads to the form, and the signed file is saved', async (path, words) => {
  if (path === 'an award') listed = await listedAward()
  const page = await openPage(phone, serving, path === 'an award' ? listed : path)
  await page.getByRole('link', { name: 'Stand behind it' }).click()
  await page.getByText(words, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Sign it' }).click()
  expect(await page.locator('.error-summary li').count()).toBe(2)
  await page.getByLabel('Who you are').fill('Mill Lane Bakers')
  await page.getByLabel('Why you stand behind it').fill(comment)
  await page.getByLabel('Since which day').fill('2026-03-02')
  await page.getByRole('button', { name: 'Sign it' }).click()
  const text = await savedText(page, 'Save the file')
  const [file] = await page.locator('.made code').allTextContents()
  signed[file!] = text
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await axeFindings(page)).toEqual([])
  expect(await signerOf(page)).toBe((JSON.parse(text) as Signed).issuer.id)
  await page.close()
})

test('all three are signed by one key, which the page cannot hand out', async () => {
  const signers = Object.values(signed).map((text) => (JSON.parse(text) as Signed).issuer.id)
  expect(new Set(signers).size).toBe(1)
  expect(Object.keys(signed).toSorted()).toEqual([
    'awards/council/town-guide/endorsements/mill-lane-bakers.json',
    'badges/council/endorsements/mill-lane-bakers.json',
    'badges/council/town-guide/endorsements/mill-lane-bakers.json',
  ])
})

test('what was saved is brought as it is and published beside what it speaks of', async () => {
  for (const [path, text] of Object.entries(signed)) await write(place, path, text)
  await published(place, { keys: [] })
  const web = webOf(await filesIn(place.dist))
  for (const path of ['badges/council/town-guide/', 'issuers/council/', listed]) {
    const html = web.text(`${siteUrl}${path}index.html`)
    expect(html, path).toContain('Mill Lane Bakers')
    expect(html, path).toContain('And we mean it: “well” ✓')
  }
  const lists = [...(await filesIn(place.dist))].filter(([path]) =>
    path.endsWith('/endorsements.json'),
  )
  for (const text of Object.values(signed))
    expect(lists.some(([, bytes]) => bytes.includes(text.trim()))).toBe(true)
})

const folder = 'badges/council/town-guide/endorsements'
const newFile = (start: string) => `${start}/${folder}?filename=mill-lane-bakers.json&value=`
const upload = (start: string) => `${start}/${folder}`

test('the file is handed over where the repository is: on GitHub, Forgejo and Gitea by a link, on GitLab by the place alone', async () => {
  const page = await openPage(phone, serving, 'endorse/#badge=council/town-guide')
  const linksAt = async (forge: string, words: string) => {
    await page.locator('cinquefoil-endorse').evaluate((element, repository) => {
      const again = element.cloneNode(false) as HTMLElement
      const data = JSON.parse(element.getAttribute('data') ?? '') as object
      again.setAttribute('data', JSON.stringify({ ...data, forge: repository }))
      element.replaceWith(again)
    }, forge)
    await page.getByLabel('Who you are').fill('Mill Lane Bakers')
    await page.getByLabel('Why you stand behind it').fill(words)
    await page.getByRole('button', { name: 'Sign it' }).click()
    const text = await savedText(page, 'Save the file')
    expect(await page.locator('.made code').first().textContent()).toBe(
      `${folder}/mill-lane-bakers.json`,
    )
    const links = page.locator('.made a')
    const hrefs = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    return hrefs.map((href) => href?.replace(encodeURIComponent(text), ''))
  }
  const github = 'https://github.com/city/badges'
  expect(await linksAt(github, comment)).toEqual([newFile(`${github}/new/main`)])
  for (const host of ['codeberg.org', 'forgejo.city.example', 'gitea.city.example'])
    expect(await linksAt(`https://${host}/city/badges`, comment)).toEqual([
      newFile(`https://${host}/city/badges/_new/main`),
    ])
  expect(await linksAt('https://gitlab.com/city/badges', comment)).toEqual([])
  // Longer than addresses may be.
  const long = '✓'.repeat(1500)
  expect(await linksAt(github, long)).toEqual([upload(`${github}/upload/main`)])
  const branch = 'https://codeberg.org/city/badges/src/branch/staging'
  expect(await linksAt(branch, long)).toEqual([
    upload('https://codeberg.org/city/badges/_upload/staging'),
  ])
  await page.close()
})

test.each([
  '',
  '#badge=council/nothing',
  '#badge=../..',
  '#issuer=nobody',
  '#of=https://evil.example/',
])('with “%s” the page says that it does not know what is meant', async (letters) => {
  const page = await openPage(phone, serving, `endorse/${letters}`)
  await page.getByText('does not know what you mean').waitFor()
  expect(await page.locator('form').count()).toBe(0)
  await page.close()
})

test('nothing went wrong, nothing was sent, and no stranger was asked', () => {
  expect(faults).toEqual([])
})

interface Signed {
  readonly issuer: { readonly id: string }
}

async function listedAward(): Promise<string> {
  const page = webOf(await filesIn(place.dist)).text(
    `${siteUrl}badges/council/town-guide/index.html`,
  )
  const [, path] = /href="\/badges\/(awards\/[a-z0-9]+\/)"/.exec(page) ?? []
  return path!
}

async function signerOf(page: Page): Promise<string | null> {
  return page.locator('.made code').last().textContent()
}
