import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable, pipeline } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { withDatabase } from '../../state/database.ts'
import { isStateFailure } from '../../state/failure.ts'
import { lock } from '../../state/lock.ts'
import { publishFailure } from '../failure.ts'
import { lockFailures } from '../lock-failures.ts'
import { showSide } from '../release/live-link.ts'
import { filesOf, releaseRecord, type ReleaseRecord, type Unit } from '../release/release-record.ts'
import { unpacking, type Unpacked, type Unpacking } from './archive.ts'
import { databaseName, pictureFolder, pictureName, releaseName, staysInside } from './contents.ts'
import type { SitePlace } from './keep-site.ts'
import { originFault, type Origin, type SiteHeader } from './origin.ts'
import { readSealed } from './sealed-file.ts'

/**
 * Unpacks what another run left, where it belongs to this program, repository and ledger, and is to the byte what that
 * run packed, no file more and none less. Nothing is in its place before all of it is proven; where something stands
 * against it, nothing of it stays.
 *
 * @param file - as `keepSite` wrote it
 * @throws PublishFailure `carriage` with what stands against it
 */
export async function takeSite(
  place: SitePlace,
  file: string,
  { origin, secret }: { readonly origin: Origin; readonly secret: Uint8Array },
): Promise<void> {
  const { state } = place
  if (existsSync(join(state, databaseName)) || existsSync(place.dist))
    throw refused('A site was made here already.')
  const unlock = await lock(state, lockFailures)
  const draft = join(state, 'taken')
  try {
    await rm(draft, { recursive: true, force: true })
    const content = createZstdDecompress({ chunkSize: 1024 * 1024 })
    // What goes wrong on the way is thrown where it comes out.
    pipeline(Readable.from(readSealed(file, secret)), content, () => undefined)
    const archive = await unpacking(content as AsyncIterable<Uint8Array>)
    const fault = originFault(archive.header, origin)
    if (fault !== undefined) {
      content.destroy()
      throw refused(fault)
    }
    const pictures = await unpackAll(archive, draft)
    await putInPlace(place, draft, { pictures, side: (archive.header as SiteHeader).side })
  } finally {
    await rm(draft, { recursive: true, force: true })
    await unlock()
  }
}

/** @returns the names of pictures */
async function unpackAll(archive: Unpacking, draft: string): Promise<readonly string[]> {
  const database = await archive.next()
  if (database?.name !== databaseName) throw otherFiles()
  await database.writeTo(join(draft, databaseName), 0o600)
  const pictures: string[] = []
  let next = await archive.next()
  while (next?.name.startsWith(`${pictureFolder}/`)) {
    const name = basename(next.name)
    if (next.name !== `${pictureFolder}/${name}` || !pictureName.test(name)) throw otherFiles()
    await next.writeTo(join(draft, pictureFolder, name), 0o600)
    pictures.push(name)
    next = await archive.next()
  }
  await unpackRelease(archive, next, draft)
  return pictures
}

/** The files of a release are those that the manifest lists, in its order: so none has to be looked for. */
async function unpackRelease(
  archive: Unpacking,
  first: Unpacked | undefined,
  draft: string,
): Promise<void> {
  await mkdir(join(draft, 'site'), { recursive: true })
  try {
    await withDatabase(join(draft, databaseName), async (opened) => {
      const record = releaseRecord(opened)
      const left = await unpackUnits(archive, first, { record, draft })
      if (left !== undefined) throw otherFiles()
    })
  } catch (cause) {
    throw isStateFailure(cause) ? otherFiles() : cause
  }
}

async function unpackUnits(
  archive: Unpacking,
  first: Unpacked | undefined,
  { record, draft }: { readonly record: ReleaseRecord; readonly draft: string },
): Promise<Unpacked | undefined> {
  let next = first
  let units = 0
  for (const [, unit] of record.all()) {
    let bytes = 0
    for (const file of filesOf(unit)) {
      if (next?.name !== releaseName(file) || !staysInside(file)) throw otherFiles()
      await next.writeTo(join(draft, 'site', file))
      bytes += next.size
      next = await archive.next()
    }
    if (bytes !== sizeOf(unit)) throw otherFiles()
    units += 1
  }
  if (units !== record.size) throw otherFiles()
  return next
}

function sizeOf({ size }: Unit): number {
  return size.bytes
}

async function putInPlace(
  { state, dist }: SitePlace,
  draft: string,
  { pictures, side }: { readonly pictures: readonly string[] } & Pick<SiteHeader, 'side'>,
): Promise<void> {
  const folder = join(state, 'site')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  await mkdir(join(state, pictureFolder), { recursive: true })
  for (const name of pictures)
    await rename(join(draft, pictureFolder, name), join(state, pictureFolder, name))
  await rename(join(draft, 'site'), join(folder, side))
  await rename(join(draft, databaseName), join(state, databaseName))
  await showSide({ dist, folder }, side)
}

function otherFiles() {
  return refused('What the last run left is not the site that it remembers.')
}

function refused(message: string) {
  return publishFailure('carriage', message)
}
