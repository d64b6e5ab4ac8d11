import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bakePng } from '../../baking/png/png.ts'
import { bakeSvg } from '../../baking/svg/svg.ts'
import { axeFindings } from '../../testing/axe.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { goodPng } from '../../testing/pictures/make-png.ts'
import { whileServing } from '../../testing/serve.ts'
import { assertion2, urls } from '../../testing/verifier/assertions.ts'
import { assessed3, assessors, keyDid, signedComment } from '../../testing/verifier/assessed.ts'
import { buildElementPage } from '../../testing/verifier/build-element.ts'
import {
  badge3,
  didDocumentUrl,
  holder,
  jwtOf,
  prove,
  statusEntry,
} from '../../testing/verifier/credentials.ts'
import {
  type Behaviour,
  type LocalIssuer,
  serveLocalIssuer,
} from '../../testing/verifier/local-issuer.ts'
import { type TestKey, makeKey, multibase } from '../../testing/verifier/keys.ts'
import { stage } from '../../testing/verifier/stage.ts'
import { patience } from '../../testing/browsers/visitor.ts'

const device = await makeKey('EdDSA')
const deviceName = `did:key:${multibase(device)}`
let browser: Browser
let folder: string
let site: string
let issuer: LocalIssuer

beforeAll(async () => {
  issuer = await serveLocalIssuer()
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  site = await buildElementPage(folder, `allow-origins="${issuer.origin}"`)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  issuer.close()
  await rm(folder, { recursive: true })
})

interface Visit {
  readonly behaviour?: Readonly<Record<string, Behaviour>>
  readonly hash?: string
}

/** The page in a fresh browser, the size of a phone, and the issuer on a second origin. */
async function visit(
  use: (page: Page) => Promise<void>,
  { behaviour = {}, hash = '' }: Visit = {},
) {
  await whileServing(site, {}, async (url) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
    for (const [address, how] of Object.entries(behaviour)) issuer.behave(address, how)
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    try {
      await page.goto(url + hash)
      await use(page)
    } finally {
      for (const address of Object.keys(behaviour)) issuer.behave(address, undefined)
      await context.close()
    }
  })
}

async function hand(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page.setInputFiles('#verifier-file', { name, mimeType: 'application/octet-stream', buffer })
}

const ask = (page: Page) => page.getByRole('button', { name: 'Ask it', exact: true }).click()

async function verdict(page: Page): Promise<string | null> {
  await page.waitForSelector('.verifier-report')
  return page.locator('.verifier-report').first().getAttribute('data-verdict')
}

const token = () => jwtOf(issuer.local(badge3()), stage.rsa)
const proven = async () =>
  JSON.stringify(await issuer.sign(badge3({ credentialStatus: statusEntry('revocation', 3) })))
const awardId = String(badge3()['id'])
const subjectOf = (endorsementComment: string) => ({
  ...{ id: awardId, type: ['EndorsementSubject'], endorsementComment },
})
const endorsement = (comment: string) =>
  issuer.sign({
    ...badge3(),
    id: 'urn:uuid:0a3f1c4e-0000-4000-8000-00000000000e',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { ...(badge3()['issuer'] as object), name: 'Guild' },
    credentialSubject: subjectOf(comment),
  })
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="4"/></svg>'

describe('in a real browser', () => {
  const badges: Record<string, () => Promise<Uint8Array | string> | string> = {
    'badge.png': async () =>
      bakePng(goodPng(), [{ keyword: 'openbadgecredential', text: await token() }]),
    'badge.svg': async () => bakeSvg(svg, { standard: '3.0', form: 'proof', text: await proven() }),
    'credential.json': proven,
    'credential.jwt': token,
    'assertion.json': () => JSON.stringify(issuer.local(assertion2())),
  }
  test.each(Object.entries(badges))(
    '%s is valid once its issuer may be asked',
    async (name, make) => {
      const badge = await make()
      const before = issuer.asked.length
      await visit(async (page) => {
        await hand(page, name, badge)
        await page.getByText('this page has to ask 127.0.0.1').waitFor()
        expect(issuer.asked).toHaveLength(before)
        await ask(page)
        expect(await verdict(page)).toBe('valid')
        expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Genuine/)
      })
    },
  )

  test('what others say stands in a line beside the verdict, and in their words only where it is proven', async () => {
    const good = await endorsement('Well made.')
    const altered = { ...good, credentialSubject: { ...subjectOf('Trust me.'), id: awardId } }
    const badge = await issuer.sign(badge3({ endorsement: [good, altered] }))
    await visit(async (page) => {
      await hand(page, 'endorsed.json', JSON.stringify(badge))
      await ask(page)
      expect(await verdict(page)).toBe('valid')
      const lines = page.locator('.verifier-nested > .verifier-member')
      expect(await lines.locator('> summary').allTextContents()).toEqual([
        expect.stringMatching(/^Guild stands behind this award\..* · 127\.0\.0\.1.*Well made\.$/s),
        expect.stringMatching(
          /^Guild · 127\.0\.0\.1.* · Changed after it was signed\. It counts for nothing\.$/s,
        ),
      ])
      expect(await page.locator('.verifier-member > summary > q').allTextContents()).toEqual([
        'Well made.',
      ])
      expect(await lines.nth(0).getAttribute('open')).toBeNull()
      expect(await lines.nth(1).getAttribute('open')).toBe('')
      expect(await axeFindings(page)).toEqual([])
    })
  })

  test('who agreed stands under the verdict, and each by what entitled them: a name only where it was signed', async () => {
    const [ada, ben, cem] = assessors as [TestKey, TestKey, TestKey]
    const named = { issuer: { id: keyDid(ada), type: ['Profile'], name: 'Ada' } }
    const altered = { ...(await signedComment(cem)), issuer: { id: keyDid(cem), name: 'Cem' } }
    const endorsement = [await signedComment(ada, named), await signedComment(ben), altered]
    const badge = await issuer.sign(assessed3({ endorsement }))
    await visit(async (page) => {
      await hand(page, 'assessed.json', JSON.stringify(badge))
      await ask(page)
      expect(await verdict(page)).toBe('valid')
      expect(await page.locator('.verdict > .verdict-agreed').first().textContent()).toBe(
        '3 people who hold this badge agreed. 2 of 3 show what they signed, and the signatures are good. Something else is said to come from them, and that is not true.',
      )
      const lines = page.locator('.verifier-nested > .verifier-member > summary')
      expect(await lines.allTextContents()).toEqual([
        'Ada · Somebody who holds this badge · Agreed; the signature is good Every joint held.',
        'Somebody who holds this badge · Agreed; the signature is good Every joint held.',
        'Altered: do not trust it',
      ])
      expect(await page.locator('body').textContent()).not.toContain('Cem')
      expect(await axeFindings(page)).toEqual([])
    })
  })

  test('what badges came in is told once, above them, and does not make them bad', async () => {
    const { proof, ...whole } = await prove(
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        holder: deviceName,
        verifiableCredential: [await issuer.sign(badge3()), await issuer.sign(badge3())],
      },
      device,
      { method: `${deviceName}#${multibase(device)}` },
    )
    const said = (page: Page) => page.locator('.verifier-presentation')
    await visit(async (page) => {
      await hand(page, 'presentation.json', JSON.stringify({ ...whole, proof }))
      await ask(page)
      await said(page).getByText('What the badge came in is signed').waitFor()
      expect(await said(page).count()).toBe(1)
      expect(await said(page).textContent()).toContain(deviceName)
      const altered = { ...whole, id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d50', proof }
      await hand(page, 'presentation.json', JSON.stringify(altered))
      await said(page).getByText('What the badge came in was altered').waitFor()
      expect(await said(page).getAttribute('data-outcome')).toBe('failed')
      expect(await page.locator('.verifier-report[data-verdict="valid"]').count()).toBe(2)
      expect(await axeFindings(page)).toEqual([])
    })
  })

  test('nothing is asked where the visitor says no', async () => {
    const before = issuer.asked.length
    await visit(async (page) => {
      await hand(page, 'assertion.json', JSON.stringify(issuer.local(assertion2())))
      await page.getByRole('button', { name: 'Do not ask' }).click()
      expect(await verdict(page)).toBe('could-not-check')
      expect(issuer.asked).toHaveLength(before)
      await page.getByText('You chose not to ask this website').first().waitFor()
    })
  })

  test.each([
    ['blocked', 'does not let other websites’ pages read it'],
    ['dead', 'No answer came'],
  ] as const)('an issuer that is %s leaves the question open', async (how, words) => {
    await visit(
      async (page) => {
        await page.fill('#verifier-text', await token())
        await page.getByRole('button', { name: 'Check this badge' }).click()
        await ask(page)
        expect(await verdict(page)).toBe('could-not-check')
        await page.getByText(words).first().waitFor()
      },
      { behaviour: { [didDocumentUrl]: how } },
    )
  })

  test('an issuer that is slow is waited for', async () => {
    await visit(
      async (page) => {
        await hand(page, 'credential.jwt', await token())
        await ask(page)
        await page.getByText('Checking…').waitFor()
        expect(await verdict(page)).toBe('valid')
      },
      { behaviour: { [didDocumentUrl]: 'slow' } },
    )
  })

  test('a link hands a badge over, and a keyboard is enough for the rest', async () => {
    const address = urls.assertion.replace('https://makers.example', issuer.origin)
    await visit(
      async (page) => {
        await page.getByText('this page has to ask').waitFor()
        await page.keyboard.press('Enter')
        expect(await verdict(page)).toBe('valid')
        await page.focus('#verifier-holder')
        await page.keyboard.type(holder)
        await page.keyboard.press('Enter')
        const answer = page.locator('.verifier-holder .verifier-holder-answer')
        await answer.getByText('Yes: this badge was awarded to what you typed.').waitFor()
        expect(await answer.evaluate((node) => document.activeElement === node)).toBe(true)
        expect(await page.getByText('as given').count()).toBe(0)
        await page.fill('#verifier-holder', 'somebody.else@example.org')
        await page.keyboard.press('Enter')
        await answer.getByText('No: this badge was awarded to something else').waitFor()
        expect(await answer.evaluate((node) => document.activeElement === node)).toBe(true)
        expect(page.url()).not.toContain('learner')
      },
      { hash: `#${encodeURIComponent(address)}` },
    )
  })

  test('a link to a check is copied, and leads to the same check', async () => {
    const address = urls.assertion.replace('https://makers.example', issuer.origin)
    await visit(async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.fill('#verifier-text', ` ${address} `)
      await page.getByRole('button', { name: 'Check this badge' }).click()
      await ask(page)
      await page.getByRole('button', { name: 'Copy a link to this check' }).click()
      await page.getByText('Copied.').waitFor()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      expect(link).toBe(page.url())
      await page.goto('about:blank')
      await page.goto(link)
      await ask(page)
      expect(await verdict(page)).toBe('valid')
    })
  })

  test('a file is taken wherever it is pasted', async () => {
    await visit(async (page) => {
      await page.waitForSelector('.verifier-intake')
      await page.evaluate(
        (text) => {
          const clipboardData = new DataTransfer()
          clipboardData.items.add(new File([text], 'credential.jwt'))
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
        },
        await token(),
      )
      await ask(page)
      expect(await verdict(page)).toBe('valid')
    })
  })

  test('a file has no link, and can be handed over again after clearing', async () => {
    await visit(async (page) => {
      for (const turn of ['first', 'second']) {
        await hand(page, 'credential.jwt', await token())
        if (turn === 'first') await ask(page)
        expect(await verdict(page)).toBe('valid')
        const share = page.getByRole('button', { name: 'Copy a link to this check' })
        expect(await share.count()).toBe(0)
        await page.getByRole('button', { name: 'Clear' }).click()
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('verifier-file')
        expect(await page.inputValue('#verifier-file')).toBe('')
      }
    })
  })

  test('a badge that holds markup shows it as text', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const evil = badge3({ issuer: { ...(badge3()['issuer'] as object), name } })
    await visit(async (page) => {
      const dialogs: string[] = []
      page.on('dialog', (dialog) => dialogs.push(dialog.message()))
      await hand(page, 'x.jwt', await jwtOf(issuer.local(evil), stage.rsa))
      await page.getByRole('button', { name: 'Do not ask' }).click()
      await verdict(page)
      await page.getByText(name).first().waitFor()
      expect(await page.locator('.verifier-report img').count()).toBe(0)
      expect(dialogs).toEqual([])
    })
  })

  test('the page and a report are accessible', async () => {
    await visit(async (page) => {
      await hand(page, 'credential.jwt', await token())
      await ask(page)
      await verdict(page)
      expect(await axeFindings(page)).toEqual([])
    })
  })
})
