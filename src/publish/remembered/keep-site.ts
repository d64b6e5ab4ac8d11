import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { withDatabase } from '../../state/database.ts'
import { lock } from '../../state/lock.ts'
import { publishFailure } from '../failure.ts'
import { lockFailures } from '../lock-failures.ts'
import { liveSide, type Side } from '../release/live-link.ts'
import { filesOf, releaseRecord, type ReleaseRecord, type Unit } from '../release/release-record.ts'
import { packed, type PackedFile } from './archive.ts'
import { databaseName, pictureFolder, pictureName, releaseName } from './contents.ts'
import type { Origin, SiteHeader } from './origin.ts'
import { writeSealed, type FileSeal } from './sealed-file.ts'

/** Where a site was made, and lies. */
export interface SitePlace {
  readonly state: string
  readonly dist: string
}

/**
 * Packs what another run needs to go on from here: what publishing remembers, the pictures that it drew, and the release that
 * visitors see. No code is among it. Pages and pictures of one site say much the same, so that a tenth of the bytes are
 * left. What is packed is never held as a whole, nor lies anywhere unsealed.
 *
 * @param file - where it goes; replaced
 * @throws PublishFailure `carriage` where the release is not what is remembered of it
 */
export async function keepSite(
  { state, dist }: SitePlace,
  file: string,
  { origin, seal }: { readonly origin: Origin; readonly seal: FileSeal },
): Promise<void> {
  const unlock = await lock(state, lockFailures)
  try {
    const side = await liveSide({ dist, folder: join(state, 'site') })
    const database = join(state, 'state.db')
    if (side === undefined || !existsSync(database)) throw notWhole()
    await withDatabase(database, async (opened) => {
      const record = releaseRecord(opened)
      if (!record.isCurrent(side)) throw notWhole()
      const header: SiteHeader = { ...origin, side }
      const content = Readable.from(packed(header, contents(state, side, record)))
      await pipeline(content, createZstdCompress(compression), (parts) =>
        writeSealed(file, parts as AsyncIterable<Uint8Array>, seal),
      )
    })
  } finally {
    await unlock()
  }
}

const { ZSTD_c_compressionLevel, ZSTD_c_enableLongDistanceMatching, ZSTD_c_windowLog } = constants

/** Quick, and looking back far: what repeats is the picture of a badge, in each of its awards. */
const compression = {
  chunkSize: 1024 * 1024,
  params: {
    [ZSTD_c_compressionLevel]: 1,
    [ZSTD_c_windowLog]: 24,
    [ZSTD_c_enableLongDistanceMatching]: 1,
  },
}

function* contents(state: string, side: Side, record: ReleaseRecord): Generator<PackedFile> {
  yield { name: databaseName, path: join(state, databaseName) }
  for (const name of picturesIn(state))
    yield { name: `${pictureFolder}/${name}`, path: join(state, pictureFolder, name) }
  for (const [, unit] of record.all()) yield* releaseFiles(join(state, 'site', side), unit)
}

function* releaseFiles(folder: string, unit: Unit): Generator<PackedFile> {
  for (const file of filesOf(unit)) {
    const path = join(folder, file)
    if (!existsSync(path)) throw notWhole()
    yield { name: releaseName(file), path }
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
