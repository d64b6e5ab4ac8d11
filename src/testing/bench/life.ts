import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compiledRenderer } from '../../publish/pages/compiled-renderer.ts'
import { claimCost, type ClaimCost } from './claiming.ts'
import { writeCity, type BenchCity } from './city.ts'
import { renderingFloor, signingFloor, writingFloor } from './floors.ts'
import { commandPublish, timedPublish, type Run, type StagedRun } from './publish-run.ts'
import { samplePages } from './sample-pages.ts'

/** What the life of a city took. */
export interface Life {
  readonly place: string
  readonly full: StagedRun
  readonly one: OneMore
  readonly none: { readonly run: Run; readonly touched: number }
  readonly issue: number
  readonly floors: { readonly sum: number; readonly words: string }
  readonly claims: ClaimCost
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
  workers: number,
  say: (line: string) => void,
): Promise<Life> {
  say(`\nA city of ${awards} awards …`)
  const city: BenchCity = await writeCity(join(place, 'city'), awards)
  const full = await timedPublish(city, place, workers)
  say(
    `  full: ${full.seconds.toFixed(1)} s  ${[...full.stages].map(([name, took]) => `${name} ${took.toFixed(1)} s`).join(', ')}`,
  )
  const floors = await floorsOf(join(place, 'dist'), awards, place)
  const one = await oneMore(city, place, workers, awards)
  const before = stampsOf(join(place, 'dist'))
  const run = await commandPublish(city, place, workers)
  const touched = differing(before, stampsOf(join(place, 'dist')))
  return {
    place,
    full,
    one,
    none: { run, touched },
    issue: full.stages.get('Issuing awards') ?? 0,
    floors,
    claims: await claimCost(city, place, workers),
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
  const before = stampsOf(join(place, 'dist/claims'))
  for (let turn = 1; turn <= turns; turn += 1) {
    await city.addAward(awards + turn)
    const run = await commandPublish(city, place, workers)
    if (run.summary.issued !== 1) throw new Error(`one award more issued ${run.summary.issued}`)
    runs.push(run)
  }
  const touched = differing(before, stampsOf(join(place, 'dist/claims')))
  const best = runs.reduce((best, run) => (run.seconds < best.seconds ? run : best))
  return { ...best, claims: touched / turns }
}

async function floorsOf(dist: string, awards: number, place: string) {
  const texts = awardFolders(dist).map((folder) => ({
    jws: readFileSync(join(folder, 'assertion.jws'), 'utf8'),
    jwt: readFileSync(join(folder, 'credential.jwt'), 'utf8'),
  }))
  const sign = signingFloor(texts)
  const write = writingFloor(join(dist, '.'), join(place, 'floor'))
  const render = await renderingFloor(
    samplePages(awards),
    await compiledRenderer(join(place, 'state')),
  )
  rmSync(join(place, 'floor'), { recursive: true, force: true })
  const words = `floors: sign ${sign.toFixed(1)} s, write ${write.seconds.toFixed(1)} s (${write.files} files, ${Math.round(write.bytes / 1e6)} MB), render ${render.toFixed(1)} s`
  return { sum: sign + write.seconds + render, words }
}

function awardFolders(dist: string): readonly string[] {
  return readdirSync(join(dist, 'awards')).map((slug) => join(dist, 'awards', slug))
}

/** When each file of a folder was last written, and which it is. */
function stampsOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(`${folder}/`, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  )
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const { ino, mtimeMs } = statSync(path)
      return [path, `${ino} ${mtimeMs}`]
    }),
  )
}

function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): number {
  return [...after].filter(([path, stamp]) => before.get(path) !== stamp).length
}
