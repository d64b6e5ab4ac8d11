import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitText, runGit } from '../../history/git.ts'
import type { PlannedChange, Tree } from './plan-upgrade.ts'

/**
 * A repository outside of the one to be upgraded, which sees what that one holds. Whatever is fetched and made lies here,
 * so that nothing has changed until all of it is done.
 */
export interface Draft {
  /** Of the draft's own; gone in the end. */
  readonly folder: string
  /** Where git runs. */
  readonly repository: string
}

/** @param root - the top of the repository to be upgraded */
export async function withDraft<Made>(
  root: string,
  use: (draft: Draft) => Promise<Made>,
): Promise<Made> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cinquefoil-upgrade-')))
  try {
    const repository = join(folder, 'repository')
    await mkdir(repository)
    await runGit(repository, ['init', '--quiet', '.'])
    const where = ['rev-parse', '--path-format=absolute', '--git-path', 'objects']
    const objects = await gitText(root, where)
    await writeFile(join(repository, '.git/objects/info/alternates'), `${objects}\n`)
    return await use({ folder, repository })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The files of a commit or tree. */
export async function treeOf(repository: string, id: string): Promise<Tree> {
  const listing = await gitText(repository, ['ls-tree', '-r', '-z', '--full-tree', id])
  return new Map(
    listing.split('\0').flatMap((line) => {
      const [, mode, entryId, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
      return mode && entryId && path ? [[path, { mode, id: entryId }] as const] : []
    }),
  )
}

/** A tree as another one is with some files changed. Gives its id. @param from - absent: an empty one */
export async function changedTree(
  { folder, repository }: Draft,
  from: string | undefined,
  changes: readonly Pick<PlannedChange, 'path' | 'entry'>[],
): Promise<string> {
  const env = { GIT_INDEX_FILE: join(folder, 'index') }
  await runGit(repository, from === undefined ? ['read-tree', '--empty'] : ['read-tree', from], {
    env,
  })
  // What goes is told first, so that a file may become a folder.
  const ordered = changes.toSorted((a, b) => Number(!!a.entry) - Number(!!b.entry))
  const lines = ordered.map(({ path, entry }) =>
    entry ? `${entry.mode} ${entry.id}\t${path}\0` : `0 ${'0'.repeat(40)}\t${path}\0`,
  )
  if (lines.length > 0)
    await runGit(repository, ['update-index', '-z', '--index-info'], { env, input: lines.join('') })
  return gitText(repository, ['write-tree'], { env })
}

/** Brings a commit of the draft, with all that the repository lacks, into it. No branch names it yet. */
export async function bringCommit(draft: Draft, root: string, commit: string, since: string) {
  const wanted = `${commit}\n^${since}\n`
  const how = ['pack-objects', '--revs', '--stdout', '--quiet']
  const pack = await runGit(draft.repository, how, { input: wanted })
  await runGit(root, ['unpack-objects', '-q'], { input: pack })
}
