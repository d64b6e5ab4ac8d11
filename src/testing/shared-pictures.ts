import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { addressesOf } from '../model/address.ts'
import { cardUnits } from '../publish/compose/card-units.ts'
import { addTree, engineRoot, programDigest } from '../publish/engine.ts'
import { drawBadges } from '../publish/gather/draw-badges.ts'
import { keptIn } from '../publish/kept-picture.ts'
import { readRecords } from '../records/read-records.ts'
import { sharedFolder } from './shared-folder.ts'

const city = 'src/testing/city'

/**
 * Puts the pictures of the tiny city where a publish with that state folder looks for what it drew before. They are kept
 * under digests of what they are made from, so a picture that is wanted otherwise is drawn.
 */
export async function bringPictures(state: string): Promise<void> {
  const hash = createHash('sha256').update(programDigest())
  addTree(hash, engineRoot, city)
  const folder = await sharedFolder('pictures', [hash.digest('hex')], drawPictures)
  cpSync(folder, state, { recursive: true })
}

async function drawPictures(draft: string): Promise<void> {
  const { records } = await readRecords(join(engineRoot, city), { random: () => 'a'.repeat(26) })
  if (!records) throw new Error('the tiny city has problems')
  const keep = keptIn(draft)
  const badges = [...drawBadges(records, keep).values()]
  const names = new Map(records.issuers.map(({ slug, profile }) => [slug, profile.name]))
  const issuerName = (slug: string) => names.get(slug) ?? slug
  const addresses = addressesOf(records.site.site)
  const cards = cardUnits(records.site, badges, issuerName, addresses, () => '')
  for (const { draw } of [...badges, ...cards.values()]) await draw(keep)
}
