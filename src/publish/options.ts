import { resolve } from 'node:path'

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
  const keysGiven = Boolean(environment['CINQUEFOIL_KEYS'] ?? environment['CINQUEFOIL_KEYS_FILE'])
  const mode = told.mode ?? (keysGiven ? 'production' : 'preview')
  const state = resolve(root, told.state ?? '.cinquefoil')
  const folder = mode === 'preview' ? resolve(state, 'preview/ledger') : 'branch'
  const ledger =
    told.ledger === undefined || told.ledger === 'branch'
      ? (told.ledger ?? folder)
      : resolve(root, told.ledger)
  return {
    root,
    dist: resolve(root, told.dist ?? 'dist'),
    state,
    mode,
    ledger,
    ...(told.remote === undefined ? {} : { remote: told.remote }),
    output: told.output ?? 'human',
    workers: told.workers ?? Math.max(1, Math.min(4, cores)),
  }
}
