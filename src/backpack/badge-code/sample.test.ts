import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { qrPath } from '../../awarding/learners/qr-path.ts'
import { emptyPlace, edit, type Place } from '../../testing/publish/place.ts'
import { published } from '../../testing/publish/run.ts'
import { bringPictures } from '../../testing/shared-pictures.ts'
import { writeBadgeLink } from './badge-link.ts'
import { readBadgeCode } from './read-badge-code.ts'
import { writeBadgeCode } from './write-badge-code.ts'

const site = 'https://badges.leicester.example/'
/** QR codes of so many squares a side can be read from paper by any telephone: version 18. */
const finest = 17 + 4 * 18

test('of the badges of the sample, nine of ten fit a QR code of version 18-M, and all come back as they were', async () => {
  const place = await emptyPlace()
  for (const name of ['badges', 'awards'])
    await cp(name, join(place.root, name), { recursive: true })
  await inOneLanguage(place)
  await bringPictures(place.state, 'sample')
  await published(place, { mode: 'preview', keys: [] })
  const slugs = await readdir(join(place.dist, 'awards'))
  const sizes: number[] = []
  for (const slug of slugs) {
    const text = await readFile(join(place.dist, 'awards', slug, 'credential.json'), 'utf8')
    const { credentialSubject } = JSON.parse(text) as {
      readonly credentialSubject: { readonly achievement: { readonly id: string } }
    }
    const path = credentialSubject.achievement.id.slice(site.length)
    const achievement = await readFile(join(place.dist, path), 'utf8')
    const digits = writeBadgeCode({ credential: text, site, achievement })
    if (digits === undefined) throw new Error('a badge of the sample has no code')
    const fetchText = () => Promise.resolve(achievement)
    const credential = JSON.stringify(JSON.parse(text))
    expect(await readBadgeCode(digits, { site, fetchText })).toEqual({ kind: 'read', credential })
    sizes.push(qrPath(writeBadgeLink({ site, digits })).size)
  }
  expect(sizes.length).toBeGreaterThan(60)
  expect(sizes.filter((size) => size <= finest).length / sizes.length).toBeGreaterThanOrEqual(0.9)
}, 240_000)

/** What is signed is the same, and there are fewer pages. */
function inOneLanguage(place: Place): Promise<void> {
  return edit(place, 'badges/site.yml', 'languages: [en, gu, pa, ur, pl, so]\n', '')
}
