import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { publisherFlags } from '../../publish/launch.ts'
import type { AwardPage, SiteData } from '../../publish/manifest.ts'
import { compiledRenderer } from '../../publish/pages/compiled-renderer.ts'
import { renderAwards } from '../../publish/render/render-awards.ts'
import { bakingRatios } from './baking.ts'
import { capacityBlock } from './capacity-table.ts'
import { measureSample, type MeasuredSample } from './capacity.ts'
import { needsCity, type BenchFlags } from './flags.ts'
import { lifeOf, type Life } from './life.ts'
import { lifeRatios, type SignedByLibrary } from './life-ratios.ts'
import { phoneRatios } from './phone.ts'
import { weighSample, type PageWeight } from './page-weight.ts'
import type { Line } from './plot.ts'
import { atLeast, atMost, kilobytes, micro, type Ratio } from './ratio.ts'
import { runRatios } from './runs.ts'
import { samplePages, sampleSite } from './sample-pages.ts'
import { compareSigning } from './signing.ts'
import { stockAstroBuild } from './stock-astro.ts'
import { compareVerifying } from './verifying.ts'

export interface BenchReport {
  readonly conditions: Readonly<Record<string, string | number>>
  readonly ratios: readonly Ratio[]
  /** Seconds by the number of awards. */
  readonly times: readonly Line[]
  /** What the sample takes up on a host. */
  readonly samples: readonly MeasuredSample[]
}

/**
 * Measures what publishing costs as ratios within one run: times mean nothing on another machine, ratios do. The city lies
 * on the disk and is never held as a whole.
 */
export async function runBench(
  { awards, only }: Pick<BenchFlags, 'awards' | 'only'>,
  say: (line: string) => void,
): Promise<BenchReport> {
  // A publish measured in this process is given the memory of the process that publishes.
  for (const flag of publisherFlags) setFlagsFromString(flag)
  const folder = mkdtempSync(
    join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cinquefoil-bench-'),
  )
  try {
    const ratios: Ratio[] = []
    const add = (found: readonly Ratio[]) => {
      ratios.push(...found)
      for (const ratio of found) say(line(ratio))
    }
    const library = only.has('signing') ? await compareSigning(1000) : undefined
    if (library) add(signingRatios(library))
    if (only.has('baking')) add(await bakingRatios())
    if (only.has('verifying')) add(await verifyingRatios())
    if (only.has('weight')) add(await weightRatios(say))
    const lives = needsCity.some((part) => only.has(part))
      ? await livesOf({ awards, only }, folder, say)
      : []
    if (lives.length > 0) add(lifeRatios(lives, library))
    if (only.has('rendering')) add(await renderingRatios(awards.at(-1)!, folder))
    const [small] = lives
    if (small && only.has('phone')) add(await phoneRatios(join(small.place, 'dist')))
    if (only.has('runs')) add(await runRatios(awards.at(-1)!, join(folder, 'runs'), say))
    const samples = only.has('capacity') ? await measureSample(say) : []
    if (samples.length > 0) say(`\n${capacityBlock(samples)}\n`)
    return {
      conditions: conditions(awards.at(-1)!, folder),
      ratios,
      times: timesOf(lives),
      samples,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const workers = Math.min(4, availableParallelism())

async function livesOf(
  { awards, only }: Pick<BenchFlags, 'awards' | 'only'>,
  folder: string,
  say: (line: string) => void,
): Promise<readonly Life[]> {
  const lives: Life[] = []
  for (const size of awards) {
    const place = join(folder, `city-${size}`)
    lives.push(await lifeOf(size, place, { workers, only, say }))
    // The pages of the first are opened in a browser; the others only take up room.
    if (lives.length > 1) rmSync(place, { recursive: true, force: true })
  }
  return lives
}

/** A line for each thing that was measured of every city. */
export function timesOf(lives: readonly LifeTimes[]): readonly Line[] {
  const line = (name: string, secondsOf: (life: LifeTimes) => number | undefined): Line => ({
    name,
    points: lives.flatMap((life) => {
      const seconds = secondsOf(life)
      return seconds === undefined ? [] : [{ awards: life.awards, seconds }]
    }),
  })
  return [
    line('full', ({ full }) => full.seconds),
    line('one award more', ({ one }) => one?.seconds),
    line('unchanged', ({ none }) => none?.run.seconds),
    line('claim files', ({ claims }) => claims?.sum),
  ].filter(({ points }) => points.length > 0)
}

type LifeTimes = Pick<Life, 'awards' | 'full' | 'one' | 'none' | 'claims'>

/** One line for a person. */
export function line({ name, value, goal, met, detail }: Ratio): string {
  return `${met ? 'ok  ' : 'MISS'}  ${name}: ${value.toFixed(2)} (goal ${goal})  ${detail}`
}

function signingRatios({
  ours,
  library,
  documents,
  shapes,
  different,
}: SignedByLibrary): readonly Ratio[] {
  const detail = `${micro(ours / documents)} against ${micro(library / documents)} a document, ${shapes} shapes`
  return [
    atLeast(
      'Data Integrity signing, times as fast as @digitalbazaar/vc',
      library / ours,
      30,
      detail,
    ),
    atMost('proofs that differ from the library’s', different, 0, `of ${documents}`),
  ]
}

async function verifyingRatios(): Promise<readonly Ratio[]> {
  const { library, kept, fresh, together, alone } = await compareVerifying()
  const anew = `${micro(fresh)}, ${(fresh / library).toFixed(2)} times, when asked for anew`
  return [
    atMost(
      'verifying a badge, times @digitalbazaar/vc (documents kept)',
      kept / library,
      0.5,
      `${micro(kept)} against ${micro(library)}; ${anew}`,
    ),
    atLeast(
      '1,000 badges at once, times cheaper than one by one',
      alone / together,
      3,
      `${micro(together)} against ${micro(alone)} a badge`,
    ),
  ]
}

async function weightRatios(say: (line: string) => void): Promise<readonly Ratio[]> {
  const weights = await weighSample()
  const inWords = ({ words, images, fonts }: PageWeight) =>
    `${kilobytes(words)} and ${kilobytes(images)} of pictures; ${kilobytes(fonts)} of fonts, once for all pages`
  say('\nThe pages of the sample, compressed as on their way')
  for (const weight of weights) say(`  ${weight.kind}: ${inWords(weight)}`)
  const award = weights.find(({ kind }) => kind === 'an award')!
  return [
    atMost(
      'an award page, times 30 KB of text, style and script',
      award.words / 30_000,
      1,
      kilobytes(award.words),
    ),
    atMost('its pictures, times 60 KB', award.images / 60_000, 1, kilobytes(award.images)),
  ]
}

async function renderingRatios(awards: number, folder: string): Promise<readonly Ratio[]> {
  const renderer = await compiledRenderer(join(folder, 'state'))
  const pages = join(folder, 'pages')
  const started = performance.now()
  const place = { folder: pages, renderer, pictures: pages }
  await renderAwards(jobs(samplePages(awards)), place, workers, () => undefined)
  const ours = (performance.now() - started) / 1000
  const stock = stockAstroBuild(samplePages(awards), siteData, join(folder, 'stock'))
  return [
    atLeast(
      'award pages, times as fast as astro build',
      stock / ours,
      4,
      `${ours.toFixed(1)} s against ${stock.toFixed(1)} s for ${awards}`,
    ),
  ]
}

async function* jobs(pages: Iterable<AwardPage>) {
  for (const page of pages) yield { page }
}

const siteData: SiteData = {
  site: sampleSite,
  preview: false,
  issuers: [],
  badges: [],
  pathways: [],
  frameworks: [],
  signedCatalogues: [],
  publishers: [],
  endorsements: [],
  listed: [],
}

function conditions(awards: number, folder: string): BenchReport['conditions'] {
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  return {
    awards,
    node: process.version,
    cores: availableParallelism(),
    processor: model,
    memoryGB: Math.round(totalmem() / 1e9),
    disk: folder.startsWith('/dev/shm') ? 'memory' : 'temporary folder',
  }
}
