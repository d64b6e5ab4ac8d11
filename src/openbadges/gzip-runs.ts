import { crc32 } from '../bytes/crc32.ts'

/**
 * The gzip (RFC 1952) of bytes that are mostly alike: one deflate block (RFC 1951) with the fixed codes, in which a
 * byte that repeats is told once. It packs a sparse bitmap nearly as well as a library would, needs none beside a
 * private key, and the bytes depend on nothing but the input: no time, no system, no version.
 */
export function gzipRuns(bytes: Uint8Array): Uint8Array {
  const out: number[] = [...header]
  const bits = bitWriter(out)
  bits.put(0b011, 3) // The last block, and the fixed codes.
  let last = -1
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    const run = byte === last ? runLength(bytes, at, byte) : 0
    const entry = lengths.find(([length]) => length <= run)
    if (entry === undefined) putSymbol(bits, byte)
    else {
      putSymbol(bits, entry[1])
      bits.put(0, entry[2]) // How much longer than the code says: not at all.
      bits.put(0, 5) // One byte back.
    }
    at += entry?.[0] ?? 1
    last = byte
  }
  putSymbol(bits, 256)
  bits.end()
  putWord(out, crc32(bytes))
  putWord(out, bytes.length)
  return Uint8Array.from(out)
}

/** Deflate; no flags, no time, no hint; system unknown. */
const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]

/** Run lengths that have a code of their own, longest first: length, symbol, extra bits. RFC 1951, section 3.2.5. */
const lengths: readonly (readonly [number, number, number])[] = [
  [258, 285, 0] as const,
  ...lengthCodes().reverse(),
]

function lengthCodes(): (readonly [number, number, number])[] {
  const codes: (readonly [number, number, number])[] = []
  let length = 3
  for (let symbol = 257; symbol <= 284; symbol += 1) {
    const extra = Math.max(0, (symbol - 261) >> 2)
    codes.push([length, symbol, extra])
    length += 1 << extra
  }
  return codes
}

function runLength(bytes: Uint8Array, from: number, byte: number): number {
  let end = from
  while (end < bytes.length && end - from < 258 && bytes[end] === byte) end += 1
  return end - from
}

interface BitWriter {
  put(value: number, count: number): void
  end(): void
}

/** Bits fill bytes from the lowest up. */
function bitWriter(out: number[]): BitWriter {
  let held = 0
  let count = 0
  return {
    put(value, width) {
      held |= value << count
      count += width
      for (; count >= 8; count -= 8) {
        out.push(held & 0xff)
        held >>>= 8
      }
    },
    end() {
      if (count > 0) out.push(held & 0xff)
    },
  }
}

/** The fixed codes of RFC 1951, section 3.2.6; a code's highest bit comes first. */
function putSymbol(bits: BitWriter, symbol: number): void {
  if (symbol < 144) putCode(bits, 0x30 + symbol, 8)
  else if (symbol < 256) putCode(bits, 0x190 + symbol - 144, 9)
  else if (symbol < 280) putCode(bits, symbol - 256, 7)
  else putCode(bits, 0xc0 + symbol - 280, 8)
}

function putCode(bits: BitWriter, code: number, width: number): void {
  for (let bit = width - 1; bit >= 0; bit -= 1) bits.put((code >> bit) & 1, 1)
}

function putWord(out: number[], word: number): void {
  for (let shift = 0; shift < 32; shift += 8) out.push((word >>> shift) & 0xff)
}
