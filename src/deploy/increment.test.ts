import { beforeAll, expect, test } from 'vitest'
import { memoryDatabase } from '../state/database.ts'
import { memoryStore, type MemoryStore } from '../testing/object-store/memory-store.ts'
import { tryWorld } from '../testing/object-store/try-world.ts'
import { bigClass } from '../testing/publish/big-class.ts'
import { digestsIn } from '../testing/publish/files.ts'
import { copyOf, write, type Place } from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { published } from '../testing/publish/run.ts'
import { deploy } from './deploy.ts'
import { rulesFile } from './objects/host-rules.ts'
import { pointerPath } from './planning/pointer.ts'

// The tiny city with one award more: of the objects that it takes, those and no other that the publish changed.

let city: Place
let before: Readonly<Record<string, string>>
let more: Place
let after: Readonly<Record<string, string>>
beforeAll(async () => {
  city = await publishedCity()
  before = await digestsIn(city.dist)
  more = await copyOf(city)
  await write(more, 'awards/oakfield/robot-builder/more.yml', bigClass(1))
  await published(more)
  after = await digestsIn(more.dist)
})

/** Which paths have other bytes than before, or none. */
function changedPaths(): readonly string[] {
  const paths = Object.keys(after).filter((path) => path !== rulesFile)
  return paths.filter((path) => before[path] !== after[path]).sort()
}

const asked = (store: MemoryStore, verb: string) =>
  store.asked
    .filter((each) => each.startsWith(`${verb} `))
    .map((each) => each.slice(verb.length + 1))

test.each([['remembers'], ['has forgotten']])(
  'a machine that %s what lies there puts exactly what one award more has changed, and the pointer',
  async (which) => {
    const [store, world, database] = [memoryStore(), tryWorld(), memoryDatabase()]
    const usual = { target: 'here', parallel: 4, keepHours: 24, store }
    await deploy({ ...usual, dist: city.dist, database, turn: 'one' }, world)
    const all = asked(store, 'put').length
    store.asked.length = 0
    const known = which === 'remembers' ? database : memoryDatabase()
    const report = await deploy({ ...usual, dist: more.dist, database: known, turn: 'two' }, world)
    const puts = asked(store, 'put')
    expect(puts.filter((path) => path !== pointerPath).sort()).toEqual(changedPaths())
    // To take the place, to try whether it is kept, and to give it back.
    expect(puts.filter((path) => path === pointerPath).length).toBe(3)
    expect(asked(store, 'head')).toEqual([])
    expect(store.asked.filter((each) => each === 'list').length).toBe(which === 'remembers' ? 0 : 1)
    expect(asked(store, 'delete')).toEqual([])
    expect(report.plan.same).toBe(all - 3 - changedPaths().filter((path) => path in before).length)
    expect(puts.length).toBeLessThan(all / 4)
  },
)
