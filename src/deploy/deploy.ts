import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { memoryDatabase, type Database } from '../state/database.ts'
import { deployFailure, isDeployFailure } from './failure.ts'
import { readHostRules, rulesFile, type HostRules } from './objects/host-rules.ts'
import { isKnown, learnPlace } from './planning/know-place.ts'
import { takeLease, type Lease } from './planning/lease.ts'
import type { ObjectStore } from './objects/object-store.ts'
import { planDeploy, type DeployPlan } from './planning/plan-deploy.ts'
import { pointerPath, readPointer, type Pointer } from './planning/pointer.ts'
import { rememberedIn, type KnownPlace, type Remembered } from './planning/remembered.ts'
import type { World } from './objects/send.ts'
import { deleteObjects, uploadFiles, type UploadPlace } from './objects/upload.ts'
import { isPersonal, stages, type Stage } from './objects/upload-order.ts'

/** What is brought where. */
export interface DeployOptions {
  /** The published site, or a link to it. */
  readonly dist: string
  /** Says which place this is, for what is remembered of it. */
  readonly target: string
  readonly store: ObjectStore
  readonly database: Database
  /** How many files the site consists of, where that is known: with fewer, nothing is done. */
  readonly expected?: number | undefined
  readonly parallel: number
  /** How long what is off the site stays where it is, for readers whose pages ask for it. */
  readonly keepHours: number
  /** A random name for this deploy. */
  readonly turn: string
  /** Is told when a stage begins. */
  readonly progress?: (stage: Stage, objects: number) => void
}

export interface DeployReport {
  readonly plan: DeployPlan
  readonly uploadedBytes: number
  /** How many objects were deleted. */
  readonly deleted: number
  /** When each of those that wait for that may go (ISO 8601), in order. */
  readonly leaving: readonly string[]
  /** Whether the host keeps a second deploy out. */
  readonly isKept: boolean
}

/**
 * Brings a published site to an object store. New content comes before what points to it, and what is off the site goes last and
 * later, so that no reader meets half a release. A deploy that dies is gone on with by the next.
 *
 * @throws DeployFailure
 */
export async function deploy(options: DeployOptions, world: World): Promise<DeployReport> {
  const { store, database, target, turn } = options
  const site = openSite(options.dist)
  const remembered = rememberedIn(database)
  const place = remembered.place()
  const here: KnownPlace = place?.target === target ? place : { target }
  remembered.setPlace({ ...here, trying: turn })
  const known = [here.turn, here.trying]
  const lease = await takeLease(store, world, { turn, known, rules: site.rules.digest })
  try {
    // Before this deploy has a name here, what is remembered must be what lies there.
    const isOwn = isKnown(remembered, target, lease.before)
    if (!isOwn) await learnPlace(remembered, store, site.rules, lease.before)
    remembered.setPlace({ target, turn })
    const { elapsed } = world
    return await bring({ ...options, ...site, remembered, lease, isOwn, elapsed })
  } catch (cause) {
    await giveBack(lease, cause)
    throw cause
  }
}

/** What a deploy would do. Nothing is written at the host, and nobody is kept out. */
export async function dryRun(
  options: Pick<DeployOptions, 'dist' | 'target' | 'store' | 'database' | 'expected' | 'parallel'>,
  { elapsed }: Pick<World, 'elapsed'>,
): Promise<DeployPlan> {
  const { store, target, expected, parallel } = options
  const site = openSite(options.dist)
  const { found } = await store.get(pointerPath)
  const pointer = found && readPointer(found.body)
  const own = rememberedIn(options.database)
  const isOwn = isKnown(own, target, pointer)
  const remembered = isOwn ? own : rememberedIn(memoryDatabase())
  if (!isOwn) await learnPlace(remembered, store, site.rules, pointer)
  return planDeploy({ ...site, store, remembered, expected, parallel, elapsed })
}

interface Site {
  readonly folder: string
  readonly rules: HostRules
}

/** @throws DeployFailure `nothing-to-deploy` */
function openSite(dist: string): Site {
  if (!existsSync(join(dist, rulesFile)))
    throw deployFailure(
      'nothing-to-deploy',
      'No published site lies there: run npm run build first.',
    )
  // The link may be turned to another release meanwhile; this folder stays what it is while publishing is locked out.
  const folder = realpathSync(dist)
  return { folder, rules: readHostRules(readFileSync(join(folder, rulesFile), 'utf8')) }
}

interface Bringing extends DeployOptions, Site {
  readonly remembered: Remembered
  readonly lease: Lease
  readonly elapsed: World['elapsed']
  /** Whether what lies there was known, so that nobody looked. */
  readonly isOwn: boolean
}

async function bring(all: Bringing): Promise<DeployReport> {
  const { lease, rules, progress = () => undefined } = all
  const plan = await planDeploy(all)
  const place: UploadPlace = all
  let uploadedBytes = 0
  for (const stage of stages) {
    const { paths } = plan.uploads[stage]
    if (paths.length === 0) continue
    progress(stage, paths.length)
    uploadedBytes += await uploadFiles(paths, place)
  }
  const { due, leaving } = departures(plan.gone, lease, all.keepHours)
  await deleteObjects(due, place)
  await lease.hold()
  await lease.release({ rules: rules.digest, leaving, ...lookNow(all, plan) })
  return {
    plan,
    uploadedBytes,
    deleted: due.length,
    leaving: Object.values(leaving).sort(),
    isKept: lease.isKept,
  }
}

/** What is off the site and tells of a person goes at once, all else when its time has come. */
function departures(
  gone: readonly string[],
  { before, date }: Pick<Lease, 'before' | 'date'>,
  keepHours: number,
): { readonly due: readonly string[]; readonly leaving: Pointer['leaving'] } {
  const known = new Map(Object.entries(before?.leaving ?? {}))
  const later = new Date(date.getTime() + keepHours * hour).toISOString()
  const isDue = (path: string) =>
    isPersonal(path) || (known.get(path) ?? later) <= date.toISOString()
  const leaving = gone
    .filter((path) => !isDue(path))
    .map((path) => [path, known.get(path) ?? later] as const)
  return { due: gone.filter(isDue), leaving: Object.fromEntries(leaving) }
}

const hour = 3_600_000

/** The last look at the place: where this deploy was one, it holds for all that it brought, too. */
function lookNow({ isOwn, lease }: Bringing, { foreignNames }: DeployPlan): Pick<Pointer, 'look'> {
  if (foreignNames === undefined) return {}
  if (isOwn) return lease.before?.look ? { look: lease.before.look } : {}
  // A host's clock as it is told may be up to a second behind.
  const date = new Date(lease.now().getTime() + 1000).toISOString()
  return { look: { date, foreign: foreignNames } }
}

/** So that the next need not wait. Where that fails, the lease ends by itself. */
async function giveBack({ release }: Lease, cause: unknown): Promise<void> {
  if (isDeployFailure(cause) && cause.code === 'deploy-lost') return
  await release().catch(() => undefined)
}
