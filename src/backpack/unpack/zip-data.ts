import type { Inflate } from 'fflate'
import { crc32 } from '../../bytes/crc32.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import type { Allowance, UnpackLimits } from './allowance.ts'
import type { RefusalReason } from './refusal.ts'
import { LOCAL_HEADER, LOCAL_HEADER_LENGTH, viewOf, type ZipEntry } from './zip-entry.ts'

/** Small enough that a bomb is seen before it has filled the memory: a byte becomes at most 1,032. */
const SLICE = 4096

/** What it takes to unpack an entry. */
export interface Unpacker {
  readonly limits: UnpackLimits
  readonly allowance: Allowance
  /** Loaded by whoever opens an archive, once for all its entries. */
  readonly Inflate: typeof Inflate
}

/**
 * The bytes of one entry of a zip archive, whole and unaltered by their checksum, or why there are none. Unpacks piece
 * by piece and stops where a limit is passed.
 */
export function unpackEntry(
  zip: Uint8Array,
  entry: ZipEntry,
  unpacker: Unpacker,
): Uint8Array<ArrayBuffer> | RefusalReason {
  // AES has a method of its own; the other bit says that the directory is locked, too.
  if ((entry.flags & 0x2001) !== 0 || entry.method === 99) return 'encrypted'
  if (entry.method !== 0 && entry.method !== 8) return 'unsupported'
  const packed = packedBytes(zip, entry)
  if (packed === undefined) return 'damaged'
  const judge = judgeOf(packed.length, unpacker)
  const bytes = entry.method === 0 ? copied(packed, judge) : inflated(packed, judge, unpacker)
  if (typeof bytes === 'string') return bytes
  return bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : 'damaged'
}

function packedBytes(zip: Uint8Array, { at, packed }: ZipEntry): Uint8Array | undefined {
  if (at < 0 || at + LOCAL_HEADER_LENGTH > zip.length) return undefined
  const view = viewOf(zip)
  if (view.getUint32(at, true) !== LOCAL_HEADER) return undefined
  const names = view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const start = at + LOCAL_HEADER_LENGTH + names
  return start + packed > zip.length ? undefined : zip.subarray(start, start + packed)
}

/** Says of each piece whether it is one too many. */
type Judge = (length: number) => RefusalReason | undefined

function judgeOf(packed: number, { limits, allowance }: Unpacker): Judge {
  let total = 0
  return (length) => {
    total += length
    if (total > limits.ratioFrom && total > packed * limits.ratio) return 'bomb'
    if (total > limits.entryBytes) return 'too-large'
    return allowance.takeBytes(length) ? undefined : 'too-much'
  }
}

function copied(packed: Uint8Array, judge: Judge): Uint8Array<ArrayBuffer> | RefusalReason {
  return judge(packed.length) ?? packed.slice()
}

function inflated(
  packed: Uint8Array,
  judge: Judge,
  unpacker: Unpacker,
): Uint8Array<ArrayBuffer> | RefusalReason {
  const pieces: Uint8Array[] = []
  let refused: RefusalReason | undefined
  const inflate = new unpacker.Inflate((piece) => {
    refused ??= judge(piece.length)
    pieces.push(piece)
  })
  try {
    for (let at = 0; refused === undefined; at += SLICE) {
      const isLast = at + SLICE >= packed.length
      inflate.push(packed.subarray(at, at + SLICE), isLast)
      if (isLast) break
    }
  } catch {
    return refused ?? 'damaged'
  }
  return refused ?? joinBytes(pieces)
}
