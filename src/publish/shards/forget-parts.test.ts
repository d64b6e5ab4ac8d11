import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeParts, partsIn } from '../../testing/publish/in-shards.ts'
import { cityPlace, write } from '../../testing/publish/place.ts'
import { published } from '../../testing/publish/run.ts'

const more = 'awards/council/river-watch/more.yml'
const id = `${'b'.repeat(25)}a`

test('parts stay until an award is erased; then nothing of them is left, and what is no part is let alone', async () => {
  const place = await cityPlace()
  await write(
    place,
    more,
    `id: ${id}\nawarded: 2026-05-01\nrecipient:\n  claim: 6ievg5kshfp2rhvp7k4x5mlkfi\n`,
  )
  await published(place)
  await makeParts(place, 2)
  const parts = join(place.state, 'parts')
  await cp(partsIn(place), parts, { recursive: true })
  await write({ ...place, root: parts }, 'letters/dear.txt', 'Dear all')
  await published(place)
  expect(await readdir(parts)).toEqual(['1-of-2', '2-of-2', 'letters'])
  await mkdir(join(parts, '1-of-2.tmp/site'), { recursive: true })
  await write(place, more, `id: ${id}\nerased:\n  on: 2026-05-03\n`)
  await published(place)
  expect(await readdir(parts)).toEqual(['letters'])
})
