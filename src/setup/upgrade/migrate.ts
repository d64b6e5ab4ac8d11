import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runGit } from '../../history/git.ts'
import { writeBlob } from '../../history/objects.ts'
import { upgradeFailure } from '../failure.ts'
import type { LeftByHand, MigratedFile } from '../migrations/migration.ts'
import { networkGuard, runClosed, type Ended, type NetworkGuard } from './closed-process.ts'
import { changedTree, type Draft } from './draft.ts'
import type { PlannedChange, Tree, TreeEntry } from './plan-upgrade.ts'

/** What a newer version needs changed in records. */
export interface Migrated {
  readonly changes: readonly PlannedChange[]
  /** What they do, for staff, each sentence once. */
  readonly about: readonly string[]
  readonly byHand: readonly LeftByHand[]
  /** Whether what found it out was kept from the network. */
  readonly isOffline: boolean
}

/** Under what the newer version's migrations run. */
export interface MigrationLimits {
  /** Milliseconds; absent: five minutes. */
  readonly patience?: number
  /** What they may print; absent: 256 MB, which are the texts of hundreds of thousands of records. */
  readonly mostBytes?: number
  /** Absent: what there is on this machine. */
  readonly guard?: NetworkGuard
}

const fiveMinutes = 5 * 60_000
const quarterGigabyte = 256 * 1024 * 1024

const folder = 'src/setup/migrations/'
const program = `${folder}migrate-process.ts`

/**
 * Asks the newer version what it needs changed in the records. Its migrations run in a process of their own, which may
 * read copies of themselves and of the records and nothing else, may write nothing and start nothing, is told no secret,
 * and is kept from the network where this machine can do that. Links are left out, since they lead anywhere.
 *
 * @param mine - the files that are here
 * @throws UpgradeFailure `upgrade-migration`
 */
export async function migrate(
  draft: Draft,
  { mine, next }: { readonly mine: Tree; readonly next: Tree },
  versions: { readonly here: string; readonly next: string },
  limits: MigrationLimits = {},
): Promise<Migrated> {
  if (!next.has(program)) return { changes: [], about: [], byHand: [], isOffline: true }
  const { guard = networkGuard(), patience = fiveMinutes, mostBytes = quarterGigabyte } = limits
  const under = { guard, patience, mostBytes }
  const answer = await answerOf(draft, { mine, next }, versions, under)
  const changes: PlannedChange[] = []
  for (const { path, text: content } of answer.changes) {
    const there = mine.get(path)
    if (!there || !isFile(there) || !isRecord(path) || content === '') throw notUsable()
    const id = await writeBlob(draft.repository, Buffer.from(content))
    changes.push({ path, kind: 'changed', entry: { mode: there.mode, id } })
  }
  const about = [...new Set(answer.changes.flatMap((each) => each.about))]
  return { changes, about, byHand: answer.byHand, isOffline: guard.isClosed }
}

function isRecord(path: string): boolean {
  return /^(?:badges|awards)\//.test(path)
}

/** No link, which would lead where its text says. */
function isFile({ mode }: TreeEntry): boolean {
  return mode === '100644' || mode === '100755'
}

function isMigration(path: string): boolean {
  return path.startsWith(folder) || path === 'package.json'
}

/** Copies files of a tree into a folder of the draft, letter by letter, and gives it. */
async function layOut(
  draft: Draft,
  files: Tree,
  name: string,
  isWanted: (path: string) => boolean,
): Promise<string> {
  const wanted = [...files].flatMap(([path, entry]) =>
    isWanted(path) && isFile(entry) ? [{ path, entry }] : [],
  )
  const tree = await changedTree(draft, undefined, wanted)
  const env = { GIT_INDEX_FILE: join(draft.folder, `index-of-${name}`) }
  const into = join(draft.folder, name)
  await mkdir(into)
  await runGit(draft.repository, ['read-tree', tree], { env })
  await runGit(draft.repository, ['checkout-index', '--all', `--prefix=${into}/`], { env })
  return into
}

interface Answer {
  readonly changes: readonly MigratedFile[]
  readonly byHand: readonly LeftByHand[]
}

async function answerOf(
  draft: Draft,
  { mine, next }: { readonly mine: Tree; readonly next: Tree },
  versions: { readonly here: string; readonly next: string },
  limits: Required<MigrationLimits>,
): Promise<Answer> {
  const place = await layOut(draft, next, 'migrations', isMigration)
  const root = await layOut(draft, mine, 'records', isRecord)
  const argument = JSON.stringify({ root, ...versions })
  const readable = [place, root]
  const ended = await runClosed(join(place, program), argument, { readable, ...limits }).catch(
    (error: unknown) => {
      throw notUsable(error)
    },
  )
  if (ended.stopped !== undefined) throw stopped(ended.stopped)
  if (ended.code !== 0) throw notUsable(new Error(ended.errors))
  return answerIn(ended.out)
}

/** What another version says is believed only as far as it has the form that was agreed on. */
function answerIn(out: string): Answer {
  const answer = parsed(out) as
    (Partial<Record<'format' | 'changes' | 'byHand', unknown>> | null) | undefined
  const { format, changes, byHand } = answer ?? {}
  const isList = (value: unknown, isItem: (item: Record<string, unknown>) => boolean) =>
    Array.isArray(value) && value.every((item: Record<string, unknown>) => isItem(item ?? {}))
  const isText = (value: unknown) => typeof value === 'string'
  const hasForm =
    isList(
      changes,
      (each) =>
        isText(each['path']) &&
        isText(each['text']) &&
        Array.isArray(each['about']) &&
        each['about'].every(isText),
    ) && isList(byHand, (each) => isText(each['path']) && isText(each['about']))
  if (format !== 1 || !hasForm) throw notUsable()
  return answer as Answer
}

function parsed(out: string): unknown {
  try {
    return JSON.parse(out)
  } catch {
    return undefined
  }
}

function notUsable(cause?: unknown) {
  return upgradeFailure(
    'upgrade-migration',
    'What the newer version needs changed in your records could not be found out. Tell its maintainers.',
    { cause },
  )
}

function stopped(why: keyof typeof reasons) {
  return upgradeFailure(
    'upgrade-migration',
    `The newer version ${reasons[why]}, so it was stopped. Tell its maintainers.`,
  )
}

const reasons = {
  late: 'did not find out in time what it needs changed in your records',
  'too-much': 'said more of what it needs changed in your records than can be taken in',
} as const satisfies Readonly<Record<NonNullable<Ended['stopped']>, string>>
