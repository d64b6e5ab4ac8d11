import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { runGit } from '../../history/git.ts'
import { writeBlob } from '../../history/objects.ts'
import { upgradeFailure } from '../failure.ts'
import type { LeftByHand, MigratedFile } from '../migrations/migration.ts'
import { changedTree, type Draft } from './draft.ts'
import type { PlannedChange, Tree } from './plan-upgrade.ts'

/** What a newer version needs changed in records. */
export interface Migrated {
  readonly changes: readonly PlannedChange[]
  /** What they do, for staff, each sentence once. */
  readonly about: readonly string[]
  readonly byHand: readonly LeftByHand[]
}

const folder = 'src/setup/migrations/'
const program = `${folder}migrate-process.ts`

/**
 * Asks the newer version what it needs changed in the records. Its migrations run in a process of their own, which may
 * read themselves and the records and nothing else, may write nothing and start nothing, and is told no secret.
 *
 * @param mine - the files that are here
 * @throws UpgradeFailure `upgrade-migration`
 */
export async function migrate(
  draft: Draft,
  root: string,
  mine: Tree,
  next: Tree,
  versions: { readonly here: string; readonly next: string },
): Promise<Migrated> {
  if (!next.has(program)) return { changes: [], about: [], byHand: [] }
  const answer = await answerOf(await layOutMigrations(draft, next), root, versions)
  const changes: PlannedChange[] = []
  for (const { path, text: content } of answer.changes) {
    const there = mine.get(path)
    if (!there || !/^(?:badges|awards)\//.test(path) || content === '') throw notUsable()
    const id = await writeBlob(draft.repository, Buffer.from(content))
    changes.push({ path, kind: 'changed', entry: { mode: there.mode, id } })
  }
  const about = [...new Set(answer.changes.flatMap((each) => each.about))]
  return { changes, about, byHand: answer.byHand }
}

async function layOutMigrations(draft: Draft, next: Tree): Promise<string> {
  const wanted = [...next].flatMap(([path, entry]) =>
    path.startsWith(folder) || path === 'package.json' ? [{ path, entry }] : [],
  )
  const tree = await changedTree(draft, undefined, wanted)
  const env = { GIT_INDEX_FILE: join(draft.folder, 'index-of-migrations') }
  const into = join(draft.folder, 'migrations')
  await runGit(draft.repository, ['read-tree', tree], { env })
  await runGit(draft.repository, ['checkout-index', '--all', `--prefix=${into}/`], { env })
  return into
}

interface Answer {
  readonly changes: readonly MigratedFile[]
  readonly byHand: readonly LeftByHand[]
}

async function answerOf(
  place: string,
  root: string,
  versions: { readonly here: string; readonly next: string },
): Promise<Answer> {
  const readable = [place, join(root, 'badges'), join(root, 'awards')]
  const limits = ['--permission', ...readable.map((each) => `--allow-fs-read=${each}`)]
  const child = spawn(
    process.execPath,
    [...limits, join(place, program), JSON.stringify({ root, ...versions })],
    { cwd: place, env: {}, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? -1))
  })
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code !== 0) throw notUsable(new Error(errors))
  return answerIn(out)
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
