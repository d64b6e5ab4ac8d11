import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from '../../state/database.ts'
import { lock } from '../../state/lock.ts'
import { publishFailure } from '../failure.ts'
import { lockFailures } from '../lock-failures.ts'
import { liveSide } from '../release/live-link.ts'
import { filesOf, releaseRecord, type ReleaseRecord } from '../release/release-record.ts'
import { fileAt, passOver, type PackedFile, type Unpacking } from './archive.ts'
import { databaseName, pictureFolder, pictureName, releaseName } from './contents.ts'
import type { Origin, SiteHeader } from './origin.ts'
import type { FileSeal } from './sealed-file.ts'
import { openArchive, sealArchive } from './sealed-archive.ts'
import type { SitePlace } from './take-site.ts'
import { tarFile, type TarFile } from './tar-file.ts'

/** What a site is put together from, and where it goes. */
export interface Finishing {
  /** What it began with, as it was taken; absent: all of it was made here. */
  readonly before?: SealedAt | undefined
  /** The whole site, as it is handed to Pages. */
  readonly tar: string
  /** For the next run; absent: there is no key. */
  readonly next?: (SealedAt & { readonly origin: Origin }) | undefined
}

interface SealedAt {
  readonly file: string
  readonly seal: FileSeal
}

/**
 * Puts a whole site together, from the files that were made here and those that it began with, in the order of the manifest, in
 * one go: as a tar file, and with what publishing remembers sealed for the next run. No code is among it. Hundreds of thousands of
 * files, of which one award more changes ten, are neither laid out nor gathered again.
 *
 * @returns whether something is left to the next run: where the two releases of this machine differ, the next begins anew
 * @throws PublishFailure `carriage` where the site is not what is remembered of it
 */
export async function finishSite(
  { state, dist }: SitePlace,
  { before, tar, next }: Finishing,
): Promise<boolean> {
  const unlock = await lock(state, lockFailures)
  try {
    const folder = join(state, 'site')
    const side = await liveSide({ dist, folder })
    const database = join(state, databaseName)
    if (side === undefined || !existsSync(database)) throw notWhole()
    return await withDatabase(database, async (opened) => {
      const record = releaseRecord(opened)
      if (!record.isCurrent(side)) throw notWhole()
      const old = before && (await openArchive(before.file, before.seal))
      const target = tarFile(tar)
      try {
        const site = intoTar(siteFiles(record, join(folder, side), old), target)
        const isKept = next !== undefined && record.isCurrent('a') && record.isCurrent('b')
        if (isKept) {
          const header: SiteHeader = { ...next.origin, side }
          await sealArchive(next.file, next.seal, { header, files: withState(state, site) })
        } else for await (const file of site) await passOver(file)
        return isKept
      } finally {
        target.close()
        old?.close()
      }
    })
  } finally {
    await unlock()
  }
}

async function* withState(
  state: string,
  site: AsyncIterable<PackedFile>,
): AsyncGenerator<PackedFile> {
  yield fileAt(databaseName, join(state, databaseName))
  for (const name of picturesIn(state))
    yield fileAt(`${pictureFolder}/${name}`, join(state, pictureFolder, name))
  yield* site
}

async function* intoTar(site: AsyncIterable<PackedFile>, tar: TarFile): AsyncGenerator<PackedFile> {
  for await (const { name, size, content } of site)
    yield {
      ...{ name, size },
      async *content() {
        tar.begin(name.slice(releaseName('').length), size)
        for await (const bytes of content()) {
          tar.write(bytes)
          yield bytes
        }
        tar.end()
      },
    }
}

/** Each file of the manifest, from the folder where it was made here, or else from what there was before. */
async function* siteFiles(
  record: ReleaseRecord,
  folder: string,
  old: Unpacking | undefined,
): AsyncGenerator<PackedFile> {
  let next = await old?.next()
  for (const [, unit] of record.all()) {
    let bytes = 0
    for (const path of filesOf(unit)) {
      const name = releaseName(path)
      const made = join(folder, path)
      let file: PackedFile | undefined
      if (existsSync(made)) file = fileAt(name, made)
      else {
        // What comes before it was made anew, or is gone.
        while (next !== undefined && next.name !== name) {
          await passOver(next)
          next = await old?.next()
        }
        file = next
      }
      if (file === undefined) throw notWhole()
      yield file
      bytes += file.size
      if (file === next) next = await old?.next()
    }
    if (bytes !== unit.size.bytes) throw notWhole()
  }
}

function picturesIn(state: string): readonly string[] {
  const folder = join(state, pictureFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => pictureName.test(name))
    .sort()
}

function notWhole() {
  return publishFailure('carriage', 'The site is not what is remembered of it.')
}
