import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { hardening } from '../../history/hardening.ts'
import { parseReverts, revertArguments } from '../../history/revert-log.ts'
import { utcDay } from '../../history/utc-day.ts'
import { undoneIn, type UndoneAwards } from '../plan/undone-awards.ts'

/** What git knows, asked without a package. */
export interface GitFacts {
  /** UTC day of the newest commit; absent where nothing is committed. */
  readonly asOf?: string
  /** The day a file first appeared on the main line, by path. */
  readonly addedOn: ReadonlyMap<string, string>
  readonly undone: UndoneAwards
}

/** Asks git with fixed arguments. No hook, no file monitor and no system configuration has a say. */
export async function readGitFacts(root: string): Promise<GitFacts> {
  const newest = await git(root, ['log', '-1', '--no-show-signature', '--format=%ct', 'HEAD', '--'])
  if (newest === undefined) return { addedOn: new Map(), undone: {} }
  const isShallow = (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  const added = (await git(root, additions)) ?? ''
  const reverts = (await git(root, revertArguments)) ?? ''
  return {
    asOf: utcDay(Number(newest)),
    addedOn: firstDays(added, isShallow),
    undone: undoneIn(parseReverts(reverts)),
  }
}

/** Oldest first. Fields end in NUL, so that no file name can pass for anything else. */
const additions = [
  'log',
  '--reverse',
  '--first-parent',
  '--diff-merges=first-parent',
  '--root',
  '--name-only',
  '--diff-filter=A',
  '-z',
  '--no-renames',
  '--no-color',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--relative',
  '--format=%x01%ct %P',
  '--end-of-options',
  'HEAD',
  '--',
  'awards',
]

/** The oldest commit of a shallow clone shows older files as if it had added them: their day is unknown. */
function firstDays(log: string, isShallow: boolean): ReadonlyMap<string, string> {
  const first = new Map<string, string | undefined>()
  let day: string | undefined
  for (const field of log.split('\0')) {
    const commit = /^\n?\u0001(\d+) (.*)$/.exec(field)
    const path = field.replace(/^\n/, '')
    if (commit) day = isShallow && commit[2] === '' ? undefined : utcDay(Number(commit[1]))
    else if (path !== '' && !first.has(path)) first.set(path, day)
  }
  return new Map(
    [...first].flatMap(([path, known]) => (known === undefined ? [] : [[path, known]])),
  )
}

const run = promisify(execFile)

/** What git printed; nothing where there is no repository, or no commit. */
async function git(root: string, args: readonly string[]): Promise<string | undefined> {
  const { PATH, HOME } = process.env
  const env = {
    PATH,
    HOME,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
    TZ: 'UTC',
  }
  const all = [...hardening(root).flatMap((each) => ['-c', each]), ...args]
  const options = { cwd: root, env, maxBuffer: 1024 * 1024 * 1024 }
  return run('git', all, options).then(
    ({ stdout }) => stdout,
    (error: { readonly code?: unknown }) => {
      if (error.code === 128) return undefined
      throw error
    },
  )
}
