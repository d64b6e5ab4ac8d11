import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compiledRenderer } from '../../publish/pages/compiled-renderer.ts'
import { deployBench, type DeployedCity } from './deploying.ts'
import { claimCost, type ClaimCost } from './claiming.ts'
import { writeCity, type BenchCity } from './city.ts'
import type { Part } from './flags.ts'
import { renderingFloor, signingFloor, writingFloor } from './floors.ts'
import { mostHeld } from './held-memory.ts'
import {
  commandPublish,
  startCommand,
  timedPublish,
  type Run,
  type StagedRun,
} from './publish-run.ts'
import { shardCost, type ShardCost } from './shards.ts'
import { samplePages } from './sample-pages.ts'
import { walkFiles } from './walk-files.ts'

/** What the life of a city took, as far as it was asked for. */
export interface Life {
  readonly awards: number
  readonly place: string
  readonly full: StagedRun
  readonly issue: number
  /** The most bytes that all processes of a full publish hold together. */
  readonly memory?: number
  readonly floors?: { readonly sum: number; readonly words: string }
  readonly one?: OneMore
  readonly none?: { readonly run: Run; readonly touched: number }
  readonly claims?: ClaimCost
  readonly deploy?: DeployedCity
  readonly shards?: ShardCost
}

/** One award more, with a claim code of its own. */
export interface OneMore extends Run {
  /** Claim files that differ after it, or are there since. */
  readonly claims: number
}

/** A city is published whole, then with one award more (three times), then unchanged; then its claim files alone are made. */
export async function lifeOf(
  awards: number,
  place: string,
  { workers, only, say }: LifePlan,
): Promise<Life> {
  say(`\nA city of ${awards} awards …`)
  const city: BenchCity = await writeCity(join(place, 'city'), awards)
  const full = await timedPublish(city, place, workers)
  say(
    `  full: ${full.seconds.toFixed(1)} s  ${[...full.stages].map(([name, took]) => `${name} ${took.toFixed(1)} s`).join(', ')}`,
  )
  const issue = full.stages.get('Issuing awards') ?? 0
  const floors = only.has('full') ? await floorsOf(join(place, 'dist'), awards, place) : undefined
  const deploy = only.has('deploy') ? await deployed(city, place, workers, awards) : undefined
  const memory = only.has('memory') ? await memoryOf(city, place, workers) : undefined
  const one = only.has('increment') ? await oneMore(city, place, workers, awards) : undefined
  const none = only.has('unchanged') ? await noneMore(city, place, workers) : undefined
  const claims = only.has('claims') ? await claimCost(city, place, workers) : undefined
  const shards = only.has('shards') ? await shardCost(city, place) : undefined
  return {
    ...{ awards, place, full, issue },
    ...(floors && { floors }),
    ...(memory && { memory }),
    ...(one && { one }),
    ...(none && { none }),
    ...(claims && { claims }),
    ...(deploy && { deploy }),
    ...(shards && { shards }),
  }
}

export interface LifePlan {
  readonly workers: number
  readonly only: ReadonlySet<Part>
  readonly say: (line: string) => void
}

async function deployed(
  city: BenchCity,
  place: string,
  workers: number,
  awards: number,
): Promise<DeployedCity> {
  const dist = join(place, 'dist')
  const bucket = await deployBench(dist, place)
  try {
    const full = await bucket.full()
    const before = markIn(place)
    await city.addAward(awards)
    await commandPublish(city, place, workers)
    const put = await bucket.again()
    return { full, more: { put, written: touchedSince(before, dist) } }
  } finally {
    bucket.close()
  }
}

async function noneMore(city: BenchCity, place: string, workers: number) {
  const before = markIn(place)
  const run = await commandPublish(city, place, workers)
  return { run, touched: touchedSince(before, join(place, 'dist')) }
}

/** The city is published once more beside what was published of it: by the command, as people do it. */
async function memoryOf(
  city: BenchCity,
  place: string,
  workers: number,
): Promise<number | undefined> {
  const beside = join(place, 'memory')
  try {
    const run = startCommand(city, beside, workers)
    return await mostHeld(run.child.pid!, run)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** The quickest of three: a single short run measures whatever else the machine was doing. */
async function oneMore(
  city: BenchCity,
  place: string,
  workers: number,
  awards: number,
): Promise<OneMore> {
  const runs: Run[] = []
  const turns = 3
  const before = markIn(place)
  for (let turn = 1; turn <= turns; turn += 1) {
    await city.addAward(awards + turn)
    const run = await commandPublish(city, place, workers)
    if (run.summary.issued !== 1) throw new Error(`one award more issued ${run.summary.issued}`)
    runs.push(run)
  }
  const touched = touchedSince(before, join(place, 'dist/claims'))
  const best = runs.reduce((best, run) => (run.seconds < best.seconds ? run : best))
  return { ...best, claims: touched / turns }
}

async function floorsOf(dist: string, awards: number, place: string) {
  const sign = signingFloor(signedTexts(dist))
  const write = writingFloor(dist, join(place, 'floor'))
  const render = await renderingFloor(
    samplePages(awards),
    await compiledRenderer(join(place, 'state')),
  )
  rmSync(join(place, 'floor'), { recursive: true, force: true })
  const words = `floors: sign ${sign.toFixed(1)} s, write ${write.seconds.toFixed(1)} s (${write.files} files, ${Math.round(write.bytes / 1e6)} MB), render ${render.toFixed(1)} s`
  return { sum: sign + write.seconds + render, words }
}

function* signedTexts(dist: string) {
  for (const path of walkFiles(join(dist, 'awards'))) {
    if (basename(path) !== 'assertion.jws') continue
    const jwt = readFileSync(join(dirname(path), 'credential.jwt'), 'utf8')
    yield { jws: readFileSync(path, 'utf8'), jwt }
  }
}

/** The time by the disk's own clock, which is not the process's to the millisecond. */
function markIn(place: string): number {
  const path = join(place, 'mark')
  writeFileSync(path, '')
  return statSync(path).mtimeMs
}

/** How many files were written since: what stays is linked or left alone, and keeps its time. */
function touchedSince(mark: number, folder: string): number {
  let count = 0
  for (const path of walkFiles(folder)) if (statSync(path).mtimeMs >= mark) count += 1
  return count
}
