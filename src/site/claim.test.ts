import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { PNG } from 'pngjs'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimAddress } from '../awarding/learners/claim-address.ts'
import { registerText, type RegisterLine } from '../awarding/register/register.ts'
import { checkedClaimCode, groupedClaimCode } from '../proof/sealing/claim-code.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { sealRecipient } from '../proof/sealing/seal.ts'
import { axeFindings } from '../testing/axe.ts'
import { launchBrowser } from '../testing/browser.ts'
import { lackings } from '../testing/browsers/lacks.ts'
import { whileBeginningWith } from '../testing/browsers/tab.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { citySealingLine, cityKeyLines } from '../testing/publish/canaries.ts'
import { cityPlace, write, type Place } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'
import { whileServing } from '../testing/serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// A learner with a card in hand, and an employer who is sent a link: the tiny city as it is published.

const name = 'Zoë O’Brien'
const code = madeUpId('a claim code')
const nameless = madeUpId('a claim code of one who is not named')
const changing = madeUpId('a claim code of one whose badges have changed')

let place: Place
let browser: Browser
beforeAll(async () => {
  place = await cityPlace()
  await sealCity(place, citySealingLine)
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  const award = async (id: string, recipient: Parameters<typeof sealRecipient>[0], more: string) =>
    `id: ${madeUpId(id)}\nrecipient: ${await sealRecipient(recipient, publicKeyJwk)}\n${more}`
  const mine = { identities: [{ type: 'claim', value: code }], name } as const
  const other = { identities: [{ type: 'claim', value: nameless }] } as const
  const revoked = 'revoked:\n  on: 2026-04-01\n  reason: A test.\n'
  await write(
    place,
    'awards/oakfield/robot-builder/one.yml',
    await award('one', mine, 'awarded: 2026-03-02\n'),
  )
  await write(
    place,
    'awards/council/river-watch/two.yml',
    await award('two', mine, `awarded: 2026-03-05\n${revoked}`),
  )
  await write(
    place,
    'awards/council/town-guide/three.yml',
    await award('three', other, 'awarded: 2026-03-05\nexpires: 2026-03-06\n'),
  )
  const third = { identities: [{ type: 'claim', value: changing }] } as const
  const held = 'suspended:\n  on: 2026-04-01\n  reason: A <b>question</b> is open.\n'
  await write(
    place,
    'awards/council/town-guide/four.yml',
    await award('four', third, `awarded: 2026-03-07\n${held}`),
  )
  for (const [id, more] of [
    ['five', ''],
    ['six', `supersedes: ${madeUpId('five')}\nwholeRecord: true\n`],
  ] as const)
    await write(
      place,
      `awards/council/town-guide/${id}.yml`,
      await award(id, third, `awarded: 2026-03-0${more === '' ? 5 : 6}\n${more}`),
    )
  await published(place, { keys: [...cityKeyLines, citySealingLine] })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly url: string
  readonly asked: readonly string[]
  readonly faults: string[]
}

async function visit(path: string, use: (visit: Visit) => Promise<void>): Promise<void> {
  await whileServing(place.dist, { base: '/badges/' }, async (url) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const asked: string[] = []
    const faults: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(patience)
      page.on('pageerror', (error) => faults.push(error.message))
      await page.goto(url + path)
      await use({ page, context, url, asked, faults })
    } finally {
      await context.close()
    }
  })
}

let tab: Page
beforeAll(async () => {
  tab = await browser.newPage({ viewport: { width: 390, height: 800 } })
  tab.setDefaultTimeout(patience)
})

/** The card in a browser that begins each page with the script: an origin of its own, in the one tab. */
async function scanWithout(script: string, use: (faults: readonly string[]) => Promise<void>) {
  const faults: string[] = []
  const keep = (error: Error) => faults.push(error.message)
  tab.on('pageerror', keep)
  await whileServing(place.dist, { base: '/badges/' }, (url) =>
    whileBeginningWith(tab, script, async () => {
      await tab.goto(url + pathOfCard(code))
      await use(faults)
    }),
  )
  tab.off('pageerror', keep)
}

const pathOfCard = (each: string) => claimAddress('claim/', each)

/** The names of what the page gives to be saved from now on. */
function savedOn(page: Page): readonly string[] {
  const names: string[] = []
  page.on('download', (each) => names.push(each.suggestedFilename()))
  return names
}

const copiedText = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('a card that is scanned', () => {
  test('greets its holder and shows every badge behind the code, with how each stands', async () => {
    await visit(pathOfCard(code), async ({ page, faults }) => {
      await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
      await page.locator('[data-state="revoked"]').waitFor()
      await page.locator('[data-state="valid"]').waitFor()
      expect(await page.locator('.claim-card h3').allTextContents()).toEqual([
        'River Watch',
        'Robot Builder',
      ])
      // What keeps them all is met before them, by eye and by reader.
      const [keepAll, first] = await page
        .locator('a:text-is("Keep all in my backpack"), .claim-card')
        .evaluateAll((all) => all.map((each) => each.className))
      expect([keepAll, first]).toEqual([expect.stringContaining('button'), 'claim-card'])
      expect(await page.locator('.claim-state').allTextContents()).toEqual([
        'Revoked on 1 April 2026',
        'Valid until 2 March 2028',
      ])
      expect(await page.locator('.claim-why').allTextContents()).toEqual(['Reason given: A test.'])
      expect(faults).toEqual([])
    })
  })

  test('says why a badge is on hold, and leads from one that was replaced to the newer', async () => {
    await visit(pathOfCard(changing), async ({ page }) => {
      await page.locator('[data-state="valid"]').waitFor()
      const held = page.locator('[data-state="suspended"]')
      await held.getByText('Suspended since 1 April 2026').waitFor()
      expect(await held.locator('.claim-why').textContent()).toBe(
        'Reason given: A <b>question</b> is open.',
      )
      const replaced = page.locator('[data-state="superseded"]')
      await replaced.getByText('Replaced by a newer award').waitFor()
      expect(await page.locator('.claim-why').count()).toBe(1)
      await replaced.getByRole('link', { name: 'See the newer award' }).click()
      await page.locator('[data-award="valid"] .earlier').waitFor()
    })
  })

  test('tells the code to nobody, and leaves it in no address, title or referrer', async () => {
    await visit(pathOfCard(code), async ({ page, asked }) => {
      await page.getByText('These 2 badges are yours.').waitFor()
      expect(page.url()).toMatch(/\/badges\/claim\/$/)
      expect(await page.title()).not.toContain(code)
      expect(asked.filter((url) => url.includes(code) || url.includes(name))).toEqual([])
      expect(new Set(asked.map((url) => new URL(url).host)).size).toBe(1)
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
    })
  })

  test('of one who is not named shows the badge all the same, as it stands on this day', async () => {
    await visit(pathOfCard(nameless), async ({ page }) => {
      await page.getByRole('heading', { name: 'Your badges', exact: true }).waitFor()
      await page.locator('[data-state="expired"]').waitFor()
      expect(await page.getByRole('button', { name: 'Copy link with my name' }).count()).toBe(0)
    })
  })

  test('of the old kind still leads here', async () => {
    await visit(`keep/#claim=${code}`, async ({ page }) => {
      await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
      expect(page.url()).toMatch(/\/badges\/claim\/$/)
    })
  })
})

describe('all pictures are saved at one press', () => {
  const pressed = async (page: Page) => {
    const button = page.getByRole('button', { name: 'Save all pictures' })
    await button.waitFor()
    await button.press('Enter')
  }

  test('as one file, each picture as the site has it', async () => {
    await visit(pathOfCard(code), async ({ page, asked, faults }) => {
      const awaited = page.waitForEvent('download')
      await pressed(page)
      const saved = await awaited
      expect(saved.suggestedFilename()).toMatch(/^badges-\d{4}-\d\d-\d\d\.zip$/)
      await page.getByText(`All 2 pictures are in ${saved.suggestedFilename()}`).waitFor()
      const pictures = unzipSync(await readFile(await saved.path()))
      const names = ['river-watch-2026-03-05.png', 'robot-builder-2026-03-02.png']
      expect(Object.keys(pictures).toSorted()).toEqual(names)
      const fetched = asked.filter((url) => url.endsWith('/badge.png')).map((url) => new URL(url))
      const onSite = await Promise.all(
        fetched.map(({ pathname }) =>
          readFile(join(place.dist, pathname.replace('/badges/', '/'))),
        ),
      )
      for (const picture of Object.values(pictures))
        expect(onSite.some((each) => each.equals(picture))).toBe(true)
      expect(faults).toEqual([])
    })
  })

  test.each([
    ['did not come', (route: Route) => route.abort()],
    ['came as a page of the host', (route: Route) => route.fulfill({ body: '<!doctype html>' })],
  ])('and those that %s are named', async (_, fail) => {
    await visit(pathOfCard(code), async ({ page, context }) => {
      let first = true
      await context.route('**/badge.png', (route) => {
        const isFirst = first
        first = false
        return isFirst ? fail(route) : route.continue()
      })
      await page.locator('[data-state="valid"]').waitFor()
      await page.locator('[data-state="revoked"]').waitFor()
      const awaited = page.waitForEvent('download')
      await pressed(page)
      const left = Object.keys(unzipSync(await readFile(await (await awaited).path())))
      expect(left).toHaveLength(1)
      const missing = left[0]?.startsWith('river') === true ? 'Robot Builder' : 'River Watch'
      await page.getByText(`These pictures did not come: ${missing}.`).waitFor()
    })
  })

  test.each([
    ['pictures', '**/badge.png'],
    ['the script that packs them', '**/assets/*.js'],
  ])('none of which comes where %s cannot be fetched, and nothing is saved', async (_, lost) => {
    await visit(pathOfCard(code), async ({ page, context }) => {
      await page.locator('[data-state="valid"]').waitFor()
      await context.route(lost, (route) => route.abort())
      const saved = savedOn(page)
      await pressed(page)
      await page.getByText('No picture came.').waitFor()
      expect(saved).toEqual([])
    })
  })

  test('which one badge does not need', async () => {
    await visit(pathOfCard(nameless), async ({ page }) => {
      await page.locator('[data-state="expired"]').waitFor()
      expect(await page.getByRole('button', { name: 'Save all pictures' }).count()).toBe(0)
    })
  })
})

describe('a record that the issuer has made of all it awarded', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'Save the record' })

  test('is offered to whoever holds the code, and saved as one file that our page checks', async () => {
    await visit(pathOfCard(changing), async ({ page, asked, faults, url }) => {
      await page
        .getByText(
          /^Your whole record from \u2068[^\u2069]+\u2069: 2 badges, up to 7 March 2026\.$/,
        )
        .waitFor()
      const awaited = page.waitForEvent('download')
      await button(page).press('Enter')
      const saved = await awaited
      expect(saved.suggestedFilename()).toBe('record-council-2026-03-07.clr.jwt')
      await page.getByText(`The record is in ${saved.suggestedFilename()}`).waitFor()
      expect(asked.filter((each) => each.includes(changing))).toEqual([])
      expect(faults).toEqual([])
      expect(await axeFindings(page)).toEqual([])
      await page.goto(`${url}verify/`)
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles(await saved.path())
      await page.getByText('Town Guide').first().waitFor()
      await page.locator('.verifier-claims').first().waitFor()
    })
  })

  test.each([
    ['does not come', (route: Route) => route.abort()],
    ['comes as a page of the host', (route: Route) => route.fulfill({ body: '<!doctype html>' })],
  ])('that %s is not saved, and that is said', async (_, fail) => {
    await visit(pathOfCard(changing), async ({ page, context }) => {
      await context.route('**/claims/records/*', fail)
      const saved = savedOn(page)
      await button(page).click()
      await page.getByText('The record did not come.').waitFor()
      expect(saved).toEqual([])
    })
  })

  test('is not offered where nobody asked for one', async () => {
    await visit(pathOfCard(code), async ({ page }) => {
      await page.locator('[data-state="revoked"]').waitFor()
      expect(await button(page).count()).toBe(0)
    })
  })
})

describe('a code that is typed', () => {
  test.each([
    [
      'with check characters, in groups and capitals',
      groupedClaimCode(checkedClaimCode(code)).toUpperCase(),
    ],
    ['without them, as on old cards', code],
    ['on the page that checks badges', undefined],
  ])('%s opens', async (_, typed) => {
    await visit(typed === undefined ? 'verify/' : 'claim/', async ({ page }) => {
      const field =
        typed === undefined ? page.getByRole('textbox') : page.getByLabel('Your claim code')
      await field.first().fill(typed ?? checkedClaimCode(code))
      await field.first().press(typed === undefined ? 'Tab' : 'Enter')
      if (typed === undefined) await page.getByRole('button', { name: 'Check this badge' }).click()
      await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
    })
  })

  test.each([
    [
      'with a slip',
      `${checkedClaimCode(code).slice(0, -1)}${checkedClaimCode(code).endsWith('a') ? 'b' : 'a'}`,
      'not quite a claim code',
    ],
    ['too short', code.slice(2), 'You typed 24'],
    ['that opens nothing yet', checkedClaimCode(madeUpId('never issued')), 'brought up to date on'],
  ])('%s is told why, and the field has the focus', async (_, typed, words) => {
    await visit('claim/', async ({ page }) => {
      await page.getByLabel('Your claim code').fill(typed)
      await page.getByRole('button', { name: 'Open' }).click()
      await page.getByText(words).waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('claim-code')
      expect(await page.getByLabel('Your claim code').getAttribute('aria-invalid')).toBe('true')
    })
  })

  const damage = (context: BrowserContext, cut: (line: string, index: number) => string) =>
    context.route('**/claims/*', async (route) => {
      const response = await route.fetch()
      const lines = (await response.text()).trim().split('\n')
      await route.fulfill({ response, body: lines.map(cut).join('\n') })
    })
  const cutShort = (line: string) => line.slice(0, 100)
  const type = async (page: Page) => {
    await page.getByLabel('Your claim code').fill(code)
    await page.getByRole('button', { name: 'Open' }).click()
  }
  const sentence = 'Something that this code opens is damaged on the site and cannot be shown.'

  test('opens what is sound where one of two lines is damaged, and says so once', async () => {
    await visit('claim/', async ({ page, context, faults }) => {
      await damage(context, (line, index) => (index === 0 ? cutShort(line) : line))
      await type(page)
      await page.getByRole('status').getByText(sentence).waitFor()
      await page.getByText('This badge is yours.').waitFor()
      expect(await page.locator('.claim-card').count()).toBe(1)
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Open another code' }).click()
      expect(await page.getByText(sentence).count()).toBe(0)
      expect(faults).toEqual([])
    })
  })

  test('whose every line is damaged is told so, and not that nothing opens yet', async () => {
    await visit('claim/', async ({ page, context }) => {
      await damage(context, cutShort)
      await type(page)
      await page.getByText(sentence).waitFor()
      expect(await page.locator('.claim-card').count()).toBe(0)
      expect(await page.getByLabel('Your claim code').inputValue()).toBe(code)
    })
  })

  test('and is kept says in the backpack what is damaged, beside what came', async () => {
    await visit('claim/', async ({ page, context, url }) => {
      await damage(context, (line, index) => (index === 0 ? cutShort(line) : line))
      await page.goto(`${url}backpack/#keep=${code}`)
      await page.getByRole('status').getByText(sentence).waitFor()
    })
  })

  test('while the site does not answer is told so, and opens once it does', async () => {
    await visit('claim/', async ({ page, context }) => {
      await context.setOffline(true)
      await page.getByLabel('Your claim code').fill(code)
      await page.getByRole('button', { name: 'Open' }).click()
      await page.getByText('The site did not answer.').waitFor()
      await context.setOffline(false)
      await page.getByRole('button', { name: 'Open' }).click()
      await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
    })
  })
})

describe('a link to show', () => {
  test('with the name opens a page that shows the name and says that the issuer signed it', async () => {
    await visit(pathOfCard(code), async ({ page, context, url }) => {
      await page.getByRole('button', { name: 'Copy link with my name' }).last().click()
      await page.getByText('Copied.').waitFor()
      const link = await copiedText(page)
      expect(link).toMatch(/^https:\/\/tiny\.example\/badges\/awards\/[a-z2-7]{26}\/#n=[\w-]+$/)
      const employer = await context.newPage()
      await employer.goto(link.replace('https://tiny.example/badges/', url))
      await employer.getByText('The issuer signed this name.').waitFor()
      expect(await employer.locator('.certificate h1 + p').textContent()).toContain(name)
      await employer.getByRole('button', { name: 'Check it now' }).click()
      await employer.locator('[data-verdict="valid"]').waitFor()
      await employer
        .locator('.verifier-report')
        .getByText('The issuer signed this name')
        .first()
        .waitFor()
      const head = employer.locator('.verifier-report > .verdict')
      expect(await head.locator('.verdict-name').textContent()).toBe(`Awarded to ${name}`)
    })
  })

  test('without the name shows nobody', async () => {
    await visit(pathOfCard(code), async ({ page, context, url }) => {
      await page.getByRole('button', { name: 'Copy link without my name' }).last().click()
      await page.getByText('Copied.').waitFor()
      const link = await copiedText(page)
      expect(link).toMatch(/^https:\/\/tiny\.example\/badges\/awards\/[a-z2-7]{26}\/$/)
      const employer = await context.newPage()
      await employer.goto(link.replace('https://tiny.example/badges/', url))
      expect(await employer.locator('.certificate h1 + p').textContent()).not.toContain(name)
    })
  })

  test('that was altered shows no name and says so', async () => {
    await visit(pathOfCard(code), async ({ page, context, url }) => {
      await page.getByRole('button', { name: 'Copy link with my name' }).last().click()
      await page.getByText('Copied.').waitFor()
      const link = (await copiedText(page)).replace('https://tiny.example/badges/', url)
      for (const altered of [link.slice(0, -2), link.replace('#n=', '#n=AA'), `${link}AAA`]) {
        const employer = await context.newPage()
        await employer.goto(altered)
        await employer.getByText('does not fit this award').waitFor()
        expect(await employer.locator('.certificate h1 + p').textContent()).not.toContain(name)
      }
    })
  })
})

describe('an award’s page of one who is named', () => {
  /** The award's address, with and without the name. */
  const linksOf = async (page: Page, url: string) => {
    const named = await page
      .getByRole('link', { name: 'Open its page' })
      .first()
      .getAttribute('href')
    const whole = new URL(named!, url).href
    return { named: whole, bare: whole.replace(/#.*/, '') }
  }
  /** What stands on paper as the certificate's words, and on how many sheets of A4. */
  const printed = async (context: BrowserContext, link: string) => {
    const page = await context.newPage()
    await page.goto(link)
    await page.waitForSelector('.paper .qr', { state: 'attached' })
    if (link.includes('#')) await page.getByText('The issuer signed this name.').waitFor()
    await page.emulateMedia({ media: 'print' })
    const words = await page.locator('body').innerText()
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    return {
      words,
      line: await page.locator('.certificate h1 + p').innerText(),
      sheets: pdf.match(/\/Type\s*\/Page\b/g)?.length,
    }
  }

  test('is one sheet of A4, with the name where the link holds it, and with none where it does not', async () => {
    await visit(pathOfCard(code), async ({ page, context, url }) => {
      const { named, bare } = await linksOf(page, url)
      expect(named).toContain('#n=')
      const withName = await printed(context, named)
      expect(withName.line).toBe(`was awarded to ${name}`)
      expect(withName.sheets).toBe(1)
      // The address on paper is the one that names nobody.
      expect(withName.words).not.toContain('#n=')
      const without = await printed(context, bare)
      expect(without.line).toBe('was awarded to a person who keeps their name to themselves')
      expect(without.words).not.toContain(name)
      expect(without.sheets).toBe(1)
    })
  })

  test('copies its address without the name, shows a QR code and, where it was not taken back, gives each field for LinkedIn as it stands there', async () => {
    await visit(pathOfCard(code), async ({ page, context, url, faults }) => {
      const { named, bare } = await linksOf(page, url)
      const address = bare.replace(url, 'https://tiny.example/badges/')
      const award = await context.newPage()
      award.on('pageerror', (error) => faults.push(error.message))
      await award.goto(named)
      await award.getByText('The issuer signed this name.').waitFor()
      const share = award.locator('#share')
      const copies = async (label: string) => {
        await award.evaluate(() => navigator.clipboard.writeText(''))
        await share.getByRole('button', { name: label, exact: true }).press('Enter')
        await expect.poll(() => copiedText(award)).not.toBe('')
        return copiedText(award)
      }
      expect(await copies('Copy the link')).toBe(address)
      expect(await share.getByRole('status').textContent()).toBe('Copied.')

      const mail = await share.getByText('Send by e-mail').getAttribute('href')
      const { subject, body } = Object.fromEntries(new URL(mail ?? '').searchParams)
      expect(body).toBe(`${subject}\n${address}`)
      expect(body).toContain('awarded by')
      expect(body).not.toContain(name)

      await share.getByText('Show a QR code').click()
      const code = share.getByRole('img', { name: 'QR code that opens this page' })
      await code.scrollIntoViewIfNeeded()
      const picture = PNG.sync.read(await code.screenshot({ scale: 'device' }))
      expect(decodeQR({ ...picture, data: new Uint8Array(picture.data) })).toBe(address)

      expect(await share.getByText('Add it to a LinkedIn profile').count()).toBe(0)
      await page.goto(url + pathOfCard(nameless))
      const other = await linksOf(page, url)
      await award.goto(other.bare)
      await share.getByText('Add it to a LinkedIn profile').click()
      const fields = await share.locator('.share-fields dt').allTextContents()
      const link = await share.getByRole('link', { name: /LinkedIn/ }).getAttribute('href')
      expect(new URL(link ?? '').searchParams.get('name')).toBe('Town Guide')
      const copied: Record<string, string> = {}
      for (const field of fields) copied[field] = await copies(`Copy: ${field}`)
      expect(copied).toEqual({
        Name: 'Town Guide',
        'Issuing organisation': 'Tiny City Council',
        'Year of issue': '2026',
        'Month of issue': '3',
        'Year of expiry': '2026',
        'Month of expiry': '3',
        'Credential URL': other.bare.replace(url, 'https://tiny.example/badges/'),
        'Credential ID': other.bare.split('/').at(-2),
      })
      expect(faults).toEqual([])
    })
  })
})

describe('the page', () => {
  test('is in each language of the site, out of search engines, and sends no referrer', async () => {
    const text = await readFile(join(place.dist, 'claim/index.html'), 'utf8')
    expect(text).toContain('<meta name="referrer" content="no-referrer"')
    expect(text).toContain('noindex')
    expect(await readFile(join(place.dist, 'sitemap.xml'), 'utf8')).not.toContain('claim/')
  })

  test('is accessible before and after a code was opened', async () => {
    await visit('claim/', async ({ page }) => {
      expect(await axeFindings(page)).toEqual([])
      await page.getByLabel('Your claim code').fill(code)
      await page.getByRole('button', { name: 'Open' }).click()
      await page.locator('[data-state="valid"]').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 700 })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    })
  })
})

describe('a card is opened in a browser without', () => {
  test.each(lackings)('%s', async (_, script) => {
    await scanWithout(script, async (faults) => {
      await tab.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
      await tab.locator('[data-state="valid"]').waitFor()
      expect(faults).toEqual([])
    })
  })
})

test.each([
  ['WebCrypto', 'Object.defineProperty(crypto, "subtle", { value: undefined })'],
  [
    'a way to derive keys',
    'SubtleCrypto.prototype.deriveBits = SubtleCrypto.prototype.deriveKey = undefined',
  ],
  ['a way to open what is sealed', 'SubtleCrypto.prototype.decrypt = undefined'],
])(
  'a browser without %s is told that it is the browser, and keeps the code in its field',
  async (_, script) => {
    await scanWithout(script, async () => {
      await tab.getByText('This browser cannot open codes here.').waitFor()
      expect(await tab.locator('.claim-card').count()).toBe(0)
      expect(await tab.getByLabel('Your claim code').inputValue()).not.toBe('')
    })
  },
)

test('staff see who has what in several registers, how each stands, and who has not been given a badge; no code leaves the page', async () => {
  const line = (more: Partial<RegisterLine>): RegisterLine => ({
    ...{
      name,
      email: '',
      other: '',
      badge: 'Robot Builder',
      awarded: '2026-03-02',
      card: '',
      code,
    },
    ...{ link: '', id: madeUpId('one'), file: 'awards/oakfield/robot-builder/one.yml' },
    ...{ replaces: '', codeSince: '' },
    ...more,
  })
  const river = { id: madeUpId('two'), badge: 'River Watch', awarded: '2026-03-05' }
  const fresh = { name: 'Ada Byron', code: madeUpId('not there yet'), id: madeUpId('six') }
  const registerOf = (file: string, lines: readonly RegisterLine[]) => ({
    ...{ name: file, mimeType: 'text/csv' },
    buffer: Buffer.from(registerText(lines)),
  })
  await visit('who/', async ({ page, asked, faults }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page
      .getByLabel('Your register, or several')
      .setInputFiles([
        registerOf('a.csv', [line({}), line(fresh)]),
        registerOf('b.csv', [line({ ...river, file: 'awards/council/river-watch/two.yml' })]),
      ])
    await page.getByRole('rowheader', { name: 'Ada Byron' }).waitFor()
    const before = asked.length
    await page.getByRole('button', { name: 'Ask the site how each stands today' }).press('Enter')
    await page.getByText('The site has been asked for all 2 learners.').waitFor()
    await page.getByLabel('By badge').check()
    const rows = page.getByRole('table', { name: 'Each badge, and who has it' }).getByRole('row')
    const cells = await Promise.all(
      (await rows.all()).map(async (row) => (await row.locator('th, td').allTextContents()).join()),
    )
    expect(cells).toEqual([
      'Badge,Learner,Given on,On the site today',
      `River Watch,${name},2026-03-05,Taken back`,
      'Robot Builder,Ada Byron,2026-03-02,Not published yet',
      `Robot Builder,${name},2026-03-02,Valid`,
    ])
    // Only a badge that still stands counts.
    await page.getByLabel('Which badge').selectOption({ label: 'River Watch' })
    await page.getByText('Have not been given River Watch: 2 of 2.').waitFor()
    await page.getByLabel('Your class list').fill(`${name}\nAda Byron\nGrace Hopper`)
    await page.getByLabel('Which badge').selectOption({ label: 'Robot Builder' })
    await page.getByText('Have not been given Robot Builder: 1 of 3.').waitFor()
    expect(await page.locator('.who-not li').allTextContents()).toEqual(['Grace Hopper'])
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const saved = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button, exact: true }).click(),
      ])
      return readFile(await download.path(), 'utf8')
    }
    expect(await saved('Save as CSV')).toContain('"2026-03-02","Valid"')
    expect(await saved('Save those without it as CSV')).toBe(
      '\ufeff"Learner","E-mail","Badge"\r\n"Grace Hopper","","Robot Builder"\r\n',
    )
    await page.getByLabel('Your class list').fill(name)
    await page.getByText('All 1 have been given Robot Builder.').waitFor()
    expect(await page.getByRole('button', { name: 'Save those without' }).count()).toBe(0)
    expect(asked.length).toBeGreaterThan(before)
    expect(
      asked.filter((url) => [code, fresh.code, 'Ada'].some((each) => url.includes(each))),
    ).toEqual([])
    expect(
      new Set(asked.filter((url) => !url.startsWith('blob:')).map((url) => new URL(url).host)).size,
    ).toBe(1)
    expect(faults).toEqual([])
  })
})

test('on the first page of a site that does not keep the flower, badges lie in rows and not as petals', async () => {
  const home = await readFile(join(place.dist, 'index.html'), 'utf8')
  const [shelf = ''] = /<div class="hero-shelf".*?<\/div>/s.exec(home) ?? []
  expect(shelf.match(/<img /g)?.length).toBeGreaterThan(1)
  expect(home).not.toMatch(/on-petal|hero-art|hero-disc|rotate\(72/)
})

test('pages that are left before they are drawn fail at nothing', async () => {
  await visit('', async ({ page, url, faults }) => {
    const paths = ['badges/', 'issuers/', 'verify/', '']
    for (const path of [...paths, ...paths, ...paths])
      await Promise.all([
        page.waitForEvent('framenavigated'),
        page.evaluate((to) => location.assign(to), url + path),
      ])
    await page.waitForLoadState()
    expect(faults).toEqual([])
  })
})
