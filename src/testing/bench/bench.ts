import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { AwardPage, SiteData } from '../../publish/manifest.ts'
import { compiledRenderer } from '../../publish/pages/compiled-renderer.ts'
import { renderAwards } from '../../publish/render/render-awards.ts'
import { compareBaking } from './baking.ts'
import { claimCodeOf } from './city.ts'
import { lifeOf, type Life } from './life.ts'
import { weighSample, type PageWeight } from './page-weight.ts'
import { atLeast, atMost, exactly, kilobytes, micro, type Ratio } from './ratio.ts'
import { samplePages } from './sample-pages.ts'
import { compareSigning } from './signing.ts'
import { claimOnSlowNetwork, type SlowVisit } from './slow-network.ts'
import { stockAstroBuild } from './stock-astro.ts'
import { compareVerifying } from './verifying.ts'

export interface BenchReport {
  readonly conditions: Readonly<Record<string, string | number>>
  readonly ratios: readonly Ratio[]
}

/**
 * Measures what publishing costs as ratios within one run: times mean nothing on another machine, ratios do.
 *
 * @param awards - size of the city
 */
export async function runBench(awards: number, say: (line: string) => void): Promise<BenchReport> {
  const folder = mkdtempSync(
    join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cinquefoil-bench-'),
  )
  try {
    const ratios: Ratio[] = []
    const add = (found: readonly Ratio[]) => {
      ratios.push(...found)
      for (const ratio of found) say(line(ratio))
    }
    add(await signingRatios())
    add(bakingRatios())
    add(await verifyingRatios())
    add(await weightRatios(say))
    add(await publishRatios(awards, folder, say))
    return { conditions: conditions(awards, folder), ratios }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One line for a person. */
export function line({ name, value, goal, met, detail }: Ratio): string {
  return `${met ? 'ok  ' : 'MISS'}  ${name}: ${value.toFixed(2)} (goal ${goal})  ${detail}`
}

const libraryIssue = { seconds: 0 }

async function signingRatios(): Promise<readonly Ratio[]> {
  const { ours, library, documents, shapes, different } = await compareSigning(1000)
  libraryIssue.seconds = library / documents
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

function bakingRatios(): readonly Ratio[] {
  const { ours, pngjs, bytes } = compareBaking()
  const detail = `${Math.round(ours)} against ${Math.round(pngjs)} a second, a PNG of ${bytes} bytes`
  return [
    atLeast('baking, times as fast as decoding and encoding with pngjs', ours / pngjs, 100, detail),
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

async function publishRatios(
  awards: number,
  folder: string,
  say: (line: string) => void,
): Promise<readonly Ratio[]> {
  const workers = Math.min(4, availableParallelism())
  const small = await lifeOf(1000, join(folder, 'small'), workers, say)
  const large = await lifeOf(awards, join(folder, 'large'), workers, say)
  const { full, one, none, floors, issue } = large
  return [
    atMost(
      'full publish, times the sum of its floors',
      full.seconds / floors.sum,
      2,
      `${full.seconds.toFixed(1)} s; ${floors.words}`,
    ),
    atMost(
      'issuing an award in four forms, times one form by @digitalbazaar/vc',
      issue / awards / libraryIssue.seconds,
      0.25,
      `${micro(issue / awards)} an award`,
    ),
    ...(await renderingRatios(awards, large.place, workers)),
    atMost(
      'one more award, times the full publish',
      one.seconds / full.seconds,
      0.1,
      `${one.seconds.toFixed(2)} s`,
    ),
    atMost(
      'one more award, times what it costs on 1,000',
      one.seconds / small.one.seconds,
      1.5,
      `${small.one.seconds.toFixed(2)} s`,
    ),
    ...claimRatios(large),
    await claimPageRatio(small.place),
    atMost(
      'files touched when nothing changed',
      none.touched,
      0,
      `${none.run.seconds.toFixed(2)} s`,
    ),
  ]
}

function claimRatios({ full, one, claims }: Life): readonly Ratio[] {
  const { files, sum, words } = claims
  return [
    atMost(`${files} claim files, times the full publish`, sum / full.seconds, 0.05, words),
    exactly('claim files touched by one more award', one.claims, 1, ''),
  ]
}

/** The best of three: what else the machine does can only slow a page down. */
async function claimPageRatio(place: string): Promise<Ratio> {
  const visits: SlowVisit[] = []
  for (let turn = 0; turn < 3; turn += 1)
    visits.push(await claimOnSlowNetwork(join(place, 'dist'), claimCodeOf(turn)))
  const { seconds, bytes, requests } = visits.reduce((a, b) => (a.seconds < b.seconds ? a : b))
  return atMost(
    'a claim code opened on slow 3G, until the badge is seen, times 5 s',
    seconds / 5,
    1,
    `${seconds.toFixed(1)} s, ${kilobytes(bytes)} in ${requests} answers`,
  )
}

async function renderingRatios(
  awards: number,
  place: string,
  workers: number,
): Promise<readonly Ratio[]> {
  const pages = samplePages(awards)
  const renderer = await compiledRenderer(join(place, 'state'))
  const folder = join(place, 'pages')
  const started = performance.now()
  await renderAwards(jobs(pages), { folder, renderer, pictures: folder }, workers, () => undefined)
  const ours = (performance.now() - started) / 1000
  const stock = stockAstroBuild(pages, siteDataOf(pages), join(place, 'stock'))
  return [
    atLeast(
      'award pages, times as fast as astro build',
      stock / ours,
      4,
      `${ours.toFixed(1)} s against ${stock.toFixed(1)} s for ${awards}`,
    ),
  ]
}

async function* jobs(pages: readonly AwardPage[]) {
  for (const page of pages) yield { page }
}

function siteDataOf(pages: readonly AwardPage[]): SiteData {
  return {
    site: pages[0]!.site,
    preview: false,
    issuers: [],
    badges: [],
    listed: [],
  }
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
