import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finishSite } from '../../publish/remembered/finish-site.ts'
import { originOf } from '../../publish/remembered/origin.ts'
import { newFileSeal } from '../../publish/remembered/sealed-file.ts'
import { takeSite } from '../../publish/remembered/take-site.ts'
import { withDatabase } from '../../state/database.ts'
import { makeFolder } from '../../testing/folder.ts'
import { memoryStore } from '../../testing/object-store/memory-store.ts'
import { tryWorld } from '../../testing/object-store/try-world.ts'
import { edit, elsewhere, type Place } from '../../testing/publish/place.ts'
import { publishedCity } from '../../testing/publish/published-city.ts'
import { published } from '../../testing/publish/run.ts'
import { deploy, dryRun } from '../deploy.ts'
import { filesOfSite } from './whole-site.ts'

/** Brings the site of a place to a bucket, as the command does. @returns the objects that lie there then */
async function brought({ dist, state }: Place): Promise<number> {
  const store = memoryStore()
  await withDatabase(join(state, 'state.db'), async (database) => {
    const common = { dist, database, store, target: 'here', parallel: 4 }
    const site = { ...common, expected: filesOfSite(dist, state) }
    await dryRun(site, tryWorld())
    await deploy({ ...site, keepHours: 0, turn: 'one' }, tryWorld())
  })
  return store.files.size
}

/** Another machine that began with the site of a place. */
async function begunWith(place: Place): Promise<Place> {
  const folder = await makeFolder()
  const origin = originOf(place.ledger, '')
  const seal = newFileSeal(new Uint8Array(32))
  const file = join(folder, 'left.bin')
  await finishSite(place, { tar: join(folder, 'site.tar'), next: { file, seal, origin } })
  const at = { ...(await elsewhere(place)), dist: join(folder, 'dist') }
  await takeSite(at, file, { origin, seal })
  return at
}

test('where only what changed was made, nothing is uploaded; once all of it is made, all of it is', async () => {
  const place = await publishedCity()
  const whole = await brought(place)
  expect(whole).toBe(filesOfSite(place.dist, place.state))
  const at = await begunWith(place)
  await edit(at, 'badges/site.yml', 'title: Tiny City', 'title: Another city')
  await published(at)
  await expect(brought(at)).rejects.toMatchObject({
    code: 'dist-not-whole',
    message: expect.stringMatching(/^Only \d+ of the \d+ files of the site lie there/) as string,
  })
  await rm(join(at.state, 'site'), { recursive: true })
  await published(at)
  expect(await brought(at)).toBe(whole)
})

test('of a site that was made elsewhere, or is not there, nothing is known', async () => {
  const place = await publishedCity()
  expect(filesOfSite(place.dist, await makeFolder())).toBeUndefined()
  expect(filesOfSite(await makeFolder(), place.state)).toBeUndefined()
  expect(filesOfSite(join(place.folder, 'nothing'), place.state)).toBeUndefined()
})
