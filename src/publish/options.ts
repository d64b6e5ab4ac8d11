import { join, resolve } from 'node:path'

/** What a publish is told. Plain data: it is passed between processes. */
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
}

/** Fills in what was not said. Paths become absolute; the mode follows from whether keys are given. */
export function completeOptions(
  told: Partial<PublishOptions>,
  environment: NodeJS.ProcessEnv,
  cores: number,
): PublishOptions {
  const root = resolve(told.root ?? '.')
  const state = resolve(root, told.state ?? '.cinquefoil')
  const mode = told.mode ?? modeFor(environment)
  const {
    remote,
    dist = 'dist',
    output = 'human',
    workers = Math.max(1, Math.min(4, cores)),
  } = told
  return {
    root,
    dist: resolve(root, dist),
    state,
    mode,
    ledger: ledgerFor(mode, told.ledger, root, state),
    ...(remote === undefined ? {} : { remote }),
    output,
    workers,
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
  told: string | undefined,
  root: string,
  state: string,
): string {
  if (told === 'branch') return told
  if (told !== undefined) return resolve(root, told)
  return mode === 'preview' ? resolve(state, 'preview/ledger') : 'branch'
}
