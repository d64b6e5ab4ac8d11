import { crc32, deflateSync } from 'node:zlib'

/** A chunk as it should be, or nearly: length, type and checksum can each be made wrong. */
export interface MadeChunk {
  readonly type: string
  readonly data: Uint8Array
  readonly length?: number
  readonly crc?: number
}

export interface MadeHeader {
  readonly width: number
  readonly height: number
  readonly bitDepth: number
  readonly colourType: number
  readonly compression?: number
  readonly filter?: number
  readonly interlace?: number
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

export const SMALL: MadeHeader = { width: 4, height: 4, bitDepth: 8, colourType: 6 }

/** A PNG of these chunks, whatever they are. */
export function pngOf(...chunks: readonly MadeChunk[]): Uint8Array {
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks.map(bytesOf)]))
}

export function chunk(type: string, data: Uint8Array | string = ''): MadeChunk {
  return { type, data: typeof data === 'string' ? Buffer.from(data, 'latin1') : data }
}

export function ihdr(header: MadeHeader): MadeChunk {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(header.width, 0)
  data.writeUInt32BE(header.height, 4)
  data.set(
    [
      header.bitDepth,
      header.colourType,
      header.compression ?? 0,
      header.filter ?? 0,
      header.interlace ?? 0,
    ],
    8,
  )
  return chunk('IHDR', data)
}

/** IDAT of these unpacked bytes. */
export function idat(raw: Uint8Array): MadeChunk {
  return chunk('IDAT', deflateSync(raw))
}

/** As many bytes as the header asks for: rows without a filter, every sample the same. */
export function rawPixels(header: MadeHeader, sample = 0): Uint8Array {
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[header.colourType] ?? 1
  const parts = passes(header).map(({ columns, rows }) => {
    const row = Buffer.alloc(1 + Math.ceil((columns * samples * header.bitDepth) / 8), sample)
    row[0] = 0
    return Buffer.concat(Array.from({ length: rows }, () => row))
  })
  return new Uint8Array(Buffer.concat(parts))
}

/** A whole good PNG, with whatever is to stand between IHDR and IDAT. */
export function goodPng(header: MadeHeader = SMALL, ...between: readonly MadeChunk[]): Uint8Array {
  return pngOf(ihdr(header), ...between, idat(rawPixels(header)), chunk('IEND'))
}

function passes({ width, height, interlace }: MadeHeader) {
  const whole = [[0, 0, 1, 1]] as const
  const adam7 = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const
  return (interlace === 1 ? adam7 : whole)
    .map(([left, top, across, down]) => ({
      columns: Math.ceil((width - left) / across),
      rows: Math.ceil((height - top) / down),
    }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
}

function bytesOf({ type, data, length, crc }: MadeChunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(length ?? data.length, 0)
  frame.writeUInt32BE(crc ?? crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
