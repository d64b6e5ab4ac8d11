import { afterAll, beforeAll, expect, test } from 'vitest'
import { packShown } from '../../../backpack/show/show-link.ts'
import { axeFindings } from '../../../testing/axe.ts'
import {
  type BackpackSite,
  asHolder,
  give,
  openBackpackSite,
} from '../../../testing/backpack/backpack-site.ts'

// A collection that somebody has sent has pictures.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const elsewhere = 'https://elsewhere.example/'
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/>
  <image href="${elsewhere}inside.png" width="9" height="9"/><script>parent.ran = self.ran = 1</script></svg>`

/** What that website answers. */
const answers: Readonly<Record<string, { readonly status?: number; readonly body: Buffer }>> = {
  'good.png': { body: Buffer.from(dot, 'base64') },
  'drawn.svg': { body: Buffer.from(drawing) },
  'page.png': { body: Buffer.from('<!doctype html><h1>A page</h1>') },
  'gone.png': { status: 404, body: Buffer.from(dot, 'base64') },
}

interface Credential {
  readonly credentialSubject: { readonly achievement: object }
}

/** A badge that proves nothing, whose picture lies there. */
function badgeWith(signed: string, name: string, id: string) {
  const { proof: _proof, ...rest } = JSON.parse(signed) as Credential & { readonly proof: unknown }
  const { achievement, ...subject } = rest.credentialSubject
  const pictured = { ...achievement, name, image: { id, type: 'Image' } }
  const credentialSubject = { ...subject, achievement: pictured }
  return { words: '', text: JSON.stringify({ ...rest, credentialSubject }) }
}

async function shownBy() {
  const signed = (await site.documentOf('valid', 'credential.json')).toString()
  const pictured = {
    'Inside it': `data:image/png;base64,${dot}`,
    'Good swimmer': `${elsewhere}good.png`,
    'Drawn swimmer': `${elsewhere}drawn.svg`,
    'Page of a page': `${elsewhere}page.png`,
    Gone: `${elsewhere}gone.png`,
    Router: 'https://192.168.1.1/picture.png',
    'Silent one': 'https://silent.example/picture.png',
  }
  const others = Object.entries(pictured).map(([name, id]) => badgeWith(signed, name, id))
  return { title: 'For college', words: '', badges: [{ text: signed, words: '' }, ...others] }
}

test('pictures of the own site are there at once, those of others when the visitor says so, and initials where none can be had', async () => {
  const letters = await packShown(await shownBy())
  await asHolder(
    site,
    async ({ page, context, asked, faults }) => {
      await context.route(/^https:\/\/(?:elsewhere|silent)\.example\//, (route) => {
        const answer = answers[new URL(route.request().url()).pathname.slice(1)]
        const headers = { 'access-control-allow-origin': '*' }
        return answer ? route.fulfill({ ...answer, headers }) : route.abort()
      })
      await page.locator('.verifier-report').nth(7).waitFor()
      const plates = page.locator('.kept-plate')
      const pictures = page.locator('.kept-sent .kept-picture')
      await expect.poll(() => pictures.count()).toBe(2)
      expect(await plates.allTextContents()).toEqual(['GS', 'DS', 'PO', 'G', 'R', 'SO'])
      await page.getByText(/on other websites: elsewhere\.example, silent\.example\./).waitFor()
      const foreign = () => asked.filter((url) => /^https:/.test(url))
      expect(foreign()).toEqual([])
      expect(await axeFindings(page)).toEqual([])

      await page.getByRole('button', { name: 'Show the pictures' }).click()
      await page.getByText('The pictures that could be had are shown.').waitFor()
      await expect.poll(() => pictures.count()).toBe(4)
      expect(await plates.allTextContents()).toEqual(['PO', 'G', 'R', 'SO'])
      const files = ['good.png', 'drawn.svg', 'page.png', 'gone.png']
      expect([...foreign()].sort()).toEqual(
        [...files.map((file) => elsewhere + file), 'https://silent.example/picture.png'].sort(),
      )
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(faults).toEqual([])
    },
    { path: `backpack/#show=${letters}` },
  )
})

test('a badge that was altered has no picture', async () => {
  const [badge] = (await shownBy()).badges
  const text = badge!.text.replaceAll('Town Guide', 'Town Chief')
  const letters = await packShown({ title: '', words: '', badges: [{ words: '', text }] })
  await asHolder(
    site,
    async ({ page }) => {
      await page.locator('[data-finding="altered"]').waitFor()
      expect(await page.locator('.kept-plate, .kept-picture').count()).toBe(0)
    },
    { path: `backpack/#show=${letters}` },
  )
})

test('a badge that is kept without a picture has its initials in the list and by itself, one with a picture has that', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await give(page, {
      'a.json': await site.documentOf('valid', 'credential.json'),
      'b.png': await site.documentOf('expired', 'badge.png'),
    })
    await page.getByText('Badges: 2').waitFor()
    const plates = page.locator('.kept-plate')
    await expect.poll(() => plates.allTextContents()).toEqual(['TG'])
    expect(await page.locator('.kept-card .kept-picture:visible').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.getByRole('button', { name: 'Town Guide', exact: true }).click()
    await expect.poll(() => plates.allTextContents()).toEqual(['TG'])
    expect(faults).toEqual([])
  })
})
