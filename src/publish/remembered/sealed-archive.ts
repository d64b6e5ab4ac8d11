import { Readable, pipeline } from 'node:stream'
import { pipeline as piped } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { packed, unpacking, type PackedFile, type Unpacking } from './archive.ts'
import { readSealed, writeSealed, type FileSeal } from './sealed-file.ts'

const chunkSize = 1024 * 1024
const { ZSTD_c_compressionLevel, ZSTD_c_enableLongDistanceMatching, ZSTD_c_windowLog } = constants

/** Quick, and looking back far: what repeats is the picture of a badge, in each of its awards. */
const params = {
  [ZSTD_c_compressionLevel]: 1,
  [ZSTD_c_windowLog]: 24,
  [ZSTD_c_enableLongDistanceMatching]: 1,
}

/** Packs, compresses and seals files into one. Of what is packed little is held at a time, and none lies anywhere unsealed. */
export async function sealArchive(
  path: string,
  seal: FileSeal,
  { header, files }: { readonly header: object; readonly files: AsyncIterable<PackedFile> },
): Promise<void> {
  const compress = createZstdCompress({ chunkSize, params })
  await piped(Readable.from(packed(header, files)), compress, (parts) =>
    writeSealed(path, parts as AsyncIterable<Uint8Array>, seal),
  )
}

/** @returns what was sealed, and how to let go of it before its end */
export async function openArchive(
  path: string,
  seal: FileSeal,
): Promise<Unpacking & { close(): void }> {
  const content = createZstdDecompress({ chunkSize })
  // What goes wrong on the way is thrown where it comes out.
  pipeline(Readable.from(readSealed(path, seal)), content, () => undefined)
  const archive = await unpacking(content as AsyncIterable<Uint8Array>)
  return { ...archive, close: () => content.destroy() }
}
