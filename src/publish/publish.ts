import { join } from 'node:path'
import { hostOf } from '../kinds/site/hosts.ts'
import type { Problem } from '../model/problem.ts'
import { withDatabase, type Database } from '../state/database.ts'
import { lock } from '../state/lock.ts'
import { sha256Hex } from '../state/sha256.ts'
import { claimUnits, claimUnitsOf, type ClaimBoxes } from './compose/claim-units.ts'
import { compose } from './compose/compose.ts'
import { templateDigest } from './engine.ts'
import { gather, type GatherPorts, type Gathered } from './gather/gather.ts'
import { openedSegments } from './gather/ledger-source.ts'
import { forgetOtherSegments } from './gather/segment-codec.ts'
import { fullness, type Fullness } from './host/fullness.ts'
import { canonicalForms } from './issue/canonical-forms.ts'
import { checkComments } from './issue/check-comments.ts'
import { carryOut, type Issued } from './issue/carry-out.ts'
import type { FormMaker } from './issue/issue-awards.ts'
import type { DistantKeyHolder } from './key-holder/client.ts'
import type { KeyHolder } from './key-holder/protocol.ts'
import { lockFailures } from './lock-failures.ts'
import { makeUnits, type MakeInput } from './make-units.ts'
import { releaseFolders, type PublishOptions } from './options.ts'
import { compiledRenderer } from './pages/compiled-renderer.ts'
import { planFor, withWithdrawn } from './plan/plan-for.ts'
import type { Plan } from './plan/plan.ts'
import { forgetFormerState } from './published/former-state.ts'
import type { Extent } from './release/extent.ts'
import { release, type MakeUnits, type ReleaseReport } from './release/release.ts'
import { releaseRecord } from './release/release-record.ts'
import { warmUpFor } from './render/render-awards.ts'
import type { Summary } from './summary.ts'

/** What publishing needs from the outside world. */
export interface Ports extends GatherPorts {
  readonly holder: KeyHolder & Pick<DistantKeyHolder, 'rest'>
  /** Milliseconds from any beginning: only for the summary. */
  readonly clock: () => number
}

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
  const unlock = await lock(options.state, lockFailures)
  try {
    await beginCompiling(options)
    await forgetFormerState(options.state)
    const database = join(options.state, 'state.db')
    return await withDatabase(database, (opened) => publishWith(options, ports, opened))
  } finally {
    await compiled(options)
    await unlock()
  }
}

async function publishWith(
  options: PublishOptions,
  ports: Ports,
  database: Database,
): Promise<Outcome> {
  const started = ports.clock()
  const secondsSince = () => (ports.clock() - started) / 1000
  const known = await gatherAndIssue(options, ports, database)
  if ('problems' in known) return { kind: 'problems', problems: known.problems }
  if ('unchanged' in known) {
    const host = await hostOfRelease(known.unchanged, releaseRecord(database).extent)
    return nothingNew(known.unchanged, host, secondsSince())
  }
  const { gathered, whole, issued, counts } = known
  const rested = ports.holder.rest()
  await forgetOtherSegments(openedSegments(options.state), issued.ledger.segments)
  const composition = composeFor(whole, issued)
  await rested
  const input = {
    composition,
    ledger: issued.ledger,
    gathered: whole,
    options,
    progress: ports.progress,
  }
  const report = await swapIn(input, database)
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

interface Due {
  readonly gathered: Gathered
  /** With the awards that a revert took away. */
  readonly whole: Gathered
  readonly issued: Issued
  readonly counts: IssueCounts
}

type IssueCounts = Pick<Summary, 'issued' | 'reissued'>

/** What issuing alone needs is let go of at its end (the plan): what comes after needs the room. */
async function gatherAndIssue(
  options: PublishOptions,
  ports: Ports,
  database: Database,
): Promise<Due | { readonly problems: readonly Problem[] } | { readonly unchanged: Gathered }> {
  const gathered = await gather(options, ports, database)
  if ('problems' in gathered) return gathered
  if (gathered.isAsPublished) return { unchanged: gathered }
  const plan = planFor(gathered)
  if (plan.problems.length > 0) return { problems: plan.problems }
  const altered = await checkComments(plan.orders)
  if (altered.length > 0) return { problems: altered }
  const makeForms = warmedUp(plan, options)
  const whole = withWithdrawn(gathered, plan)
  const issued = await carryOut(plan, whole, { ...ports, makeForms })
  if ('problems' in issued) return issued
  const reissued = plan.orders.filter((order) => order.keeps).length
  const counts = { issued: plan.orders.length - reissued, reissued }
  return { gathered, whole, issued, counts }
}

/** What signs is a process that has to start first. What is needed after it is loaded meanwhile. */
function warmedUp({ orders }: Plan, { state }: PublishOptions): FormMaker {
  const { make, warmUp } = canonicalForms()
  if (orders.length === 0) return make
  warmUp()
  // What cannot be loaded is told of when it is wanted.
  warmUpFor(orders.length, compiledRenderer(state)).catch(() => undefined)
  return make
}

interface HostOfRelease {
  readonly full: Fullness
  readonly warnings: readonly Problem[]
}

async function hostOfRelease(
  { records: { site } }: Gathered,
  extent: Extent,
): Promise<HostOfRelease> {
  const full = fullness(extent, hostOf(site.site))
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

/** Compiling the pages needs none of the records, and while those are read nothing else can begin: so it begins first. */
function beginCompiling({ state }: PublishOptions): Promise<void> {
  return new Promise((begun) => {
    compiledRenderer(state, begun).then(
      () => begun(),
      () => begun(),
    )
  })
}

/** Whatever became of it: while it is at work, nobody else may publish. */
async function compiled({ state }: PublishOptions): Promise<void> {
  await compiledRenderer(state).catch(() => undefined)
}

function composeFor(whole: Gathered, issued: Issued) {
  const { records, preview, keys, badges, since, origins, asOf } = whole
  return compose({
    records,
    preview,
    keys,
    badges,
    since,
    origins,
    asOf,
    template: templateDigest(),
    sha256: sha256Hex,
    claims: claimsFor(whole, issued),
    others: othersOf(whole),
    ...issued,
  })
}

function claimsFor(
  { scope, past }: Gathered,
  { ledger, standings }: Issued,
): ReadonlyMap<string, ClaimBoxes> {
  const { cache } = ledger.source
  if (scope === undefined || cache === undefined) return claimUnits(ledger.index, standings)
  const now = new Set(standings.flatMap(({ issued }) => issued?.id ?? []))
  const stands = (id: string) => (scope.ids.has(id) ? now.has(id) : past.stands(id))
  return claimUnitsOf(scope.ids, cache, stands)
}

/** What becomes of awards that are not in question. */
function othersOf({ scope }: Gathered): 'kept' | 'gone' {
  return scope ? 'kept' : 'gone'
}

async function swapIn(input: MakeInput, database: Database): Promise<ReleaseReport> {
  const { composition, options, gathered } = input
  const wanted = { inputs: composition.wanted, others: othersOf(gathered) }
  const make: MakeUnits = (names, folder) => makeUnits(names, folder, input)
  return release(releaseFolders(options), wanted, make, database)
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
  }
}
