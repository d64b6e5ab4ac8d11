import { Gunzip } from 'fflate'
import { maskOf, minimumEntries } from './encode-status-list.ts'
import { decodeBase64url } from '../bytes/base64.ts'
import { joinBytes } from '../bytes/join-bytes.ts'

/** The most a list may unpack to, in bytes: 64 times the smallest. */
const maximumBytes = (minimumEntries / 8) * 64
/** Packed bytes given to the decoder at a time: deflate makes at most about a thousand of one. */
const pieceBytes = 1024

/** Bitstring Status List, Processing Errors: the codes are the standard's, and so is their style. */
export type StatusListProblem = 'MALFORMED_VALUE_ERROR' | 'STATUS_LIST_LENGTH_ERROR'
export type DecodedStatusList =
  | { readonly ok: true; readonly bits: Uint8Array }
  | { readonly ok: false; readonly problem: StatusListProblem }

/**
 * The bits of an `encodedList`. Refuses what unpacks to more than a mebibyte, before unpacking it.
 * Bitstring Status List, Bitstring Expansion Algorithm.
 */
export function decodeStatusList(encodedList: string): DecodedStatusList {
  const bits = unpack(encodedList)
  if (bits === undefined) return { ok: false, problem: 'MALFORMED_VALUE_ERROR' }
  if (bits.length * 8 < minimumEntries) return { ok: false, problem: 'STATUS_LIST_LENGTH_ERROR' }
  return { ok: true, bits }
}

/** Whether an entry is set; undefined when the list has no such entry. Entry 0 is the highest bit of byte 0. */
export function isSet(bits: Uint8Array, index: number): boolean | undefined {
  const byte = Number.isInteger(index) && index >= 0 ? bits[Math.floor(index / 8)] : undefined
  return byte === undefined ? undefined : (byte & maskOf(index)) !== 0
}

function unpack(encodedList: string): Uint8Array | undefined {
  if (!encodedList.startsWith('u') || encodedList.length > maximumBytes * 2) return undefined
  try {
    return gunzip(decodeBase64url(encodedList.slice(1)))
  } catch {
    return undefined
  }
}

/** In pieces, because the size a gzip file states about itself cannot be believed. */
function gunzip(packed: Uint8Array): Uint8Array {
  const unpacked: Uint8Array[] = []
  let size = 0
  const stream = new Gunzip((piece) => {
    size += piece.length
    if (size > maximumBytes) throw new RangeError('unpacks to too much')
    unpacked.push(piece.slice())
  })
  for (let start = 0; start < packed.length; start += pieceBytes) {
    stream.push(packed.subarray(start, start + pieceBytes), start + pieceBytes >= packed.length)
  }
  return joinBytes(unpacked)
}
