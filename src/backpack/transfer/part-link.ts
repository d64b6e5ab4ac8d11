import { crc32 } from '../../bytes/crc32.ts'
import { hexOf, bytesOfHex } from '../../bytes/hex.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import { decodeDigits, encodeDigits } from '../badge-code/digits.ts'

// A part is its head (version, checksum of the rest, transfer, number, count, hash of the whole) and its piece of the whole.

/** One of the codes that together carry files to another device. */
export interface TransferPart {
  /** Told apart from other transfers by it: 8 hex digits. */
  readonly transfer: string
  /** From 1. */
  readonly number: number
  readonly count: number
  /** The first half of the SHA-256 of the whole: 32 hex digits. */
  readonly hash: string
  readonly piece: Uint8Array
}

const version = 1
const headBytes = 27
/** Bits of a QR code of version 15 with correction M: what the camera of a cheap telephone reads from a screen. */
const mostBits = 415 * 8
/** Of the two segments of such a code: letters, then digits. */
const segmentBits = 4 + 16 + 4 + 12

/** How many bytes of the whole fit into one code of a site. */
export function roomIn(site: string): number {
  const digits = Math.floor(((mostBits - segmentBits - beginning(site).length * 8) * 3) / 10)
  return Math.floor(digits / 17) * 7 - headBytes
}

/** What the QR code of a part says: the backpack, with the part behind `#`, which is sent to nobody. */
export function writePartLink(site: string, part: TransferPart): string {
  const { transfer, number, count, hash, piece } = part
  const body = joinBytes([
    bytesOfHex(transfer),
    Uint8Array.of(number, count),
    bytesOfHex(hash),
    piece,
  ])
  const sum = crc32(body)
  const check = Uint8Array.of(sum >>> 24, sum >>> 16, sum >>> 8, sum)
  return beginning(site) + encodeDigits(joinBytes([Uint8Array.of(version), check, body]))
}

/** What a text is: a part, one that cannot be read, or nothing of the kind. Any site's will do. */
export function readPartLink(text: string): TransferPart | 'no-part' | 'newer' | 'altered' {
  const [, digits] = /^https?:\/\/[^\s#]+\/backpack\/#part=(\d+)$/.exec(text.trim()) ?? []
  if (digits === undefined) return 'no-part'
  const bytes = decodeDigits(digits)
  if (bytes === undefined || bytes.length <= headBytes) return 'altered'
  const view = new DataView(bytes.buffer)
  if (view.getUint8(0) > version) return 'newer'
  const [number, count] = [view.getUint8(9), view.getUint8(10)]
  const isSound = view.getUint8(0) === version && crc32(bytes, 5) === view.getUint32(1)
  if (!isSound || number < 1 || number > count) return 'altered'
  return {
    transfer: hexOf(bytes.subarray(5, 9)),
    ...{ number, count },
    hash: hexOf(bytes.subarray(11, headBytes)),
    piece: bytes.subarray(headBytes),
  }
}

function beginning(site: string): string {
  return `${addressesOf({ url: site }).backpack}#part=`
}
