import { readFile } from 'node:fs/promises'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
} from '../../testing/backpack/backpack-site.ts'

import { madeElsewhere } from '../../testing/backpack/unpacked.ts'

// What is kept stays whole, whatever happens beside it and whenever the page goes.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const noteOf = async (page: Page, name: string) => {
  await press(page, name)
  return page.getByLabel('My note').inputValue()
}

test('a note that is written in one window stays when another, which has not heard of it, changes the order', async () => {
  const deaf = 'BroadcastChannel.prototype.addEventListener = () => {}'
  await asHolder(
    site,
    async ({ page, context, faults }) => {
      await give(page, {
        'a.png': await site.documentOf('valid', 'badge.png'),
        'b.svg': await site.documentOf('superseded', 'badge-3.svg'),
      })
      await saysNews(page, 'New in your backpack: 2')
      await page.locator('.kept-filters summary').click()
      await page.getByLabel('Order').selectOption({ label: 'My own' })
      const [first = '', second = ''] = await keptNames(page)

      const other = await context.newPage()
      await other.goto(page.url())
      await press(other, first)
      await other.getByLabel('My note').fill('For the interview')
      await other.getByText('Saved.').waitFor()
      await press(page, `Further down: ${first}`)
      await expect.poll(() => keptNames(page)).toEqual([second, first])

      await page.reload()
      expect(await noteOf(page, first)).toBe('For the interview')
      expect(faults).toEqual([])
    },
    { begin: deaf },
  )
})

test('two forms of one award, of which one could not be checked, are one badge after both have been', async () => {
  await asHolder(site, async ({ page, context, faults }) => {
    await context.route('**/issuers/**', (route) => route.abort())
    await give(page, { 'a.json': await site.documentOf('valid', 'credential.json') })
    await saysNews(page, 'New in your backpack: 1')
    await context.unroute('**/issuers/**')
    // Who did not answer is not asked again before the page is loaded anew.
    await page.reload()
    await give(page, { 'b.jwt': await site.documentOf('valid', 'credential.jwt') })
    await saysNews(page, 'New in your backpack: 1')
    await page.getByText('Badges: 2').waitFor()
    const [name = ''] = await keptNames(page)
    await press(page, 'Check these badges again')
    await page.getByText('Badges: 1').waitFor()
    await press(page, name)
    expect(await page.locator('.kept-badge li').count()).toBe(2)
    expect(faults).toEqual([])
  })
})

test('a note and tags are kept while they are written, also where the page goes at once', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { 'a.png': await site.documentOf('valid', 'badge.png') })
    await saysNews(page, 'New in your backpack: 1')
    const [name = ''] = await keptNames(page)
    await press(page, name)
    await page.getByLabel('My note').pressSequentially('For the interview')
    await page.getByText('Saved.').waitFor()
    await page.getByLabel('My note').pressSequentially(', and later')
    await page.reload()
    expect(await noteOf(page, name)).toBe('For the interview, and later')

    await page.getByLabel('My tags').pressSequentially('work')
    await page.goto('about:blank')
    await page.goBack()
    // The browser shows the page as it was left, with the badge open, or loads it anew, with all of them.
    const badge = page.getByRole('button', { name, exact: true })
    const back = page.getByRole('button', { name: 'Back to all badges', exact: true })
    await badge.or(back).waitFor()
    if (await back.isVisible()) await back.click()
    await badge.click()
    expect(await page.getByLabel('My tags').inputValue()).toBe('work')
    expect(await page.getByLabel('My note').inputValue()).toBe('For the interview, and later')
    expect(faults).toEqual([])
  })
})

test('the line that counts is the same one for all that is typed, and a reader says what changes in it', async () => {
  await asHolder(site, async ({ page }) => {
    await give(page, { 'a.png': await site.documentOf('valid', 'badge.png') })
    const count = page.getByText('Badges: 1')
    const line = await count.elementHandle()
    await page.getByLabel('Search').pressSequentially('zzz')
    await page.getByText('No badge is like that.').waitFor()
    expect(await line!.evaluate((node) => [node.isConnected, node.textContent])).toEqual([
      ...[true, 'No badge is like that. Choose less.'],
    ])
  })
})

test('a “no” to asking others is remembered as long as it is not taken back', async () => {
  await asHolder(site, async ({ page, context, asked, faults }) => {
    await context.route('https://elsewhere.example/**', (route) => route.abort())
    await give(page, { 'other.json': Buffer.from(JSON.stringify(hosted)) })
    await press(page, 'No, and do not ask me again')
    await saysNews(page, 'New in your backpack: 1')
    await page.reload()
    await press(page, 'Check these badges again')
    await page.getByText('A badge without a name').waitFor()
    expect(await page.getByText('May this page ask elsewhere.example').count()).toBe(0)
    const choice = page.getByLabel('May this page ask them')
    expect(await choice.inputValue()).toBe('never')
    await choice.selectOption({ label: 'Yes, always' })
    await press(page, 'Check these badges again')
    await expect.poll(() => asked).toContain(hosted.id)
    expect(faults).toEqual([])
  })
})

test('a “yes” that is taken back is a question again, and none where it became a no, though the page stays open', async () => {
  await asHolder(site, async ({ page, context, asked, faults }) => {
    await context.route('https://elsewhere.example/**', (route) => route.abort())
    const question = page.getByText('May this page ask elsewhere.example')
    const choice = page.getByLabel('May this page ask them')
    const times = () => asked.filter((url) => url === hosted.id).length
    await give(page, { 'other.json': Buffer.from(JSON.stringify(hosted)) })
    await press(page, 'Yes, ask them')
    await saysNews(page, 'New in your backpack: 1')
    await choice.focus()
    await expect.poll(() => choice.inputValue()).toBe('always')
    const before = times()
    await choice.selectOption({ label: 'Ask me first' })
    await press(page, 'Check these badges again')
    await question.waitFor()
    expect(times()).toBe(before)
    await press(page, 'Yes, ask them')
    await expect.poll(times).toBeGreaterThan(before)
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' })
    const then = times()
    await choice.selectOption({ label: 'No, never' })
    await press(page, 'Check these badges again')
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' })
    expect([times(), await question.count()]).toEqual([then, 0])
    expect(faults).toEqual([])
  })
})

const markdown = [
  '## Swim',
  '**Ten** lengths, [as here](https://elsewhere.example/how) and [not](javascript:alert(1)):',
  '1. dive',
  '2. breathe',
].join('\n\n')

test.each([
  ['Markdown is shown in its form', markdown, ['h4', 'strong', 'ol li', 'a[href^="https:"]'], []],
  ['HTML is shown as text', 'Swim <img src=x onerror=alert(1)> ten', [], ['img', 'a', 'p']],
])('what it took: %s', async (_, narrative, there, absent) => {
  const badge = { ...hosted, badge: { ...hosted.badge, criteria: { narrative } } }
  await asHolder(site, async ({ page, context, faults }) => {
    const documents = [badge, badge.badge, badge.badge.issuer]
    await context.route('https://elsewhere.example/**', (route) => {
      const json = documents.find(({ id }) => id === route.request().url())
      return json === undefined
        ? route.abort()
        : route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } })
    })
    await give(page, { 'other.json': Buffer.from(JSON.stringify(badge)) })
    await press(page, 'Yes, ask them')
    await saysNews(page, 'New in your backpack: 1')
    await page.locator('.kept-name').click()
    for (const each of there) await page.locator(`.kept-words ${each}`).first().waitFor()
    for (const each of absent) expect(await page.locator(`.kept-words ${each}`).count()).toBe(0)
    expect(await page.locator('[href^="javascript"]').count()).toBe(0)
    expect(faults).toEqual([])
  })
})

test('a locked bundle of another wallet is opened beside the page, and what is brought back can be stopped', async () => {
  const bundle = await madeElsewhere('learncard-locked.zip')
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { 'bundle.zip': bundle })
    await page.getByLabel('Passphrase', { exact: true }).fill('Brücke & 7 lamps')
    await press(page, 'Show what I type')
    expect(await page.getByLabel('Passphrase', { exact: true }).getAttribute('type')).toBe('text')
    await press(page, 'Unlock')
    await page.getByText('Now: bundle.zip').waitFor()
    await expect.poll(() => page.workers().some((each) => each.url().includes('key'))).toBe(true)
    await press(page, 'Stop')
    await saysNews(page, 'Stopped. What was done by then is kept.')

    const copy = await readFile(
      new URL('../../backpack/export/fixtures/version-1.zip', import.meta.url),
    )
    const slow = (route: Route) => void setTimeout(() => void route.continue(), 2_000)
    await page.route('**/assets/*', slow)
    await give(page, { 'copy.zip': copy })
    await press(page, 'Stop')
    await saysNews(page, 'Stopped. What was done by then is kept.')
    await give(page, { 'copy.zip': copy })
    await saysNews(page, 'Brought back: ')
    expect(faults).toEqual([])
  })
})

test('what the share sheet hands over waits for the visitor, without a network and while the page is closed', async () => {
  const serving = await serveSite(site.dist)
  const png = [...(await site.documentOf('valid', 'badge.png'))]
  await asHolder(keeping({ ...site, url: serving.url }), async ({ page, context, faults }) => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.getByText('Your backpack is empty.').waitFor()
    await serving.close()
    await page.close()
    // The system posts a form from outside; here, a page of another site does.
    await context.route('http://system.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>System</p>' }),
    )
    const system = await context.newPage()
    await system.goto('http://system.example/')
    const address = `${serving.url}backpack/`
    await system.evaluate(
      ({ file, action }) => {
        const form = document.createElement('form')
        Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action })
        const given = new DataTransfer()
        given.items.add(new File([new Uint8Array(file)], 'mine & yours.png'))
        const field = Object.assign(document.createElement('input'), {
          type: 'file',
          name: 'files',
        })
        field.files = given.files
        form.append(field)
        document.body.append(form)
        setTimeout(() => form.submit(), 0)
      },
      { file: png, action: `${address}?shared` },
    )
    await system.getByText('Shared with your backpack: 1').waitFor()
    expect(system.url()).toBe(address)
    expect(await axeFindings(system)).toEqual([])
    await system.close()
    const later = await context.newPage()
    await later.goto(address)
    await later.locator('.verifier-ask').getByRole('button', { name: 'Add' }).click()
    await saysNews(later, 'New in your backpack: 1')
    await later.reload()
    await later.getByText('Badges: 1').waitFor()
    expect(await later.getByText('Shared with your backpack').count()).toBe(0)
    expect(faults).toEqual([])
  })
})
