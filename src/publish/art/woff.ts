import { inflateSync } from 'node:zlib'

const headerLength = 44
const entryLength = 20

/**
 * Unpacks a WOFF 1.0 font into the TrueType or OpenType font inside it, which is the form that HarfBuzz reads.
 * WOFF File Format 1.0, sections 3 to 5.
 *
 * @throws RangeError for bytes that are no WOFF 1.0
 */
export function fontOfWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.getUint32(0) !== 0x774f4646) throw new RangeError('not a WOFF 1.0 font')
  const count = view.getUint16(12)
  const tables = Array.from({ length: count }, (_, index) =>
    readTable(woff, view, headerLength + index * entryLength),
  )
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), 12 + count * 16)
  const font = new Uint8Array(size)
  const out = new DataView(font.buffer)
  writeHeader(out, view.getUint32(4), count)
  let offset = 12 + count * 16
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + index * 16
    out.setUint32(entry, tag)
    out.setUint32(entry + 4, checksum)
    out.setUint32(entry + 8, offset)
    out.setUint32(entry + 12, data.length)
    font.set(data, offset)
    offset += padded(data.length)
  }
  return font
}

function readTable(woff: Uint8Array, view: DataView, at: number) {
  const [offset, packed, length] = [
    view.getUint32(at + 4),
    view.getUint32(at + 8),
    view.getUint32(at + 12),
  ]
  const bytes = woff.subarray(offset, offset + packed)
  const data = packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes
  return { tag: view.getUint32(at), checksum: view.getUint32(at + 16), data }
}

/** The offset table of a font: its kind, and three numbers that speed up a binary search. */
function writeHeader(out: DataView, flavour: number, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count))
  out.setUint32(0, flavour)
  out.setUint16(4, count)
  out.setUint16(6, power * 16)
  out.setUint16(8, Math.log2(power))
  out.setUint16(10, count * 16 - power * 16)
}

function padded(length: number): number {
  return (length + 3) & ~3
}
