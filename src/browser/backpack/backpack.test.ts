import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  asHolder,
  type BackpackSite,
  give,
  hosted,
  keeping,
  keptNames,
  openBackpackSite,
  press,
  saysNews,
  serveSite,
  tabTo,
} from '../../testing/backpack/backpack-site.ts'
import { makeZip } from '../../testing/backpack/make-zip.ts'

// Somebody who keeps badges: the tiny city as it is published.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const forms = [
  'badge.png',
  'badge-2.svg',
  'badge-3.svg',
  'assertion.json',
  'assertion.jws',
  'credential.json',
  'credential.jwt',
]

const strangersIn = (asked: readonly string[]) =>
  asked.filter((each) => !each.includes(new URL(site.url).host))

test('all forms of one award, a zip of others and a damaged file come in at once; what was made of them is there after a reload', async () => {
  const valid = await Promise.all(
    forms.map(async (name) => [name, await site.documentOf('valid', name)] as const),
  )
  const revoked = await site.documentOf('revoked', 'badge.png')
  const zip = makeZip(
    { path: 'mine/revoked.png', data: revoked },
    { path: 'mine/older.svg', data: await site.documentOf('superseded', 'badge-3.svg') },
  )
  const given = { ...Object.fromEntries(valid), 'a.zip': zip, 'cut.png': revoked.subarray(0, 99) }
  await asHolder(keeping(site), async ({ page, asked, faults }) => {
    await page.getByText('Your backpack is empty.').waitFor()
    await give(page, given)
    await saysNews(page, 'New in your backpack: 3')
    await saysNews(page, 'kept as another form of the same badge: 6')
    expect(await page.locator('.kept-refused li').allTextContents()).toEqual([
      'cut.png: there is no badge in it that we can read',
    ])
    const first = (await keptNames(page))[0]!
    await press(page, first)
    await page.getByLabel('My note').fill('For the interview')
    await page.getByLabel('My tags').fill('work, Café')
    await page.getByLabel('My tags').press('Tab')
    await page.getByText('Saved.').waitFor()
    await press(page, 'Back to all badges')
    await page.locator('.kept-filters summary').click()
    await page.getByLabel('Order').selectOption({ label: 'My own' })
    await press(page, `Further down: ${first}`)
    await expect.poll(async () => (await keptNames(page))[1]).toBe(first)
    const order = await keptNames(page)
    const [top = '', , bottom = ''] = order
    const cannot = await page
      .locator('.kept-movers [aria-disabled="true"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
    expect(cannot).toEqual([`Further up: ${top}`, `Further down: ${bottom}`])
    await page.getByRole('button', { name: `Further down: ${bottom}` }).press('Enter')
    expect(await keptNames(page)).toEqual(order)

    await page.reload()
    await page.getByText('Badges: 3').waitFor()
    await page.locator('.kept-filters summary').click()
    await page.getByLabel('Order').selectOption({ label: 'My own' })
    expect(await keptNames(page)).toEqual(order)
    await page.getByLabel('Search').fill('cafe interv')
    expect(await keptNames(page)).toEqual([first])
    await page.getByLabel('Search').fill('')
    await page.getByLabel('How it stands').selectOption({ label: 'It holds' })
    const [holding, ...others] = await keptNames(page)
    expect(others).toEqual([])
    await press(page, holding!)
    expect(await page.locator('.kept-badge li').count()).toBe(forms.length)
    expect(strangersIn(asked)).toEqual([])
    expect(faults).toEqual([])
  })
})

test('a claim code is handed over and left in no address; what is new behind it comes when the page is opened; the bin gives back until it is emptied', async () => {
  const path = claimAddress('claim/', site.code)
  await asHolder(
    keeping(site),
    async ({ page, asked, faults }) => {
      await page.getByRole('link', { name: 'Keep all in my backpack' }).click()
      await saysNews(page, 'New in your backpack: 2')
      expect(page.url()).toBe(`${site.url}backpack/`)
      expect(asked.filter((each) => each.includes(site.code))).toEqual([])

      const [first = '', second = ''] = await keptNames(page)
      const intoBin = async () => {
        await press(page, first)
        await press(page, 'Put it into the bin')
        await saysNews(page, `${first} is in the bin.`)
        // The sentence may stand there from the time before.
        await expect.poll(() => keptNames(page)).toEqual([second])
      }
      await intoBin()
      await page.keyboard.press('Enter')
      await page.getByText('Badges: 2').waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first)
      await intoBin()
      await page.getByText('Bin: 1').click()
      await press(page, 'Take it out')
      await page.getByText('Badges: 2').waitFor()
      await intoBin()
      await page.getByText('Bin: 1').click()
      for (const each of ['Empty the bin', 'Yes, delete them for good']) await press(page, each)
      await expect.poll(() => page.locator('.kept-bin').count()).toBe(0)

      await page.reload()
      await saysNews(page, 'New in your backpack: 1')
      expect(await keptNames(page)).toEqual([first, second])
      expect(faults).toEqual([])
    },
    { path },
  )
})

test('a locked copy brings everything to another profile, and that shows it without a network', async () => {
  const files = Object.fromEntries(
    await Promise.all(
      ['badge.png', 'credential.json'].map(
        async (name) => [name, await site.documentOf('valid', name)] as const,
      ),
    ),
  )
  let copy = Buffer.alloc(0)
  let name = ''
  await asHolder(site, async ({ page }) => {
    await give(page, files)
    await saysNews(page, 'New in your backpack: 1')
    name = (await keptNames(page))[0]!
    await press(page, name)
    await page.getByLabel('My note').fill('Zoë’s')
    await page.getByLabel('My note').press('Tab')
    await page.getByText('Saved.').waitFor()
    await press(page, 'Back to all badges')
    for (const [pasted, said] of [
      [site.pageOf('valid'), 'kept as another form of the same badge: 1'],
      [site.code, 'New in your backpack: 2'],
    ] as const) {
      await page.getByLabel('Or paste').fill(pasted)
      await press(page, 'Add')
      await saysNews(page, said)
    }
    await page.getByLabel('Lock it with a passphrase').fill('näive sesame')
    await page.getByLabel('The passphrase again').fill('naive sesame')
    await press(page, 'Save everything')
    await page.getByText('These two are not the same').waitFor()
    await page.getByLabel('The passphrase again').fill('näive sesame')
    const awaited = page.waitForEvent('download')
    await press(page, 'Save everything')
    const saved = await awaited
    expect(saved.suggestedFilename()).toMatch(/^badges-[-0-9]+\.locked\.json$/)
    copy = await readFile(await saved.path())
    await page.getByText('Saved. Look where this device').waitFor()
    await page.reload()
    await page.getByText('You last saved a copy on').waitFor()
  })
  expect(copy.includes(name)).toBe(false)

  const serving = await serveSite(site.dist)
  await asHolder(keeping({ ...site, url: serving.url }), async ({ page, asked, faults }) => {
    try {
      await give(page, { 'copy.json': copy })
      for (const passphrase of ['open sesame', 'näive sesame']) {
        await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
        await press(page, 'Unlock')
        if (passphrase.startsWith('o')) await saysNews(page, 'the passphrase does not open it')
      }
      await saysNews(page, 'Brought back: 3. Joined to what was here: 0.')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      const already = asked.length
      await page.reload()
      await page.getByText('Badges: 3').waitFor()
      await expect
        .poll(() => asked.slice(already).some((each) => each.includes('/claims/')))
        .toBe(true)
    } finally {
      await serving.close()
    }
    await page.reload()
    await page.getByText('Badges: 3').waitFor()
    await page.getByLabel('Search').fill('zoe')
    await press(page, name)
    expect(await page.getByLabel('My note').inputValue()).toBe('Zoë’s')
    for (const [file, bytes] of Object.entries(files)) {
      const awaited = page.waitForEvent('download')
      await press(page, file)
      expect(await readFile(await (await awaited).path())).toEqual(bytes)
    }
    expect(faults).toEqual([])
  })
})

test('a keyboard is enough, axe finds nothing on any view of a telephone, and nobody else is asked before the visitor has said yes', async () => {
  const credential = await site.documentOf('valid', 'credential.jwt')
  await asHolder(keeping(site), async ({ page, context, asked, faults }) => {
    await context.route('https://elsewhere.example/**', (route) => route.abort())
    const looksRight = async () => {
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.getByText('Your backpack is empty.').waitFor()
    await looksRight()

    await page.locator('#kept-file').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(credential.toString())
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await saysNews(page, 'New in your backpack: 1')
    const [name = ''] = await keptNames(page)
    await looksRight()
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name, level: 2 }).waitFor()
    expect(await focused()).toBe(name)
    await looksRight()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Mine')
    await page.keyboard.press('Tab')
    await page.getByText('Saved.').waitFor()
    await page.getByRole('button', { name: 'Back to all badges' }).press('Enter')
    await page.getByText('Badges: 1').waitFor()
    expect(await focused()).toBe(name)

    await give(page, { 'other.json': Buffer.from(JSON.stringify(hosted)) })
    await page.getByText('May this page ask elsewhere.example').waitFor()
    await looksRight()
    await press(page, 'Not now')
    await saysNews(page, 'New in your backpack: 1')
    expect(strangersIn(asked)).toEqual([])
    await page.reload()
    await press(page, 'Check these badges again')
    await press(page, 'Yes, ask them')
    await expect.poll(() => strangersIn(asked)).toContain(hosted.id)
    expect(faults).toEqual([])
  })
})

describe('a browser that', () => {
  test.each([
    ['throws', 'IDBFactory.prototype.open = () => { throw new DOMException("", "SecurityError") }'],
    ['has none', 'Object.defineProperty(window, "indexedDB", { value: undefined })'],
  ])(
    '%s where the store is opened is told so, and the code leaves the address',
    async (_, begin) => {
      await asHolder(
        site,
        async ({ page, faults }) => {
          await page.getByText('does not let the page keep anything').waitFor()
          expect(page.url()).toBe(`${site.url}backpack/`)
          expect(faults).toEqual([])
        },
        { begin, path: `backpack/#keep=${site.code}` },
      )
    },
  )

  test('has no room says so, whatever was to be kept, and shows what was there and what another window adds', async () => {
    const credential = await site.documentOf('revoked', 'credential.json')
    await asHolder(site, async ({ page, context, faults }) => {
      // From the beginning: a browser remembers for a while how much room there was.
      const tools = await context.newCDPSession(page)
      const { origin } = new URL(site.url)
      await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 900_000 })
      const other = await context.newPage()
      await other.goto(page.url())
      await other.getByText('Your backpack is empty.').waitFor()
      await give(page, { 'a.png': await site.documentOf('valid', 'badge.png') })
      await saysNews(page, 'New in your backpack: 1')
      await other.getByText('Badges: 1').waitFor()
      await other.close()

      await give(page, {
        'b.jwt': await site.documentOf('expired', 'credential.jwt'),
        'c.json': Buffer.concat([credential, Buffer.alloc(1_500_000, ' ')]),
      })
      await saysNews(page, 'This device has no space left')
      expect(await keptNames(page)).toHaveLength(2)
      await press(page, (await keptNames(page))[0]!)
      // A note that is larger than a device takes longer to type than a test has.
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('', 'QuotaExceededError')
        }
      })
      await page.getByLabel('My note').fill('Too much')
      await page.getByLabel('My note').press('Tab')
      await saysNews(page, 'This device has no space left')
      expect(faults).toEqual([])
    })
  })
})
