import { execFile } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BenchCity } from './city.ts'
import { optionsFor } from './publish-run.ts'
import { atMost, type Ratio } from './ratio.ts'

/** What a site costs that is made in parts. */
export interface ShardCost {
  /** Seconds of one build, by as many workers as there are machines for parts. */
  readonly whole: number
  /** Seconds of all parts and of putting them together. */
  readonly parts: number
  readonly merge: number
}

const of = 4
const atOnce = 2

/**
 * Builds a city that was signed already in one piece and in four parts, two at a time with one worker each: every one of them begins with
 * the ledger and the compiled pages alone. They share the folder for parts, as on one machine: those that are made later begin with what
 * the first of them has read.
 */
export async function shardCost(city: BenchCity, place: string): Promise<ShardCost> {
  const own = (name: string) => {
    const folder = join(place, 'shards', name)
    cpSync(join(place, 'state/cache'), join(folder, 'state/cache'), { recursive: true })
    return folder
  }
  const folders = Array.from({ length: of }, (_, index) => own(`${index + 1}`))
  const [alone, together] = [own('whole'), own('merge')]
  const ledger = join(place, 'ledger')
  const parts = ['--parts', join(place, 'shards/parts')]
  const whole = await secondsOf(() =>
    run(city, ledger, { script: 'build.ts', folder: alone, workers: atOnce, flags: [] }),
  )
  const waiting = folders.entries()
  const machine = async () => {
    for (const [index, folder] of waiting)
      await run(city, ledger, {
        script: 'build.ts',
        folder,
        workers: 1,
        flags: ['--shard', `${index + 1}/${of}`, ...parts],
      })
  }
  const made = await secondsOf(() => Promise.all(Array.from({ length: atOnce }, machine)))
  const merge = await secondsOf(() =>
    run(city, ledger, { script: 'merge.ts', folder: together, workers: atOnce, flags: parts }),
  )
  rmSync(join(place, 'shards'), { recursive: true, force: true })
  return { whole, parts: made + merge, merge }
}

/** Where it was measured. */
export function shardRatios(cost: ShardCost | undefined): readonly Ratio[] {
  if (cost === undefined) return []
  const { whole, parts, merge } = cost
  const detail = `${parts.toFixed(1)} s, of which ${merge.toFixed(1)} s to merge, against ${whole.toFixed(1)} s`
  return [atMost(`${of} parts, ${atOnce} at a time, times one build`, parts / whole, 1.15, detail)]
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

interface Command {
  readonly script: 'build.ts' | 'merge.ts'
  /** Of its working state and site. */
  readonly folder: string
  readonly workers: number
  readonly flags: readonly string[]
}

async function run(
  city: BenchCity,
  ledger: string,
  { script, folder, workers, flags: more }: Command,
): Promise<void> {
  const { root, dist, state } = optionsFor(city, folder, workers)
  const where = ['--root', root, '--dist', dist, '--state', state, '--ledger', ledger]
  const path = fileURLToPath(new URL(`../../../scripts/${script}`, import.meta.url))
  const flags = ['--production', '--quiet', '--workers', String(workers), ...where, ...more]
  await promisify(execFile)(process.execPath, [path, ...flags], {
    env: { ...process.env, CINQUEFOIL_KEYS: city.keys },
  })
}
