import { setTimeout } from 'node:timers/promises'
import process from 'node:process'
import { expect, test } from 'vitest'
import { directoryStorage } from '../ledger/directory-storage.ts'
import { verifyLedger } from '../ledger/verify.ts'
import { isLongRun } from '../testing/long-run.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { digestsIn } from '../testing/publish/files.ts'
import {
  cityPlace,
  copyOf,
  edit,
  freshCopyOf,
  write,
  type Place,
} from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { published, publishedByProgram, start } from '../testing/publish/run.ts'

// Every process of a publish is killed at once, at a random moment, again and again: in each sixth of its length once.
// CINQUEFOIL_LONG=1 kills 200 times, CINQUEFOIL_KILLS any number of times.

const kills = Number(process.env['CINQUEFOIL_KILLS'] ?? (isLongRun ? 200 : 6))
const killsInARow = Math.min(4, Math.ceil(kills / 3))
/** Which sixth of a publish it is killed in: early and late by turns, so that each kind of round has both. */
const sixths = [0, 3, 1, 4, 2, 5]

test(
  `after each of ${kills} kills the site is wholly old or wholly new, the ledger is sound, and the next run finishes`,
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const unpublished = await cityPlace()
    const old = await publishedCity()
    const renewed = await copyOf(old)
    await renew(renewed)
    const began = performance.now()
    await publishedByProgram(renewed)
    const length = performance.now() - began
    const clean = await freshCopyOf(renewed, 'same ledger')
    await published(clean, { keys: [] })
    const before = await digestsIn(old.dist)
    const after = await digestsIn(clean.dist)
    const rounds = [
      { from: old, change: renew, before, after, ledger: await digestsIn(renewed.ledger) },
      {
        from: unpublished,
        change: async () => undefined,
        before: {},
        after: before,
        ledger: await digestsIn(old.ledger),
      },
    ]
    const random = randomNumbers(20261123)
    let killed = 0
    let attempts = 0
    for (let count = 0; killed < kills; count += 1) {
      const round = rounds[count % 3 === 2 ? 1 : 0]!
      const place = await copyOf(round.from)
      await round.change(place)
      for (let each = 0; each < killsInARow && killed < kills; each += 1) {
        const sixth = sixths[attempts % sixths.length]!
        const moment = ((sixth + random()) / sixths.length) * length
        attempts += 1
        killed += await killAt(place, moment)
        const live = await digestsIn(place.dist)
        expect([round.before, round.after], `killed after ${moment} ms`).toContainEqual(live)
        expect(await verifyLedger({ storage: directoryStorage(place.ledger) })).toEqual([])
      }
      await published(place)
      expect(await digestsIn(place.dist)).toEqual(round.after)
      expect(await digestsIn(place.ledger)).toEqual(round.ledger)
    }
  },
)

/** Things that touch every part of a publish: an award, a status, a badge's text, a page. */
async function renew(place: Place): Promise<void> {
  const award = `id: ${madeUpId('new')}\nawarded: 2026-04-02\nrecipient:\n  claim: ${madeUpId('claim')}\n`
  await write(place, 'awards/oakfield/kind-neighbour/new.yml', award)
  await edit(
    place,
    'awards/oakfield/robot-builder/ada.yml',
    'term:',
    'revoked:\n  on: 2026-04-02\n  reason: A test.\nterm:',
  )
  await edit(place, 'badges/oakfield/kind-neighbour/badge.md', 'for a term', 'for a year')
}

/** @returns 1 when it was killed, 0 when it had ended before */
async function killAt(place: Place, milliseconds: number): Promise<number> {
  const { done, kill } = start(place)
  await setTimeout(milliseconds)
  kill()
  return (await done).code === -1 ? 1 : 0
}

/** The same numbers in every run, so that a failure can be seen again. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
