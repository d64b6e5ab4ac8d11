import { statSync } from 'node:fs'
import { join } from 'node:path'
import { deployFailure, type DeployFailure } from '../failure.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import { pointerPath, readPointer } from './pointer.ts'

/** Other sites that are deployed to folders of the place. */
export interface Neighbours {
  /** Takes note of something that is a file of the site, or lies at the place, or both. */
  see(path: string, where: { readonly isOurs: boolean; readonly isThere: boolean }): void
  /** Whether something is one of theirs. What lies there says that a deploy put it there, and it was not ours. */
  have(path: string): boolean
  /**
   * Refuses a site that has files where another one is deployed.
   *
   * @throws DeployFailure `place-taken`
   */
  refuse(place: { readonly folder: string; readonly store: ObjectStore }): Promise<void>
}

/**
 * A deploy that remembers what lies there does not look at the host, where another site may have come since. But for one that
 * lies deeper, it is in a folder that this site begins only now: so those are asked after.
 */
export function neighbourSeeker(): Neighbours {
  const folders: string[] = []
  const begun = new Set<string>()
  const begins = new Set<string>()
  return {
    see(path, { isOurs, isThere }) {
      if (isThere && path.endsWith(`/${pointerPath}`))
        folders.push(path.slice(0, -pointerPath.length))
      const top = path.slice(0, path.indexOf('/') + 1)
      if (isOurs && top !== '') (isThere ? begun : begins).add(top)
    },
    have: (path) => folders.some((folder) => path.startsWith(folder)),
    async refuse({ folder, store }) {
      if (folders.some((each) => isFolder(folder, each))) throw placeTaken()
      // Where nothing of ours lies yet, the host has just been asked for all that does.
      for (const top of begun.size > 0 ? begins : [])
        if (!begun.has(top) && (await isPlace(store, top))) throw placeTaken()
    },
  }
}

export function placeTaken(): DeployFailure {
  return deployFailure(
    'place-taken',
    'Files of another site, deployed to another folder of this bucket, lie where this one would put its own. Give one of them a folder of its own, or empty this one first.',
  )
}

async function isPlace(store: ObjectStore, folder: string): Promise<boolean> {
  const { found } = await store.get(folder + pointerPath)
  return found !== undefined && readPointer(found.body) !== undefined
}

/** Of one name; every system that we know takes less, or as many. */
const mostBytes = 255

/** @param below - as a listing names it, which may be anything */
function isFolder(folder: string, below: string): boolean {
  const parts = below.slice(0, -1).split('/')
  if (parts.some((part) => ['', '.', '..'].includes(part) || part.includes('\0'))) return false
  // Names that no disk takes are no folders of the site.
  if (parts.some((part) => Buffer.byteLength(part) > mostBytes)) return false
  return statSync(join(folder, ...parts), { throwIfNoEntry: false })?.isDirectory() ?? false
}
