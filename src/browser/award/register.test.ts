import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { plainFields, plainFieldWords } from '../../awarding/files/plain-fields.ts'
import { readRegister, registerText, type RegisterLine } from '../../awarding/register/register.ts'
import { lockText, unlockText } from '../../proof/sealing/passphrase.ts'
import { sealMoveRequest } from '../../proof/move-request.ts'
import { openClaimCode, openRecipient } from '../../proof/sealing/seal.ts'
import { axeFindings } from '../../testing/axe.ts'
import { openFormSite, type FormSite } from '../../testing/awarding/form-site.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { formDay, recordsOf } from '../../testing/awarding/records-of.ts'
import { awardIds, batch, goodTree, single } from '../../testing/trees/good-tree.ts'
import { patience } from '../../testing/browsers/visitor.ts'

let site: FormSite
let page: Page
let requests: string[]

beforeAll(async () => {
  site = await openFormSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  const viewport = { width: 320, height: 800 }
  const context = await site.browser.newContext({ acceptDownloads: true, viewport })
  page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.clock.setFixedTime(`${formDay}T12:00:00`)
  requests = []
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')))
  page.on('console', (message) => requests.push(`console ${message.text()}`))
  page.on('pageerror', (error) => requests.push(`error ${error.message}`))
  return () => context.close()
})

const codes = ['zu2l6dhmln2rm7xqcj3v5raify', 'au2l6dhmln2rm7xqcj3v5raify'] as const
const line = (more: Partial<RegisterLine>): RegisterLine => ({
  name: 'Zoë O’Brien',
  email: '',
  other: '',
  badge: 'Digital Explorer',
  awarded: '2026-07-01',
  card: '',
  code: codes[0],
  link: '',
  id: awardIds.first,
  file: batch,
  replaces: '',
  codeSince: '',
  ...more,
})
const lines = [
  line({}),
  line({ id: awardIds.single, file: single, badge: 'City Reader' }),
  line({ name: 'Ada Byron', id: awardIds.second, code: codes[1] }),
]
const csv = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(registerText(lines)) }
const textOf = (path: string) => String(goodTree.get(path))

async function saved(button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

async function filesShown() {
  await page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
  const blocks = await page.locator('.made-file pre').all()
  return Promise.all(
    blocks.map(async (block) => ({
      path: (await block.getAttribute('aria-label')) ?? '',
      text: (await block.textContent()) ?? '',
    })),
  )
}

const make = () => page.getByRole('button', { name: 'Make the file' }).click()

test('a learner is found by name in a locked register, and gets one new code for all awards, whatever file they are in', async () => {
  await page.goto(`${site.url}change.html`)
  const locked = await lockText(registerText(lines), 'correct horse battery')
  const file = {
    name: 'my.register',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(locked),
  }
  await page.getByLabel('Your register, or several').setInputFiles(file)
  await page.getByLabel('Passphrase of the register').fill('wrong horse')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByText('This passphrase does not open the register.').waitFor()
  await page.getByLabel('Passphrase of the register').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.getByText('Awards in your register: 3. Learners: 2.').waitFor()
  await page.getByLabel('Find a learner').fill('zoe')
  await page.getByLabel('Which award, of which learner').selectOption(awardIds.first)
  expect(await page.getByLabel('Where the file is').inputValue()).toBe(batch)
  await page.getByLabel('The award file as it is').fill(textOf(batch))
  expect(await page.getByLabel('Which award of the file').inputValue()).toBe(awardIds.first)
  await page.getByLabel('Give the learner a new claim code').check()
  await make()
  await page.locator('.error-summary').getByText(single).waitFor()
  await page.getByLabel('Which award, of which learner').selectOption(awardIds.single)
  await page.getByLabel('The award file as it is').fill(textOf(single))
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await make()
  const files = await filesShown()
  const { records, problems } = await recordsOf(files)
  expect(problems).toEqual([])
  const renewed = records?.awards.flatMap(({ award }) => award.newCode ?? []) ?? []
  const opened = await Promise.all(renewed.map((each) => openClaimCode(each, openingKey)))
  expect(opened).toEqual([opened[0], opened[0]])
  await page.getByLabel('Passphrase, if you want one').fill('four words at least')
  const kept = await saved('Save your register')
  expect(kept.name).toMatch(/\.register$/)
  const register = readRegister(await unlockText(kept.text, 'four words at least'))
  expect(register?.lines.map(({ code }) => code)).toEqual([opened[0], opened[0], codes[1]])
  await page.getByText('Until the next publish the old code still works').waitFor()
  const seen = JSON.stringify([
    requests,
    files,
    await page.evaluate(() => document.cookie + location.href),
  ])
  for (const secret of ['Zoë', 'Ada Byron', opened[0] ?? 'x', ...codes])
    expect(seen).not.toContain(secret)
})

test('a slip is put right for everybody in a file at once, and the register knows the new awards', async () => {
  await page.goto(`${site.url}change.html`)
  await page.getByLabel('Your register, or several').setInputFiles(csv)
  await page.getByLabel('Which award, of which learner').selectOption(awardIds.first)
  await page.getByLabel('The award file as it is').fill(textOf(batch))
  await page.getByLabel('Put a slip right').check()
  await page.getByRole('textbox', { name: 'Evidence in words' }).fill('Zoë’s diary')
  await make()
  await page.locator('.error-summary').getByText('a name on your list').waitFor()
  await page.getByRole('textbox', { name: 'Evidence in words' }).fill('Ten reading diaries.')
  await page.getByText('More about it').click()
  for (const field of plainFields) {
    const { label, example } = plainFieldWords[field]
    await page.getByRole('textbox', { name: label }).fill(example)
    await page.getByRole('checkbox', { name: label }).check({ trial: true })
  }
  await make()
  const [file, ...others] = await filesShown()
  expect(file?.path.replace(/-(?:[a-z]\d){3}\.yml$/, '')).toBe(batch.replace('.yml', '-corrected'))
  expect(others).toEqual([])
  const { records, problems } = await recordsOf([file!])
  expect(problems).toEqual([])
  const [added] = records?.awards.filter((each) => each.file === file?.path) ?? []
  expect(added?.award.supersedes).toBe(awardIds.first)
  const said = plainFields.map((each) => String(added?.award[each]))
  expect(said).toEqual(plainFields.map((each) => plainFieldWords[each].example))
  const register = readRegister((await saved('Save your register')).text)
  expect(register?.lines.at(-1)).toEqual(
    line({ id: added?.award.id ?? '', file: file?.path ?? '', replaces: awardIds.first }),
  )
})

test('who is in the register keeps the code, is told to have the badge already, and is asked about where two are meant', async () => {
  await page.goto(`${site.url}award.html`)
  await page.getByLabel('Who gives it').selectOption({ label: 'Riverside School' })
  await page.getByLabel('Badge', { exact: true }).selectOption({ label: 'Digital Explorer' })
  const twins = [
    ...lines,
    line({ name: 'Ada Byron', id: `${'e'.repeat(25)}a`, code: `${'e'.repeat(25)}a` }),
  ]
  const file = { ...csv, buffer: Buffer.from(registerText(twins)) }
  await page.getByLabel('Your register, or several').setInputFiles(file)
  await page.getByLabel('List of learners').fill('name\nZoë O’Brien\nAda Byron\nGrace Hopper')
  await page.getByText('Zoë O’Brien has this badge already, since 2026-07-01.').waitFor()
  const seal = () => page.getByRole('button', { name: 'Seal the names and make the file' }).click()
  await seal()
  await page.locator('.error-summary').getByText('Say for each learner who it is').waitFor()
  await page.getByLabel(/Ada Byron: which of these is it/).selectOption(codes[1])
  await seal()
  const files = await filesShown()
  const { records } = await recordsOf(files)
  const given = records?.awards.filter((each) => each.file === files[0]?.path) ?? []
  const opened = await Promise.all(
    given.map(({ award }) => openRecipient(String(award.recipient), openingKey)),
  )
  expect(opened.map(({ identities }) => identities[0]?.value).slice(0, 2)).toEqual(codes)
  const register = readRegister((await saved('Save your register')).text)
  expect(register?.lines).toHaveLength(7)
  expect(
    readRegister((await saved('Download a register of these alone')).text)?.lines,
  ).toHaveLength(3)
  expect(await page.locator('.held-part').textContent()).toBe('')
})

test('a request to move awards is opened by the register, said in plain words, and becomes awards in place of the old ones', async () => {
  const email = 'zoe@home.example'
  const [issuer = '', badge = ''] = batch.split('/').slice(1)
  const awards = [{ issuer, badge, awarded: '2026-07-01', named: true }]
  const move = { email, made: formDay, awards }
  await page.goto(`${site.url}change.html`)
  const own = await page.evaluate(() => document.querySelector('[data]')?.getAttribute('data'))
  const { site: root } = JSON.parse(own ?? '{}') as { readonly site: string }
  const text = await sealMoveRequest(move, codes[0], root, new Uint8Array(12).fill(7))
  const file = {
    name: 'move-request.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }
  await page.getByLabel('Tie a learner’s awards to something else').check()
  await page.getByLabel('The request file').setInputFiles(file)
  await page.getByText('No code of your register opens this request.').waitFor()
  await page.getByLabel('Your register, or several').setInputFiles(csv)
  await page.getByText(`Zoë O’Brien asks that these awards (2) be tied to`).waitFor()
  await make()
  await page.locator('.error-summary').getByText(batch).waitFor()
  await page.getByLabel('Which award, of which learner').selectOption(awardIds.first)
  await page.getByLabel('The award file as it is').fill(textOf(batch))
  await page.getByLabel('Which award, of which learner').selectOption(awardIds.single)
  await page.getByLabel('The award file as it is').fill(textOf(single))
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await make()
  const [made, ...others] = await filesShown()
  // The other of the two does not stand any more.
  expect(others).toEqual([])
  const { records, problems } = await recordsOf([made!])
  expect(problems).toEqual([])
  const [fresh] = records?.awards.filter((each) => each.award.supersedes === awardIds.first) ?? []
  const recipient = await openRecipient(fresh?.award.recipient as string, openingKey)
  expect(recipient).toEqual({
    identities: [{ type: 'email', value: email }],
    name: 'Zoë O’Brien',
    code: codes[0],
  })
  const register = readRegister((await saved('Save your register')).text)
  expect(register?.lines.at(-1)).toMatchObject({ email, replaces: awardIds.first, code: codes[0] })
  for (const secret of [email, 'Zoë', codes[0]])
    expect(JSON.stringify([requests, made])).not.toContain(secret)
})
