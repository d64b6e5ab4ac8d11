import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { beforeAll, expect, test } from 'vitest'
import { cityPlace, edit, type Place } from '../../testing/publish/place.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { witness } from '../witness/witness.ts'
import { checkWitness } from './check-witness.ts'
import { prepare } from '../prepare/prepare.ts'
import type { Prepared } from '../prepare/prepared.ts'
import type { SigningDigests } from './signing-digests.ts'

const name = 'council/river-watch'
let given: Uint8Array
let [unchanged, small]: readonly { prepared: Prepared; witnessed: SigningDigests }[] = []

beforeAll(async () => {
  const picture = new PNG({ width: 800, height: 800 })
  for (let at = 0; at < picture.data.length; at += 4)
    picture.data.set([20, (at >> 2) % 80, 90 + Math.floor(at / 3200 / 10), 255], at)
  given = new Uint8Array(PNG.sync.write(picture))
  const place = await cityPlace()
  await writeFile(join(place.root, 'badges', name, 'image.png'), given)
  unchanged = await readTwice(place)
  await edit(place, 'badges/site.yml', 'theme:\n', 'badgePictures: small\ntheme:\n')
  small = await readTwice(place)
})

async function readTwice(place: Place) {
  const { root, state } = place
  const { prepared } = await prepare({ root, state, today: '2026-11-01' })
  return { prepared: prepared!, witnessed: await witness(root) }
}

const badgeOf = ({ badges }: Prepared) => badges.find((badge) => badge.name === name)!

/** What was prepared, with another picture of that badge. */
function withPicture(prepared: Prepared, png: Uint8Array): Prepared {
  const badges = prepared.badges.map((badge) => (badge.name === name ? { ...badge, png } : badge))
  return { ...prepared, badges }
}

test('a picture of staff’s stays as it is where the site says nothing of it', async () => {
  expect(Buffer.compare(badgeOf(unchanged!.prepared).png, given)).toBe(0)
  await expect(checkWitness(unchanged!.prepared, unchanged!.witnessed)).resolves.toBeUndefined()
})

test('where the site says so it is made smaller, its version is the same, and the witness agrees', async () => {
  const { png, version } = badgeOf(small!.prepared)
  expect(PNG.sync.read(Buffer.from(png)).width).toBe(400)
  expect(png.length).toBeLessThan(given.length)
  expect(version).toBe(badgeOf(unchanged!.prepared).version)
  await expect(checkWitness(small!.prepared, small!.witnessed)).resolves.toBeUndefined()
  const differing = [...small!.witnessed].filter(
    ([each, digest]) => unchanged!.witnessed.get(each) !== digest,
  )
  expect(differing.map(([each]) => each)).toEqual(['site'])
})

test('one that was made smaller is taken by nobody who has not asked for it', async () => {
  const prepared = withPicture(unchanged!.prepared, badgeOf(small!.prepared).png)
  await expect(checkWitness(prepared, unchanged!.witnessed)).rejects.toThrow(
    'art/council/river-watch',
  )
})

test('one that was made smaller has no room for words, and is a picture', async () => {
  const { png } = badgeOf(small!.prepared)
  const words = Buffer.from('0000000374455874610062dc49a23b', 'hex')
  const wordy = joinBytes([png.subarray(0, 33), words, png.subarray(33)])
  for (const each of [wordy, png.subarray(0, 99)])
    await expect(
      checkWitness(withPicture(small!.prepared, each), small!.witnessed),
    ).rejects.toThrow('no sound picture: art/council/river-watch')
})
