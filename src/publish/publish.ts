import { existsSync } from 'node:fs'
import { hostOf } from '../kinds/site/hosts.ts'
import type { Problem } from '../model/problem.ts'
import type { Database } from '../state/database.ts'
import type { Gathered } from './gather/gather.ts'
import { publishFailure } from './failure.ts'
import { fullness, type Fullness } from './host/fullness.ts'
import type { Issued } from './issue/carry-out.ts'
import {
  gatherAndIssue,
  makeInputOf,
  othersOf,
  withState,
  type IssueCounts,
  type Ports,
} from './known.ts'
import { makeUnits, type MakeInput } from './make-units.ts'
import { releaseFolders, type PublishOptions } from './options.ts'
import type { Extent } from './release/extent.ts'
import { release, type MakeUnits, type ReleaseReport } from './release/release.ts'
import { releaseRecord } from './release/release-record.ts'
import type { PartsAtHand } from './shards/with-parts.ts'
import type { Summary } from './summary.ts'

export type Outcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'published'
      readonly summary: Summary
      readonly warnings: readonly Problem[]
      /** Of how full the host is. */
      readonly hostWarnings: readonly Problem[]
    }

/**
 * Publishes a repository: records and history and ledger -> plan -> issue -> write -> swap. One direction; no step
 * looks back. Stops at the first stage that finds problems, with nothing signed and nothing written.
 *
 * @throws PublishFailure when the machine fails; the site published before is untouched
 */
export async function publish(options: PublishOptions, ports: Ports): Promise<Outcome> {
  return withState(options, async (database) => {
    if (options.task !== 'merge') return publishWith(options, ports, { database })
    const { partsAtHand } = await import('./shards/with-parts.ts')
    const parts = await partsAtHand(options.parts)
    try {
      return await publishWith(options, ports, { database, parts })
    } finally {
      await parts.close()
    }
  })
}

/** What is remembered, and what was made elsewhere. */
interface AtHand {
  readonly database: Database
  readonly parts?: PartsAtHand
}

async function publishWith(
  options: PublishOptions,
  ports: Ports,
  atHand: AtHand,
): Promise<Outcome> {
  const { database } = atHand
  const started = ports.clock()
  const secondsSince = () => (ports.clock() - started) / 1000
  const known = await gatherAndIssue(options, ports, database)
  if ('problems' in known) return { kind: 'problems', problems: known.problems }
  if ('unchanged' in known) {
    const host = await hostOfRelease(known.unchanged, releaseRecord(database).extent)
    return nothingNew(known.unchanged, host, secondsSince())
  }
  const { gathered, issued, counts } = known
  const input = await makeInputOf(known, options, ports)
  const report = await swapIn(input, atHand)
  const awards = keepPast({ gathered, issued }, database)
  const host = await hostOfRelease(gathered, report.extent)
  return {
    kind: 'published',
    summary: summarise(counts, report, {
      awards,
      preview: gathered.preview,
      seconds: secondsSince(),
      host: host.full,
    }),
    warnings: gathered.warnings,
    hostWarnings: host.warnings,
  }
}

interface HostOfRelease {
  readonly full: Fullness
  readonly warnings: readonly Problem[]
}

async function hostOfRelease(
  { records: { site } }: Gathered,
  extent: Extent,
): Promise<HostOfRelease> {
  const full = fullness(extent, hostOf(site.site), site.site)
  if (full.level === 'roomy') return { full, warnings: [] }
  // Most hosts have room, and then there is nothing to say.
  const { hostProblems } = await import('./host/host-problems.ts')
  return { full, warnings: hostProblems(site, full) }
}

function nothingNew(
  { preview, warnings, past }: Gathered,
  host: HostOfRelease,
  seconds: number,
): Outcome {
  const awards = past.size()
  const nothing = { issued: 0, reissued: 0, pages: 0, removed: 0, unchanged: true }
  const summary = { ...nothing, awards, republished: awards, preview, seconds, host: host.full }
  return { kind: 'published', summary, warnings, hostWarnings: host.warnings }
}

/** @returns how many awards there are */
function keepPast(
  { gathered, issued }: { readonly gathered: Gathered; readonly issued: Issued },
  database: Database,
): number {
  const { beginning, past, asOf, scope, records, warnings } = gathered
  const { commit, common, today, files } = beginning
  const { generation } = releaseRecord(database)
  const ledger = issued.ledger.head ?? ''
  const { repository } = records.site.site
  const last = {
    // What no publish has left is what none can begin from.
    common: issued.wantsAll ? '' : common,
    repository,
    asOf,
    today,
    ledger,
    generation,
    warnings,
    ...(commit ? { commit } : {}),
  }
  return past.keep({ ...issued, last, files, records: records.awards, paths: scope?.paths })
}

async function swapIn(input: MakeInput, { database, parts }: AtHand): Promise<ReleaseReport> {
  const { composition, options, gathered } = input
  const wanted = { inputs: composition.wanted, others: othersOf(gathered) }
  if (parts)
    return parts.release(input, (take) => release(releaseFolders(options), wanted, take, database))
  const make: MakeUnits = (names, folder) => {
    refuseMany(names.length, options)
    return makeUnits(names, folder, input)
  }
  const report = await release(releaseFolders(options), wanted, make, database)
  if (existsSync(options.parts)) await forgetPastParts(input)
  return report
}

/** @throws PublishFailure `many-due` */
function refuseMany(due: number, { atMost = Infinity }: PublishOptions): void {
  if (due <= atMost) return
  throw publishFailure(
    'many-due',
    `${due} outputs are due, and at most ${atMost} are to be made here: build the site in parts. The site that was there stays.`,
  )
}

async function forgetPastParts(input: MakeInput): Promise<void> {
  const [{ forgetParts }, { originOf }] = await Promise.all([
    import('./shards/forget-parts.ts'),
    import('./shards/origin.ts'),
  ])
  const { parts, state } = input.options
  await forgetParts(parts, state, originOf(input))
}

function summarise(
  counts: IssueCounts,
  report: ReleaseReport,
  facts: Pick<Summary, 'awards' | 'preview' | 'seconds' | 'host'>,
): Summary {
  return {
    ...facts,
    ...counts,
    republished: facts.awards - counts.issued - counts.reissued,
    pages: report.made.length,
    removed: report.removed.length,
    unchanged: report.unchanged,
    ...(report.putAside && { putAside: report.putAside }),
  }
}
