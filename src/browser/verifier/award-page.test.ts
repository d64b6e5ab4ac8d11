import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser } from '../../testing/browser.ts'
import { whileServing } from '../../testing/serve.ts'
import { buildElementPage } from '../../testing/verifier/build-element.ts'
import { badge3, didDocumentUrl, jwtOf } from '../../testing/verifier/credentials.ts'
import { stage } from '../../testing/verifier/stage.ts'

test('a page that is served elsewhere checks its own badge without a question', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  const attributes = 'src="/preview/badges/1.jwt" site="https://makers.example/" base="/preview/"'
  const site = join(folder, 'whole')
  await cp(await buildElementPage(folder, attributes), site, { recursive: true })
  const files = {
    'badges/1.jwt': await jwtOf(badge3(), stage.rsa),
    'badges/did.json': JSON.stringify(stage.pages[didDocumentUrl]),
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), text)
  }
  const browser = await launchBrowser()
  try {
    await whileServing(site, { base: '/preview/' }, async (url) => {
      const page = await browser.newPage()
      await page.goto(url)
      await page.getByRole('button', { name: 'Check this badge' }).click()
      await page.waitForSelector('.verifier-report')
      expect(await page.locator('.verifier-report').getAttribute('data-verdict')).toBe('valid')
    })
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
})
