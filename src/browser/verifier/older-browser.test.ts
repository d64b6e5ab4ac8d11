import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bakePng } from '../../baking/png/png.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { beginningWith, everything, lackings } from '../../testing/browsers/lacks.ts'
import { goodPng } from '../../testing/pictures/make-png.ts'
import { whileServing } from '../../testing/serve.ts'
import { assertion2 } from '../../testing/verifier/assertions.ts'
import { buildElementPage } from '../../testing/verifier/build-element.ts'
import { badge3, holder, jwtOf, statusEntry } from '../../testing/verifier/credentials.ts'
import { type LocalIssuer, serveLocalIssuer } from '../../testing/verifier/local-issuer.ts'
import { stage } from '../../testing/verifier/stage.ts'
import { texts } from '../../testing/verifier/texts.ts'
import { patience } from '../../testing/browsers/visitor.ts'

let browser: Browser
let page: Page
let folder: string
let site: string
let issuer: LocalIssuer
let badges: readonly (readonly [Uint8Array | string, verdict: string])[]

beforeAll(async () => {
  issuer = await serveLocalIssuer()
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  site = await buildElementPage(folder, `allow-origins="${issuer.origin}"`)
  browser = await launchBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(patience)
  const token = await jwtOf(issuer.local(badge3()), stage.rsa)
  const edToken = await jwtOf(issuer.local(badge3()), stage.ed)
  const status = { credentialStatus: statusEntry('revocation', 3) }
  const proven = JSON.stringify(await issuer.sign(badge3(status)))
  badges = [
    [proven, 'valid'],
    [edToken, 'valid'],
    [bakePng(goodPng(), [{ keyword: 'openbadgecredential', text: token }]), 'valid'],
    [JSON.stringify(issuer.local(assertion2())), 'valid'],
    [proven.replace('a circuit', 'a rocket'), 'invalid'],
  ]
})

afterAll(async () => {
  await browser.close()
  issuer.close()
  await rm(folder, { recursive: true })
})

/** The page in a browser that begins each page and worker with the script: an origin of its own, in the one tab. */
async function visitWithout(script: string, use: (page: Page) => Promise<void>): Promise<void> {
  await whileServing(await beginningWith(site, script), {}, async (url) => {
    await page.goto(url)
    await use(page)
  })
}

async function hand(page: Page, badge: Uint8Array | string): Promise<void> {
  const file = { name: 'badge', mimeType: 'application/octet-stream', buffer: Buffer.from(badge) }
  await page.setInputFiles('#verifier-file', file)
}

async function verdictOf(page: Page, badge: Uint8Array | string): Promise<string | null> {
  await hand(page, badge)
  const question = page.getByRole('button', { name: 'Ask it', exact: true })
  const report = page.locator('.verifier-report').first()
  await question.or(report).first().waitFor()
  if (await question.isVisible()) await question.click()
  await report.waitFor()
  const verdict = await report.getAttribute('data-verdict')
  await page.getByRole('button', { name: texts.again }).click()
  return verdict
}

describe('every badge has the same verdict in a browser without', () => {
  test.each(lackings)('%s', async (_, script) => {
    await visitWithout(script, async (page) => {
      for (const [badge, verdict] of badges) expect(await verdictOf(page, badge)).toBe(verdict)
    })
  })
})

test('a holder is recognised in a browser without any of these', async () => {
  await visitWithout(everything, async (page) => {
    await hand(page, JSON.stringify(issuer.local(assertion2())))
    await page.getByRole('button', { name: 'Ask it', exact: true }).click()
    await page.fill('#verifier-holder', holder)
    await page.getByRole('button', { name: texts.holderCheck }).click()
    await page.getByText('Yes: this badge was awarded to what you typed.').waitFor()
  })
})

describe('where nothing helps, the page says that it is the browser', () => {
  test.each([
    ['workers', 'delete globalThis.Worker'],
    ['WebCrypto', 'Object.defineProperty(crypto, "subtle", { value: undefined })'],
    ['Map', 'Map.prototype.get = undefined'],
  ])('without %s', async (_, script) => {
    await visitWithout(script, async (page) => {
      await hand(page, badges[0]?.[0] ?? '')
      await page.getByText(texts.unable).waitFor()
      expect(await page.locator('.verifier-report').count()).toBe(0)
    })
  })

  test('without digests, once the issuer was asked', async () => {
    await visitWithout('SubtleCrypto.prototype.digest = undefined', async (page) => {
      await hand(page, badges[0]?.[0] ?? '')
      await page.getByRole('button', { name: 'Ask it', exact: true }).click()
      await page
        .getByText(texts.unable)
        .or(page.getByText('could not be checked'))
        .first()
        .waitFor()
      expect(await page.locator('[data-verdict="invalid"]').count()).toBe(0)
    })
  })

  test('without a kind of signature, the badge could not be checked', async () => {
    const script = `const own = SubtleCrypto.prototype.importKey
SubtleCrypto.prototype.importKey = async function (...given) {
  if (given[2]?.name === 'RSASSA-PKCS1-v1_5') throw new DOMException('', 'NotSupportedError')
  return own.apply(this, given)
}`
    await visitWithout(script, async (page) => {
      expect(await verdictOf(page, badges[2]?.[0] ?? '')).toBe('could-not-check')
      expect(await verdictOf(page, badges[0]?.[0] ?? '')).toBe('valid')
    })
  })
})

test('a copied link says so where the browser refuses the clipboard', async () => {
  const script =
    'globalThis.Clipboard && (Clipboard.prototype.writeText = async () => { throw new DOMException("", "NotAllowedError") })'
  await visitWithout(script, async (page) => {
    await page.fill('#verifier-text', `${issuer.origin}/nothing.json`)
    await page.getByRole('button', { name: texts.check }).click()
    await page.getByRole('button', { name: 'Ask it', exact: true }).click()
    await page.getByRole('button', { name: texts.share }).click()
    await page.getByText(texts.sharedInBar).waitFor()
  })
})
