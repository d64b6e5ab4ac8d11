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
  /** How its objects are named, which is how the other one's are; absent: this git knows but one way. */
  readonly format: ObjectFormat | undefined
}

export type ObjectFormat = 'sha1' | 'sha256'

/** @param root - the top of the repository to be upgraded */
export async function withDraft<Made>(
  root: string,
  use: (draft: Draft) => Promise<Made>,
): Promise<Made> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cinquefoil-upgrade-')))
  try {
    const repository = join(folder, 'repository')
    await mkdir(repository)
    const format = await objectFormat(root)
    await initRepository(repository, format)
    const where = ['rev-parse', '--path-format=absolute', '--git-path', 'objects']
    const objects = await gitText(root, where)
    await writeFile(join(repository, '.git/objects/info/alternates'), `${objects}\n`)
    return await use({ folder, repository, format })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** An older git repeats what it does not know. */
async function objectFormat(root: string): Promise<ObjectFormat | undefined> {
  const format = await gitText(root, ['rev-parse', '--show-object-format'])
  return format === 'sha1' || format === 'sha256' ? format : undefined
}

/** Makes a repository of an empty folder, in which git writes every file as it is, whatever is set up on the machine. */
export async function initRepository(folder: string, format: ObjectFormat | undefined) {
  const how = format === undefined ? [] : [`--object-format=${format}`]
  await runGit(folder, ['init', '--quiet', ...how, '.'])
  await mkdir(join(folder, '.git/info'), { recursive: true })
  await writeFile(join(folder, '.git/info/attributes'), `* ${asItIs}\n`)
}

const asItIs = '-text -eol -ident -filter -working-tree-encoding'

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
  { folder, repository, format }: Draft,
  from: string | undefined,
  changes: readonly Pick<PlannedChange, 'path' | 'entry'>[],
): Promise<string> {
  const env = { GIT_INDEX_FILE: join(folder, 'index') }
  await runGit(repository, from === undefined ? ['read-tree', '--empty'] : ['read-tree', from], {
    env,
  })
  // What goes is told first, so that a file may become a folder.
  const ordered = changes.toSorted((a, b) => Number(!!a.entry) - Number(!!b.entry))
  const nothing = '0'.repeat(format === 'sha256' ? 64 : 40)
  const lines = ordered.map(({ path, entry }) =>
    entry ? `${entry.mode} ${entry.id}\t${path}\0` : `0 ${nothing}\t${path}\0`,
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
