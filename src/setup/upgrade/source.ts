import { existsSync } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { checkedId, gitText } from '../../history/git.ts'
import { upgradeFailure } from '../failure.ts'
import { changedTree, type Draft } from './draft.ts'
import { programPlaces } from './program-files.ts'

/** Where a newer version comes from: releases of a git repository, or a folder with the files of one. */
export type Source =
  | { readonly kind: 'releases'; readonly address: string }
  | { readonly kind: 'folder'; readonly folder: string }

/**
 * What `--from` means: a remote of the repository by its name, an address or path that git knows, or a folder that is no
 * repository.
 */
export async function sourceOf(root: string, from: string): Promise<Source> {
  const remotes = (await gitText(root, ['remote'])).split('\n')
  if (remotes.includes(from)) {
    const address = await gitText(root, ['remote', 'get-url', '--', from])
    return { kind: 'releases', address: isPath(address) ? resolve(root, address) : address }
  }
  if (!isPath(from)) return { kind: 'releases', address: from }
  const folder = resolve(from)
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw upgradeFailure('upgrade-unreachable', 'There is no such folder.')
  const isRepository = existsSync(join(folder, '.git')) || existsSync(join(folder, 'objects'))
  return isRepository
    ? { kind: 'releases', address: folder }
    : { kind: 'folder', folder: await realpath(folder) }
}

/** `https://…` and `git@host:path` are none; `C:\…` is one. */
function isPath(from: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:\/\//i.test(from) && !/^[^/\\]{2,}:/.test(from)
}

/** Takes the program's files of a folder into the draft. Gives the id of their tree. */
export async function takeFolder(draft: Draft, folder: string): Promise<string> {
  const paths = (await Promise.all(programPlaces.map((place) => filesAt(folder, place)))).flat()
  if (paths.some((path) => /[\n"\\]/.test(path)))
    throw upgradeFailure('upgrade-not-ours', 'A file in that folder has a name that none has.')
  const input = paths.map((path) => `${join(folder, path)}\n`).join('')
  const hash = ['hash-object', '-w', '--no-filters', '--stdin-paths']
  const ids = input === '' ? [] : (await gitText(draft.repository, hash, { input })).split('\n')
  const entries = await Promise.all(
    paths.map(async (path, at) => {
      const isProgram = ((await stat(join(folder, path))).mode & 0o100) !== 0
      return {
        path,
        entry: { mode: isProgram ? '100755' : '100644', id: checkedId(ids[at] ?? '') },
      }
    }),
  )
  return changedTree(draft, undefined, entries)
}

/** Links lead nowhere: they are passed over, those of whole folders too. */
async function filesAt(folder: string, place: string): Promise<readonly string[]> {
  const path = join(folder, place)
  const parts = place.split('/').filter((part) => part !== '')
  for (let depth = 1; depth <= parts.length; depth += 1)
    if (await isLink(join(folder, ...parts.slice(0, depth)))) return []
  if (!place.endsWith('/')) return (await isFile(path)) ? [place] : []
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((each) =>
      each
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )
}
