import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { holderName, type HolderCity } from '../backpack/holder-city.ts'
import { choose, fill, fits, give, press, saved, sees, until } from './acts.ts'
import type { Visitor } from './visitor.ts'

/** Where a story happens. */
export interface Scene {
  readonly city: HolderCity
  /** Address of the root of the site. */
  readonly url: string
  /** Somebody with the same browser and a profile that nobody has used. */
  readonly somebodyElse: () => Promise<Visitor>
  /** From here on the site answers nobody. */
  readonly shut: () => Promise<void>
}

export type Story = (visitor: Visitor, scene: Scene) => Promise<void>

/** What people do most, told so that any browser can do it. */
export const stories: Readonly<Record<string, Story>> = {
  async 'an employer opens the page of an award and checks it'(visitor, { city, url }) {
    await visitor.open(url + city.folderOf('valid'))
    await fits(visitor)
    await press(visitor, 'Check it now')
    await sees(visitor, 'Genuine')
    await fits(visitor)
  },

  async 'a picture, a drawing, a document and a token are checked, and one that was taken back is told'(
    visitor,
    { city, url },
  ) {
    for (const [state, name, verdict] of [
      ['valid', 'badge.png', 'Genuine'],
      ['valid', 'badge-3.svg', 'Genuine'],
      ['valid', 'credential.json', 'Genuine'],
      ['valid', 'credential.jwt', 'Genuine'],
      ['revoked', 'badge.png', 'Taken back by the issuer'],
    ] as const) {
      await visitor.open(`${url}verify/`)
      await give(visitor, '#verifier-file', { [name]: await city.documentOf(state, name) })
      await sees(visitor, verdict)
    }
    await fits(visitor)
  },

  async 'a learner opens a card, and keeps all of it'(visitor, { city, url }) {
    await visitor.open(url + claimAddress('claim/', city.code))
    await sees(visitor, holderName)
    await until(visitor, `location.hash === ''`, 'the code leaves the address')
    await fits(visitor)
    await press(visitor, 'Keep all in my backpack')
    await sees(visitor, 'New in your backpack: 2')
    await fits(visitor)
  },

  async 'badges are kept, searched, saved under a passphrase and brought to a new device; both work when the site is gone'(
    visitor,
    { city, url, somebodyElse, shut },
  ) {
    await visitor.open(`${url}backpack/`)
    await give(visitor, '#kept-file', {
      'a.png': await city.documentOf('valid', 'badge.png'),
      'b.svg': await city.documentOf('revoked', 'badge-3.svg'),
      'c.jwt': await city.documentOf('expired', 'credential.jwt'),
    })
    await sees(visitor, 'New in your backpack: 3')
    await visitor.open(`${url}backpack/`)
    await sees(visitor, 'Badges: 3')
    const [first = ''] = await visitor.read<string[]>(
      `[...document.querySelectorAll('.kept-name')].map((each) => each.textContent)`,
    )
    await fill(visitor, 'Search', first)
    await until(visitor, `document.querySelectorAll('.kept-name').length === 1`, 'one is found')
    const copy = await saved(visitor, async () => {
      await fill(visitor, 'Lock it with a passphrase (if you like)', 'open sesame')
      await fill(visitor, 'The passphrase again', 'open sesame')
      await press(visitor, 'Save everything')
    })
    const other = await somebodyElse()
    try {
      await other.open(`${url}backpack/`)
      await give(other, '#kept-file', { 'copy.json': copy })
      await fill(other, 'Passphrase', 'open sesame')
      await press(other, 'Unlock')
      await sees(other, 'Brought back: 3.')
      for (const each of [visitor, other]) await opensByWorker(each, `${url}backpack/`)
      await shut()
      for (const each of [visitor, other]) {
        await each.open(`${url}backpack/`)
        await sees(each, 'Badges: 3')
      }
    } finally {
      await other.close()
    }
  },

  async 'a teacher seals a class, and gets a file without a name in it and a card for everybody'(
    visitor,
    { url },
  ) {
    await visitor.open(`${url}award/`)
    await choose(visitor, 'Who gives it', 'Oakfield School')
    await choose(visitor, 'Badge', 'Robot Builder')
    await fill(visitor, 'List of learners', 'Ada Byron\nGrace Hopper')
    await press(visitor, 'Seal the names and make the file')
    await sees(visitor, 'Your file is ready')
    const file = await visitor.read<string>(`document.querySelector('.made-file pre').textContent`)
    expect(file).not.toMatch(/Ada|Grace/)
    expect(file.match(/recipient: eyJ/g)).toHaveLength(2)
    await fits(visitor)
    const cards = await saved(visitor, () => press(visitor, 'Download the claim cards'))
    await visitor.open(`data:text/html;base64,${cards.toString('base64')}`)
    await sees(visitor, 'Robot Builder')
    await until(visitor, `document.querySelectorAll('svg.qr').length === 2`, 'each has its code')
  },

  async 'a search finds a badge while it is typed'(visitor, { url }) {
    await visitor.open(`${url}badges/`)
    await until(visitor, `!document.querySelector('#search').disabled`, 'the search is ready')
    await visitor.type('#search', 'robot')
    await sees(visitor, 'Robot Builder')
    await until(visitor, `!document.body.innerText.includes('River Watch')`, 'others are gone')
    await fits(visitor)
  },
}

/** Opens a page until it comes through the worker: one that is still beginning is passed by. */
async function opensByWorker(visitor: Visitor, url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await visitor.open(url)
    if (await visitor.read<boolean>('navigator.serviceWorker.controller !== null')) return
    await setTimeout(100)
  }
  throw new Error(`${visitor.name} never opens the page by its worker`)
}
