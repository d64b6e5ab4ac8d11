import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { addressesOf } from '../model/addresses/address.ts'
import { cardUnits } from '../publish/compose/card-units.ts'
import { addTree, engineRoot, programDigest } from '../publish/engine.ts'
import { drawBadges } from '../publish/gather/draw-badges.ts'
import { keptIn, type Keep } from '../publish/kept-picture.ts'
import { readRecords } from '../records/read-records.ts'
import { sharedFolder, sharedFolders } from './shared-folder.ts'

/** Whose pictures: the tiny city's, or the sample's that every copy of the repository begins with. */
export type Drawn = 'city' | 'sample'

const places = { city: 'src/testing/city', sample: '.' } as const

/**
 * Puts pictures where a publish with that state folder looks for what it drew before. They are kept under digests of what
 * they are made from, so a picture that is wanted otherwise is drawn.
 */
export async function bringPictures(state: string, drawn: Drawn = 'city'): Promise<void> {
  const place = join(engineRoot, places[drawn])
  const hash = createHash('sha256').update(programDigest())
  for (const part of ['badges', 'awards']) addTree(hash, place, part)
  const make = (draft: string) => drawPictures(place, keptIn(draft))
  cpSync(await sharedFolder('pictures', [hash.digest('hex')], make), state, { recursive: true })
}

/** The same for other records, such as a city of a test's own: what no test has drawn yet is drawn, and kept for all. */
export async function bringPicturesOf(root: string, state: string): Promise<void> {
  const own = keptIn(state)
  const drawn = keptIn(join(sharedFolders, `drawn-${programDigest()}`))
  await drawPictures(root, (drawing, draw) => own(drawing, () => drawn(drawing, draw)))
}

async function drawPictures(place: string, keep: Keep): Promise<void> {
  const { records } = await readRecords(place, { random: () => 'a'.repeat(26) })
  if (!records) throw new Error('there are problems in the records whose pictures are to be drawn')
  const badges = [...drawBadges(records, keep).values()]
  const names = new Map(records.issuers.map(({ slug, profile }) => [slug, profile.name]))
  const issuerName = (slug: string) => names.get(slug) ?? slug
  const addresses = addressesOf(records.site.site)
  const cards = cardUnits(records.site, badges, issuerName, addresses, () => '')
  for (const { draw } of [...badges, ...cards.values()]) await draw(keep)
}
