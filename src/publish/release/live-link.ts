import { lstat, mkdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { syncFolder } from '../../state/write-whole.ts'
import { publishFailure } from '../failure.ts'

export type Side = 'a' | 'b'

/** The two release folders of a site; `dist` is a link to the one that visitors see. */
export interface ReleaseFolders {
  readonly dist: string
  /** Holds `a/`, `b/` and a manifest for each. */
  readonly folder: string
}

/**
 * Which release is live; nothing before the first publish.
 *
 * @throws PublishFailure `dist-not-ours` when something that is no link of ours stands in its place
 */
export async function liveSide({ dist, folder }: ReleaseFolders): Promise<Side | undefined> {
  const found = await lstat(dist).catch(() => undefined)
  if (!found) return undefined
  const target = found.isSymbolicLink() ? resolve(dirname(dist), await readlink(dist)) : undefined
  if (target === join(folder, 'a')) return 'a'
  if (target === join(folder, 'b')) return 'b'
  throw publishFailure(
    'dist-not-ours',
    `${basename(dist)} is there already and was not made by a publish: move it away, or publish elsewhere with --dist.`,
  )
}

/** Shows the other release, in one step: a visitor sees the old site or the new one, never a mixture. */
export async function showSide({ dist, folder }: ReleaseFolders, side: Side): Promise<void> {
  await mkdir(dirname(dist), { recursive: true })
  const draft = `${dist}.tmp`
  await rm(draft, { force: true })
  await symlink(relative(dirname(dist), join(folder, side)), draft, 'junction')
  try {
    await rename(draft, dist)
  } catch {
    // Windows cannot rename over a junction.
    await rm(dist, { force: true })
    await rename(draft, dist)
  }
  await syncFolder(dirname(dist))
}
