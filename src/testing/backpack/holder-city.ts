import { cpSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { pictureDocuments } from '../../model/addresses/address.ts'
import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import { pagesOf } from '../pages-of.ts'
import { awardPicture } from '../publish/award-picture.ts'
import { madeUpId } from '../publish/big-class.ts'
import { cityKeyLines, citySealingLine } from '../publish/canaries.ts'
import { cityPlace, copyOf, edit, placeIn, write, type Place } from '../publish/place.ts'
import { cityDigest } from '../publish/published-city.ts'
import { published } from '../publish/run.ts'
import { sealCity } from '../publish/seal-city.ts'
import { siteUrl } from '../publish/web.ts'
import { sharedFolder } from '../shared-folder.ts'

/** The tiny city as it is published, with two awards behind one claim code. */
export interface HolderCity {
  readonly dist: string
  readonly code: string
  /** Where the page of the award lies that stands so, relative to the root of the site. */
  readonly folderOf: (state: string) => string
  /** A document of that award, or a picture that its page puts together. */
  readonly documentOf: (state: string, name: string) => Promise<Buffer>
}

/** To whom one of the two was given. */
export const holderName = 'Zoë O’Brien'

/** Opens two awards. */
export const holderCode = madeUpId('a claim code')

/** Publishes it, once for all the tests that ask: its site is read, never written into. */
export async function publishHolderCity(): Promise<HolderCity> {
  const { dist } = await sharedPlace()
  const awards = (await pagesOf(dist)).filter(({ path }) => path.startsWith('awards/'))
  const folderOf = (state: string) => {
    const found = awards.find(({ text }) => text.includes(`class="status status-${state}"`))
    if (!found) throw new RangeError(`no award is ${state}`)
    return found.path.replace('index.html', '')
  }
  const read = (path: string) => readFile(join(dist, path))
  return {
    ...{ dist, code: holderCode, folderOf },
    documentOf: async (state, name) => {
      const form = pictureDocuments.find((each) => each === name)
      const stored = await read(folderOf(state) + name).catch(() => undefined)
      const [, slug = ''] = folderOf(state).split('/')
      const file = stored ?? (form && (await awardPicture(slug, form, { site: siteUrl, read })))
      if (!file) throw new RangeError(`what is ${state} has no ${name}`)
      return file
    },
  }
}

/** A copy of it after that publish: for those that ask what happens next. @param site - lines for site.yml beside its own */
export async function publishedHolderPlace(site = ''): Promise<Place> {
  return copyOf(await sharedPlace(site))
}

async function sharedPlace(site = ''): Promise<Place> {
  const own = await readFile(new URL(import.meta.url), 'utf8')
  const inputs = [process.version, cityDigest(), own, site]
  const folder = await sharedFolder('holder-city', inputs, async (draft) => {
    const place = await publishAnew(site)
    cpSync(place.folder, draft, { recursive: true, verbatimSymlinks: true })
  })
  return placeIn(folder)
}

/** Publishes it in a place of its own. @param site - lines for site.yml beside its own */
export async function publishAnew(site = ''): Promise<Place> {
  const place = await cityPlace()
  await edit(place, 'badges/site.yml', 'title:', `${site}title:`)
  await sealCity(place, citySealingLine)
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  for (const [id, badge] of [
    ['one', 'oakfield/robot-builder'],
    ['two', 'council/river-watch'],
  ] as const) {
    const identities = [{ type: 'claim', value: holderCode }] as const
    const recipient = { identities, ...(id === 'one' ? { name: holderName } : {}) }
    const sealed = await sealRecipient(recipient, publicKeyJwk)
    const text = `id: ${madeUpId(id)}\nrecipient: ${sealed}\nawarded: 2026-03-02\n`
    await write(place, `awards/${badge}/${id}.yml`, text)
  }
  await published(place, { keys: [...cityKeyLines, citySealingLine] })
  return place
}
