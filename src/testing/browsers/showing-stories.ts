import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { makeFolder } from '../folder.ts'
import { fill, fits, give, photoOf, press, saved, sees, until } from './acts.ts'
import type { Scene, Story } from './stories.ts'
import type { Visitor } from './visitor.ts'

const genuine = 'Genuine: signed by Tiny City Council'
const stillStands = 'what this file proves alone still stands'

/** What people do to show badges, and to have them for life. */
export const showingStories: Readonly<Record<string, Story>> = {
  async 'a pack that was saved on the page of an award proves itself from a file when the site is gone, and one that was altered says so'(
    visitor,
    { city, url, shut },
  ) {
    await visitor.open(url + city.folderOf('valid'))
    const pack = await saved(visitor, () => press(visitor, 'Save as one page'))
    await shut()
    const folder = await makeFolder()
    const openAsFile = async (html: string | Uint8Array) => {
      const path = join(folder, 'Town-Guide.html')
      await writeFile(path, html)
      await visitor.open(pathToFileURL(path).href)
    }
    await openAsFile(pack)
    await sees(visitor, genuine)
    expect(await visitor.read('location.protocol')).toBe('file:')
    await fits(visitor)
    await press(visitor, 'Ask the issuer now')
    await sees(visitor, stillStands)
    await sees(visitor, genuine)
    const text = pack.toString()
    const at = text.lastIndexOf('"eyJ') + 40
    await openAsFile(`${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`)
    await sees(visitor, 'This file has been changed. Do not rely on it.')
  },

  async 'a collection is put together, its link is opened by an employer, and the codes of its CV page are read from photos'(
    visitor,
    scene,
  ) {
    const { city, url } = scene
    await collect(visitor, url, {
      'a.json': await city.documentOf('valid', 'credential.json'),
      'b.jwt': await city.documentOf('expired', 'credential.jwt'),
    })
    await fill(visitor, 'What you want to say about them', 'My two best')
    await sees(visitor, 'Saved.')
    await press(visitor, 'Make a link')
    const field = `document.querySelector('.kept-share textarea')`
    await until(visitor, `${field}?.value.includes('#show=')`, 'there is a link')
    const link = await visitor.read<string>(`${field}.value`)
    await press(visitor, 'Make a page for a CV')
    await until(visitor, `document.querySelectorAll('.kept-cv .qr').length === 2`, 'codes')
    await fits(visitor)
    const photo = await photoOf(visitor, '.kept-cv .qr')
    await elsewhere(scene, async (employer) => {
      await employer.open(link)
      await sees(employer, 'Somebody shows you these badges')
      await sees(employer, 'My two best')
      const reports = `document.querySelectorAll('[data-verdict]').length === 2`
      await until(employer, reports, 'each badge was checked')
      await sees(employer, 'Genuine')
      await fits(employer)
      await employer.open(`${url}verify/`)
      await give(employer, '#verifier-file', { 'photo.png': photo })
      const standing = `document.querySelector('[data-verdict="valid"], [data-verdict="expired"]')`
      await until(employer, standing, 'the code was read, and the badge in it is a signed one')
    })
  },

  async 'a presentation that a device has signed is checked, and its own signature is told apart from the badges'(
    visitor,
    scene,
  ) {
    const { city, url } = scene
    await collect(visitor, url, {
      'a.json': await city.documentOf('valid', 'credential.json'),
      'b.jwt': await city.documentOf('expired', 'credential.jwt'),
    })
    const signed = await saved(visitor, () =>
      press(visitor, 'Save it as a presentation that this device signs'),
    )
    await elsewhere(scene, async (employer) => {
      const check = async (file: string | Uint8Array) => {
        await employer.open(`${url}verify/`)
        await give(employer, '#verifier-file', { 'my-badges.vp.json': Buffer.from(file) })
        await until(employer, `document.querySelectorAll('[data-verdict]').length === 2`, 'two')
      }
      await check(signed)
      await sees(employer, 'What the badge came in is signed')
      await sees(employer, 'Genuine')
      await fits(employer)
      const { id } = JSON.parse(signed.toString()) as { readonly id: string }
      await check(signed.toString().replace(id, `${id.slice(0, -1)}${id.endsWith('0') ? 1 : 0}`))
      await sees(employer, 'What the badge came in was altered')
      await sees(employer, 'Genuine')
    })
  },

  async 'a badge goes to another device by photos of the codes that this one shows'(
    visitor,
    scene,
  ) {
    const { city, url } = scene
    const token = await city.documentOf('valid', 'credential.jwt')
    await visitor.open(`${url}backpack/`)
    await give(visitor, '#kept-file', { 'a.jwt': token })
    await sees(visitor, 'New in your backpack: 1')
    await press(visitor, 'Show these to another device')
    const photos: Record<string, Uint8Array> = {}
    const line = `document.querySelector('.kept-transfer-line')?.textContent`
    await until(visitor, line, 'it shows a code')
    await fits(visitor)
    await press(visitor, 'Next code')
    for (;;) {
      const name = `${await visitor.read<string>(line)}.png`
      if (name in photos) break
      photos[name] = await photoOf(visitor, '.kept-transfer-code')
      await press(visitor, 'Next code')
    }
    const [last = ['', new Uint8Array()], ...rest] = Object.entries(photos)
    expect(rest.length).toBeGreaterThan(0)
    await elsewhere(scene, async (device) => {
      await device.open(`${url}backpack/`)
      await give(device, '#kept-photo', Object.fromEntries(rest))
      await sees(device, `Codes read: ${rest.length} of ${rest.length + 1}.`)
      await give(device, '#kept-photo', Object.fromEntries([last]))
      await sees(device, 'New in your backpack: 1')
      await sees(device, 'Badges: 1')
      await device.click('.kept-name')
      const arrived = await saved(device, () => device.click('.kept-badge li button'))
      expect(arrived.equals(token)).toBe(true)
    })
  },
}

/** A collection of what somebody keeps. */
async function collect(
  visitor: Visitor,
  url: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const count = Object.keys(files).length
  await visitor.open(`${url}backpack/`)
  await give(visitor, '#kept-file', files)
  await sees(visitor, `New in your backpack: ${count}`)
  await fill(visitor, 'Title', 'For college')
  await press(visitor, 'Begin a collection')
  for (let rest = count; rest > 0; rest -= 1) {
    const offered = `document.querySelectorAll('.kept-offered li').length`
    await until(visitor, `${offered} === ${rest}`, 'badges are offered')
    await visitor.click('.kept-offered button')
  }
  await sees(visitor, 'Ways to show it')
  await until(visitor, `document.querySelectorAll('.kept-item').length === ${count}`, 'all are in')
}

/** What somebody else does, on a device of their own. */
async function elsewhere(
  { somebodyElse }: Pick<Scene, 'somebodyElse'>,
  act: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const visitor = await somebodyElse()
  try {
    await act(visitor)
  } finally {
    await visitor.close()
  }
}
