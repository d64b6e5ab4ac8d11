import { join, resolve } from 'node:path'
import type { Shard } from './shards/shard.ts'

/** How a publish is called. Plain data: it is passed between processes. */
export interface PublishOptions {
  /** The repository: holds `badges/` and `awards/`. */
  readonly root: string
  /** Where the site is to be seen; becomes a link to one of two release folders. */
  readonly dist: string
  /** Working state of this machine: releases, caches, a preview's keys and ledger. Not for git. */
  readonly state: string
  /** Keys from the environment, or throw-away ones made here. */
  readonly mode: 'production' | 'preview'
  /** A folder, or `branch`: the orphan branch `ledger` of the repository. */
  readonly ledger: string
  /** Remote to which the ledger branch is pushed; none: it stays local. */
  readonly remote?: string
  readonly output: 'human' | 'json' | 'quiet'
  /** How many processes draw award pages; never changes what they draw. */
  readonly workers: number
  /** Makes one of several parts of the site, and no release; or a release of all of them, drawing nothing. Absent: all of it. */
  readonly task?: Shard | 'merge'
  /** Where parts of the site lie. */
  readonly parts: string
  /** Makes nothing where more outputs are due. Absent: however many. */
  readonly atMost?: number
}

/** Fills in what was not said. Paths become absolute; the mode follows from whether keys are given. */
export function completeOptions(
  partial: Partial<PublishOptions>,
  environment: NodeJS.ProcessEnv,
  cores: number,
): PublishOptions {
  const root = resolve(partial.root ?? '.')
  const state = resolve(root, partial.state ?? '.cinquefoil')
  const mode = partial.mode ?? modeFor(environment)
  const {
    remote,
    dist = 'dist',
    output = 'human',
    workers = Math.max(1, Math.min(4, cores)),
    parts = join(state, 'parts'),
    task,
    atMost,
  } = partial
  return {
    root,
    dist: resolve(root, dist),
    state,
    mode,
    ledger: ledgerFor(mode, partial.ledger, root, state),
    ...(remote === undefined ? {} : { remote }),
    output,
    workers,
    parts: resolve(root, parts),
    ...(task === undefined ? {} : { task }),
    ...(atMost === undefined ? {} : { atMost }),
  }
}

/** Where a site is made, and where it is to be seen. */
export function releaseFolders({ dist, state }: PublishOptions) {
  return { dist, folder: join(state, 'site') } as const
}

function modeFor(environment: NodeJS.ProcessEnv): PublishOptions['mode'] {
  const keys = environment['CINQUEFOIL_KEYS'] ?? environment['CINQUEFOIL_KEYS_FILE']
  return keys ? 'production' : 'preview'
}

/** A preview's ledger is kept apart from the real one, whatever happens to it. */
function ledgerFor(
  mode: PublishOptions['mode'],
  partial: string | undefined,
  root: string,
  state: string,
): string {
  if (partial === 'branch') return partial
  if (partial !== undefined) return resolve(root, partial)
  return mode === 'preview' ? resolve(state, 'preview/ledger') : 'branch'
}
