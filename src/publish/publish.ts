import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { withDatabase, type Database } from '../state/database.ts'
import { lock } from '../state/lock.ts'
import { sha256Hex } from '../state/sha256.ts'
import { compose, type Composition } from './compose/compose.ts'
import { templateDigest } from './engine.ts'
import { gather, type GatherPorts, type Situation } from './gather/gather.ts'
import { openedSegments } from './gather/ledger-source.ts'
import { forgetOtherSegments } from './gather/segment-codec.ts'
import { canonicalForms } from './issue/canonical-forms.ts'
import { carryOut } from './issue/carry-out.ts'
import { lockFailures } from './lock-failures.ts'
import { makeUnits, type Workshop } from './make-units.ts'
import type { PublishOptions } from './options.ts'
import { compiledRenderer } from './pages/compiled-renderer.ts'
import type { Plan } from './plan/plan.ts'
import { planFor, withWithdrawn } from './plan/plan-for.ts'
import { release, type ReleaseReport } from './release/release.ts'
import type { Summary } from './summary.ts'

/** What publishing needs from the outside world. */
export interface Ports extends GatherPorts {
  /** Milliseconds from any beginning: only for the summary. */
  readonly clock: () => number
}

export type Outcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'published'; readonly summary: Summary; readonly warnings: readonly Problem[] }

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
  const gathered = await gather(options, ports, database)
  if ('problems' in gathered) return { kind: 'problems', problems: gathered.problems }
  const plan = planFor(gathered)
  if (plan.problems.length > 0) return { kind: 'problems', problems: plan.problems }
  const situation = withWithdrawn(gathered, plan)
  const forms = canonicalForms()
  if (plan.orders.length > 0) forms.warmUp()
  const issued = await carryOut(plan, situation, { ...ports, makeForms: forms.make })
  if ('problems' in issued) return { kind: 'problems', problems: issued.problems }
  await forgetOtherSegments(openedSegments(options.state), issued.ledger.segments)
  const composition = composeFor(situation, issued)
  const report = await swapIn(
    { composition, ledger: issued.ledger, situation, options, voice: ports.voice },
    database,
  )
  const seconds = (ports.clock() - started) / 1000
  return {
    kind: 'published',
    summary: summarise(plan, composition, report, gathered, seconds),
    warnings: gathered.warnings,
  }
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

function composeFor(
  situation: Situation,
  issued: Pick<Parameters<typeof compose>[0], 'ledger' | 'standings' | 'lists'>,
) {
  const { records, preview, keys, badges, since, origins, asOf } = situation
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
    ...issued,
  })
}

async function swapIn(shop: Workshop, database: Database): Promise<ReleaseReport> {
  const { composition, options } = shop
  const folders = { dist: options.dist, folder: join(options.state, 'site') }
  const wanted = { inputs: composition.wanted, others: 'gone' } as const
  return release(folders, wanted, (names, folder) => makeUnits(names, folder, shop), database)
}

function summarise(
  plan: Plan,
  composition: Composition,
  report: ReleaseReport,
  { preview }: Situation,
  seconds: number,
): Summary {
  const reissued = plan.orders.filter((order) => order.keeps).length
  const awards = composition.standings.size
  return {
    issued: plan.orders.length - reissued,
    reissued,
    republished: awards - plan.orders.length,
    awards,
    pages: report.made.length,
    removed: report.removed.length,
    preview,
    unchanged: report.unchanged,
    seconds,
  }
}
