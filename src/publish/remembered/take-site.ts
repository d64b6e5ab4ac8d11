import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { withDatabase } from '../../state/database.ts'
import { isStateFailure } from '../../state/failure.ts'
import { lock } from '../../state/lock.ts'
import { publishFailure } from '../failure.ts'
import { lockFailures } from '../lock-failures.ts'
import { showSide, type Side } from '../release/live-link.ts'
import { filesOf, releaseRecord, type ReleaseRecord } from '../release/release-record.ts'
import { passOver, writeTo, type PackedFile, type Unpacking } from './archive.ts'
import { databaseName, pictureFolder, pictureName, releaseName, staysInside } from './contents.ts'
import { originFault, type Origin, type SiteHeader } from './origin.ts'
import type { FileSeal } from './sealed-file.ts'
import { openArchive } from './sealed-archive.ts'

/** Where a site is made. */
export interface SitePlace {
  readonly state: string
  readonly dist: string
}

/**
 * Begins with what another run left, where it belongs to this program, repository and ledger, and is to the byte what that
 * run packed, no file more and none less. What publishing remembers is laid out, and the pictures that it drew; the
 * files of the site stay where they are: a publish makes what changed, and `finishSite` puts the two together. Nothing is in
 * its place before all of it is proven; where something stands against it, nothing of it stays.
 *
 * @param file - as `finishSite` wrote it
 * @throws PublishFailure `carriage` with what stands against it
 */
export async function takeSite(
  place: SitePlace,
  file: string,
  { origin, seal }: { readonly origin: Origin; readonly seal: FileSeal },
): Promise<void> {
  const { state } = place
  if (existsSync(join(state, databaseName)) || existsSync(place.dist))
    throw refused('A site was made here already.')
  const unlock = await lock(state, lockFailures)
  const draft = join(state, 'taken')
  try {
    await rm(draft, { recursive: true, force: true })
    const archive = await openArchive(file, seal)
    try {
      const fault = originFault(archive.header, origin)
      if (fault !== undefined) throw refused(fault)
      const { side } = archive.header as SiteHeader
      const pictures = await prove(archive, draft)
      await putInPlace(place, draft, { pictures, side })
    } finally {
      archive.close()
    }
  } finally {
    await rm(draft, { recursive: true, force: true })
    await unlock()
  }
}

/** @returns the names of pictures, which lie in the draft with the database */
async function prove(archive: Unpacking, draft: string): Promise<readonly string[]> {
  const database = await archive.next()
  if (database?.name !== databaseName) throw otherFiles()
  await writeTo(join(draft, databaseName), database)
  const pictures: string[] = []
  let next = await archive.next()
  while (next?.name.startsWith(`${pictureFolder}/`)) {
    const name = basename(next.name)
    if (next.name !== `${pictureFolder}/${name}` || !pictureName.test(name)) throw otherFiles()
    await writeTo(join(draft, pictureFolder, name), next)
    pictures.push(name)
    next = await archive.next()
  }
  try {
    await withDatabase(join(draft, databaseName), (opened) =>
      proveRelease(archive, next, releaseRecord(opened)),
    )
  } catch (cause) {
    throw isStateFailure(cause) ? otherFiles() : cause
  }
  return pictures
}

/** The files of a release are those that the manifest lists, in its order: so none has to be looked for. */
async function proveRelease(
  archive: Unpacking,
  first: PackedFile | undefined,
  record: ReleaseRecord,
): Promise<void> {
  if (!record.isCurrent('a') || !record.isCurrent('b')) throw otherFiles()
  let next = first
  let units = 0
  for (const [, unit] of record.all()) {
    let bytes = 0
    for (const file of filesOf(unit)) {
      if (next?.name !== releaseName(file) || !staysInside(file)) throw otherFiles()
      await passOver(next)
      bytes += next.size
      next = await archive.next()
    }
    if (bytes !== unit.size.bytes) throw otherFiles()
    units += 1
  }
  if (units !== record.size || next !== undefined) throw otherFiles()
}

/** Both releases are as the manifest says, but for files that nobody looks at before they are put together. */
async function putInPlace(
  { state, dist }: SitePlace,
  draft: string,
  { pictures, side }: { readonly pictures: readonly string[]; readonly side: Side },
): Promise<void> {
  const folder = join(state, 'site')
  await rm(folder, { recursive: true, force: true })
  for (const each of ['a', 'b']) await mkdir(join(folder, each), { recursive: true })
  await mkdir(join(state, pictureFolder), { recursive: true })
  for (const name of pictures)
    await rename(join(draft, pictureFolder, name), join(state, pictureFolder, name))
  await rename(join(draft, databaseName), join(state, databaseName))
  await showSide({ dist, folder }, side)
}

function otherFiles() {
  return refused('What the last run left is not the site that it remembers.')
}

function refused(message: string) {
  return publishFailure('carriage', message)
}
