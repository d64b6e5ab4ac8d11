import { join } from 'node:path'
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
import { canonicalForms } from './issue/canonical-forms.ts'
import { checkComments } from './issue/check-comments.ts'
import { carryOut, type Issued, type IssuePorts } from './issue/carry-out.ts'
import type { FormMaker } from './issue/issue-awards.ts'
import type { DistantKeyHolder } from './key-holder/client.ts'
import type { KeyHolder } from './key-holder/protocol.ts'
import { lockFailures } from './lock-failures.ts'
import type { MakeInput } from './make-units.ts'
import type { PublishOptions } from './options.ts'
import { compiledRenderer } from './pages/compiled-renderer.ts'
import { planFor, withUndone } from './plan/plan-for.ts'
import type { Plan } from './plan/plan.ts'
import { proven } from './prove/prove-signed.ts'
import type { IssuerKeys } from './prove/prove-award.ts'
import { forgetFormerState } from './published/former-state.ts'
import { warmUpFor } from './render/render-awards.ts'
import { signingNothing } from './shards/sign-nothing.ts'
import type { Summary } from './summary.ts'

/** What publishing needs from the outside world. */
export interface Ports extends GatherPorts {
  readonly holder: KeyHolder & Pick<DistantKeyHolder, 'rest'>
  /** Milliseconds from any beginning: only for the summary. */
  readonly clock: () => number
}

/** All that is known before anything is made. */
export interface Known {
  readonly gathered: Gathered
  /** With the awards that a revert took away. */
  readonly whole: Gathered
  readonly issued: Issued
  readonly counts: IssueCounts
}

export type IssueCounts = Pick<Summary, 'issued' | 'reissued'>

/** Does a publish's work, with its working state to itself. */
export async function withState<Result>(
  options: PublishOptions,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const unlock = await lock(options.state, lockFailures)
  try {
    if (options.task !== 'merge') await beginCompiling(options)
    await forgetFormerState(options.state)
    if (options.task) await (await import('./shards/read-already.ts')).beginWithRead(options)
    return await withDatabase(join(options.state, 'state.db'), work)
  } finally {
    if (options.task !== 'merge') await compiled(options)
    await unlock()
  }
}

/** What issuing alone needs is let go of at its end (the plan): what comes after needs the room. */
export async function gatherAndIssue(
  options: PublishOptions,
  ports: Ports,
  database: Database,
): Promise<Known | { readonly problems: readonly Problem[] } | { readonly unchanged: Gathered }> {
  const gathered = await gather(options, ports, database)
  if ('problems' in gathered) return gathered
  if (gathered.isAsPublished) return { unchanged: gathered }
  const plan = planFor(gathered)
  if (plan.problems.length > 0) return { problems: plan.problems }
  const altered = await checkComments(plan.orders)
  if (altered.length > 0) return { problems: altered }
  const holder = options.task ? signingNothing(ports.holder, plan) : ports.holder
  const makeForms = warmedUp(plan, options)
  const prove = proving(gathered, plan)
  const whole = withUndone(gathered, plan)
  const issued = await carryOut(plan, whole, { ...ports, holder, makeForms, prove })
  if ('problems' in issued) return issued
  const reissued = plan.orders.filter((order) => order.keeps).length
  const counts = { issued: plan.orders.length - reissued, reissued }
  return { gathered, whole, issued, counts }
}

/** What units are made from. */
export async function makeInputOf(
  { whole, issued }: Known,
  options: PublishOptions,
  { holder, progress }: Ports,
): Promise<MakeInput> {
  const rested = holder.rest()
  await forgetOtherSegments(openedSegments(options.state), issued.ledger.segments)
  const composition = composeFor(whole, issued)
  await rested
  return { composition, ledger: issued.ledger, gathered: whole, options, progress }
}

/** What becomes of awards that are not in question. */
export function othersOf({ scope }: Gathered): 'kept' | 'gone' {
  return scope ? 'kept' : 'gone'
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

/** What is signed here is proven here, before the ledger takes it. */
function proving({ keys }: Gathered, { orders }: Plan): IssuePorts['prove'] {
  const keysOf: IssuerKeys = (issuer, id) =>
    Promise.resolve(keys.get(issuer)?.find((key) => key.id === id)?.publicKeyJwk)
  return (entries, ledger) => proven(entries, ledger, { keysOf, awards: orders.length })
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
  const { records, preview, keys, badges, since, origins, asOf, beginning } = whole
  return compose({
    records,
    awardFiles: beginning.files.keys(),
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
