import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import process from 'node:process'
import { expect, test } from 'vitest'
import { isLongRun } from '../testing/long-run.ts'
import { digestsIn } from '../testing/publish/files.ts'
import { freshCopyOf } from '../testing/publish/place.ts'
import { randomCity, type Dice } from '../testing/publish/random-city.ts'
import { published, start } from '../testing/publish/run.ts'
import type { Summary } from './summary.ts'

// A city with sealed recipients lives through edits at random, with kills in between and with what is remembered taken
// away: the site must be what a clean build makes of the same records and ledger, to the byte. CINQUEFOIL_LONG=1 lives 200
// such lives, CINQUEFOIL_SEQUENCES any number.

const lives = Number(process.env['CINQUEFOIL_SEQUENCES'] ?? (isLongRun ? 200 : 1))
/** The one in every run of the tests is short. */
const editsInALife = lives === 1 ? 6 : 14

test.each(Array.from({ length: lives }, (_, index) => index + 1))(
  'life %i: after any edits, kills and losses the site is as if built clean',
  { timeout: 600_000 },
  async (seed) => {
    const dice = diceFrom(seed)
    const city = await randomCity(dice, seed % 2 === 0 ? 'none' : 'committed')
    const { place, keys } = city
    const told: string[] = []
    let last: Summary | undefined
    for (let count = 0; count < editsInALife; count += 1) {
      for (let more = dice(3); more >= 0; more -= 1) told.push(await city.edit())
      const accident = dice(14)
      if (accident === 0) await killedAfter(dice(2500))
      if (accident === 1) await rm(join(place.state, 'state.db'), { force: true })
      if (accident === 2) await writeFile(join(place.state, 'state.db'), 'x'.repeat(dice(9000)))
      told.push(`accident ${accident}`)
      last = await published(place, { keys })
    }
    const clean = await freshCopyOf(place, 'same ledger')
    const { host } = await published(clean, { keys })
    expect(last?.host, told.join(', ')).toEqual(host)
    expect(await digestsIn(place.dist), told.join(', ')).toEqual(await digestsIn(clean.dist))

    async function killedAfter(milliseconds: number): Promise<void> {
      const run = start(place, { keys })
      await setTimeout(milliseconds)
      run.kill()
      await run.done
    }
  },
)

/** The same numbers for the same seed (mulberry32). */
function diceFrom(seed: number): Dice {
  let state = seed * 0x9e3779b9
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}
