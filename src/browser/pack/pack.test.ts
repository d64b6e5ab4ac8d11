import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PackScripts } from '../../backpack/pack/make-pack.ts'
import type { PackFile } from '../../backpack/pack/pack-data.ts'
import { axeFindings } from '../../testing/axe.ts'
import { type BackpackSite, openBackpackSite } from '../../testing/backpack/backpack-site.ts'
import {
  asReader,
  fetchFromFolder,
  packScripts,
  packWords,
  packed,
  settled,
} from '../../testing/backpack/pack-stage.ts'

// Packs of the tiny city's badges, opened from the file system with every request refused.

let site: BackpackSite
let scripts: PackScripts
beforeAll(async () => {
  ;[site, scripts] = await Promise.all([openBackpackSite(), packScripts()])
})
afterAll(() => site?.close())

const made = '2026-11-30T10:00:00.000Z'
const forms = [
  ...(['badge.png', 'badge-2.svg', 'badge-3.svg'] as const),
  ...(['assertion.json', 'assertion.jws', 'credential.json', 'credential.jwt'] as const),
]

async function filesOf(state: string, names: readonly string[] = forms): Promise<PackFile[]> {
  const read = names.map(async (name) => ({
    name,
    bytes: Uint8Array.from(await site.documentOf(state, name)),
  }))
  return Promise.all(read)
}

const fetch = () => fetchFromFolder(site.dist)
/** The device's clock. */
const clockAt = (moment: string) =>
  `{ const Real = Date; const at = Real.parse('${moment}');
     globalThis.Date = class extends Real {
       constructor(...given) { super(...(given.length === 0 ? [at] : given)) }
       static now() { return at }
     } }`

describe('a file alone, without a network', () => {
  test('all forms of an award prove themselves, nobody is asked, and beside its pictures it takes at most 400 KB', async () => {
    const files = await filesOf('valid')
    const { html } = await packed({ files, fetch: fetch(), made, scripts })
    const pictures = files.filter(({ name }) => name.startsWith('badge'))
    const beside = pictures.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 3) * 4, 0)
    expect(new TextEncoder().encode(html).length - beside).toBeLessThan(400_000)
    await asReader(site.browser, async ({ open, asked, faults }) => {
      const page = await open(html)
      expect(await settled(page)).toBe('shown')
      expect(await page.locator('article[data-kind]').count()).toBe(1)
      expect(await page.locator('article[data-kind]').getAttribute('data-kind')).toBe('standing')
      expect(await page.locator('.saying h3').textContent()).toContain(
        'Genuine: signed by Tiny City Council · tiny.example, not withdrawn as of 15 January 2026',
      )
      expect(await page.locator('.saying p').textContent()).toContain(
        'Whether the badge was withdrawn since then cannot be known offline.',
      )
      expect(await page.locator('.pack-files li').count()).toBe(forms.length)
      expect(await page.locator('.pack-proof ul code').count()).toBeGreaterThan(0)
      expect(
        await page
          .locator('article > img')
          .evaluate((image) => (image as HTMLImageElement).naturalWidth),
      ).toBeGreaterThan(0)
      await page.locator('summary').first().click()
      expect(await axeFindings(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axeFindings(page)).toEqual([])
      expect(asked).toEqual([])
      expect(faults).toEqual([])
    })
  })

  test('several badges in one pack stand by themselves: one that holds, one that ran out, one that was taken back, one on hold', async () => {
    const states = ['valid', 'expired', 'revoked', 'suspended']
    const files = (
      await Promise.all(states.map((state) => filesOf(state, ['badge.png', 'credential.jwt'])))
    ).flat()
    const { html } = await packed({ files, fetch: fetch(), made, scripts, words: packWords.gu })
    await asReader(site.browser, async ({ open, asked }) => {
      const page = await open(html)
      expect(await settled(page)).toBe('shown')
      const kinds = await page
        .locator('article[data-kind]')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['kind']))
      expect(kinds).toEqual(['standing', 'expired', 'withdrawn', 'withdrawn'])
      expect(await page.locator('html').getAttribute('lang')).toBe('gu-IN')
      expect(await axeFindings(page)).toEqual([])
      expect(asked).toEqual([])
    })
  })

  test('the title and the words of a collection stand above the badges, as what nobody has checked', async () => {
    const files = await filesOf('valid', ['credential.json'])
    const collection = { title: 'For the <b>café</b>', words: 'Two years\nof evenings' }
    const { html } = await packed({ files, fetch: fetch(), made, scripts, collection })
    await asReader(site.browser, async ({ open }) => {
      const page = await open(html)
      expect(await settled(page)).toBe('shown')
      const [said = ''] = await page.locator('header + .pack-collection').allInnerTexts()
      expect(said).toContain('For the <b>café</b>')
      expect(said).toContain('Two years\nof evenings')
      expect(said).toContain('nobody has checked it')
      expect(await axeFindings(page)).toEqual([])
    })
  })

  test('a list that did not answer when the pack was made leaves open whether the badge was withdrawn', async () => {
    const files = await filesOf('valid', ['credential.json'])
    const silent: ReturnType<typeof fetch> = (url, init) =>
      url.includes('/status/') ? Promise.reject(new TypeError('silent')) : fetch()(url, init)
    const { html } = await packed({ files, fetch: silent, made, scripts })
    await asReader(site.browser, async ({ open }) => {
      const page = await open(html)
      await settled(page)
      expect(await page.locator('article[data-kind]').getAttribute('data-kind')).toBe(
        'list-missing',
      )
    })
  })

  test('a badge that nobody signed is never called genuine, whatever the pack says that its website answered', async () => {
    const files = await filesOf('valid', ['assertion.json'])
    const { html } = await packed({ files, fetch: fetch(), made, scripts })
    await asReader(site.browser, async ({ open }) => {
      const page = await open(html)
      await settled(page)
      expect(await page.locator('.saying[data-tone="good"]').count()).toBe(0)
      expect(await page.locator('article[data-kind]').getAttribute('data-kind')).toBe('hosted')
    })
  })

  test.each([
    ['before it was made', '2026-02-01T00:00:00Z', 'standing', 1],
    ['before the badge was given', '2020-02-01T00:00:00Z', 'standing', 1],
    ['long after', '2040-02-01T00:00:00Z', 'standing', 0],
  ])('a clock that stands %s is told of', async (_, moment, kind, notes) => {
    const files = await filesOf('valid', ['credential.json'])
    const { html } = await packed({ files, fetch: fetch(), made, scripts })
    await asReader(
      site.browser,
      async ({ open }) => {
        const page = await open(html)
        await settled(page)
        expect(await page.locator('article[data-kind]').getAttribute('data-kind')).toBe(kind)
        expect(await page.locator('[data-clock]').count()).toBe(notes)
      },
      { begin: clockAt(moment) },
    )
  })
})

test('what strangers wrote is text wherever a pack shows it, and none of it is run', async () => {
  const hostileText = '</script><img src=x onerror="window.hacked=1"><b>{issuer} $&</b>'
  const badge = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://evil.example/1',
    recipient: { type: 'email', hashed: false, identity: hostileText },
    badge: {
      ...{ type: 'BadgeClass', id: 'https://evil.example/b', name: hostileText },
      ...{ description: hostileText, criteria: { narrative: hostileText }, tags: [hostileText] },
      image: 'https://evil.example/b.png',
      issuer: { type: 'Issuer', id: 'https://evil.example/', name: hostileText, url: hostileText },
    },
    verification: { type: 'hosted' },
    issuedOn: hostileText,
    expires: hostileText,
  }
  const bytes = new TextEncoder().encode(JSON.stringify(badge))
  const files = [{ name: `${hostileText}.json`, bytes }]
  const { issuer } = badge.badge
  const pages = new Map([
    [badge.id, JSON.stringify(badge)],
    ['https://evil.example/', JSON.stringify(issuer)],
  ])
  const answer: ReturnType<typeof fetch> = (url) =>
    Promise.resolve(
      new Response(pages.get(url) ?? hostileText, {
        headers: { 'content-type': 'application/json' },
      }),
    )
  const { html } = await packed({ files, fetch: answer, made, scripts })
  expect(html.split('</script>').length).toBe(4)
  await asReader(site.browser, async ({ open, asked, faults }) => {
    const page = await open(html)
    expect(await settled(page)).toBe('shown')
    expect(await page.locator('article h2').first().textContent()).toContain(hostileText)
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
    expect(await page.locator('main b, main img[src="x"]').count()).toBe(0)
    expect([asked, faults]).toEqual([[], []])
  })
})

test('once there is a network, the issuer is asked after a press, and an award that was taken back since is told of', async () => {
  const files = await filesOf('valid', ['credential.json'])
  const folder = fetch()
  const { html } = await packed({ files, fetch: folder, made, scripts })
  const revoked = await filesOf('revoked', ['credential.json'])
  // Since then: the site answers as before, but that another award was taken back.
  const both = await packed({ files: [...files, ...revoked], fetch: folder, made, scripts })
  const screen = { viewport: { width: 1200, height: 900 } }
  await asReader(
    site.browser,
    async ({ open, asked, faults }) => {
      const page = await open(html)
      await settled(page)
      expect(asked).toEqual([])
      await page.getByRole('button', { name: 'Ask the issuer now' }).click()
      await page.getByText('Asked on ').waitFor()
      expect(await page.locator('.pack-ask .verdict-title').allTextContents()).toEqual([
        'Genuine. It does not run out.',
      ])
      expect(asked.length).toBeGreaterThan(1)
      expect(asked.every((each) => each.startsWith('https://tiny.example/'))).toBe(true)
      const second = await open(both.html)
      await settled(second)
      await second.getByRole('button', { name: 'Ask the issuer now' }).click()
      await second.getByText('Asked on ').waitFor()
      const told = await second.locator('.pack-ask .verdict-title').allTextContents()
      expect(told[1]).toMatch(/^Taken back by the issuer/)
      expect(await axeFindings(second)).toEqual([])
      expect(faults).toEqual([])
    },
    { answer: folder, screen },
  )
})

test('without a network a press says so calmly beside the verdict, and what the file proves stays', async () => {
  const files = await filesOf('valid', ['credential.json'])
  const { html } = await packed({ files, fetch: fetch(), made, scripts })
  await asReader(site.browser, async ({ open }) => {
    const page = await open(html)
    await settled(page)
    const ask = page.getByRole('button', { name: 'Ask the issuer now' })
    await ask.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Nobody answered: what this file proves alone still stands.').waitFor()
    await page.context().setOffline(true)
    await ask.click()
    await page.getByText('No network: what this file proves alone still stands.').waitFor()
    expect(await page.locator('.pack-ask .verdict-title').count()).toBe(0)
    expect(await page.locator('.saying + .pack-ask').count()).toBe(1)
    expect(await page.locator('.saying h3').first().textContent()).toMatch(/^Genuine: signed by/)
    expect(await ask.isEnabled()).toBe(true)
  })
})

test('a browser without scripts says that nothing has been proven', async () => {
  const files = await filesOf('valid', ['credential.json'])
  const { html } = await packed({ files, fetch: fetch(), made, scripts })
  await asReader(
    site.browser,
    async ({ open }) => {
      const page = await open(html)
      await page.getByText('Nothing in this file has been proven yet.').waitFor()
      expect(await page.locator('body').innerText()).not.toContain('Genuine')
    },
    { screen: { javaScriptEnabled: false } },
  )
})
