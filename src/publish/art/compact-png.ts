import { constants, deflateSync } from 'node:zlib'
import { crc32 } from '../../bytes/crc32.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { PNG_SIGNATURE } from '../../baking/png-chunks.ts'

/** A decoded picture: RGBA, one byte a sample, not premultiplied, row by row from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

const MOST_COLOURS = 256
const INDEXED = 3
const NO_COLOUR = -1

/**
 * Writes a picture of at most 256 colours as a PNG with a palette, which is a quarter of the size. Undefined when it
 * has more. Colours come in the order of their values, so that equal pictures give equal bytes.
 */
export function compactPng({ width, height, rgba }: Pixels): Uint8Array | undefined {
  const colours = coloursOf(rgba)
  if (colours === undefined) return undefined
  const indexOf = new Map(colours.map((colour, index) => [colour, index]))
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const rows = new Uint8Array((width + 1) * height)
  for (let row = 0, at = 0, from = 0; row < height; row++) {
    at++ // No filter: neighbours in a palette are no neighbours in colour.
    let [last, index] = [NO_COLOUR, 0]
    for (let column = 0; column < width; column++, at++, from += 4) {
      const colour = colourAt(view, from)
      // Most neighbours are alike.
      if (colour !== last) index = indexOf.get((last = colour)) ?? 0
      rows[at] = index
    }
  }
  return joinBytes([
    PNG_SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk(
      'PLTE',
      Uint8Array.from(colours.flatMap((colour) => [16, 8, 0].map((by) => (colour >>> by) & 255))),
    ),
    ...transparency(colours),
    chunk(
      'IDAT',
      deflateSync(rows, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY }),
    ),
    chunk('IEND', new Uint8Array(0)),
  ])
}

/** Alpha in the top byte, so that see-through colours sort first and tRNS stays short. */
function colourAt(view: DataView, at: number): number {
  const rgba = view.getUint32(at)
  return ((rgba >>> 8) | (rgba << 24)) >>> 0
}

function coloursOf(rgba: Uint8Array): readonly number[] | undefined {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const colours = new Set<number>()
  let last = NO_COLOUR
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = colourAt(view, at)
    if (colour === last) continue
    colours.add((last = colour))
    if (colours.size > MOST_COLOURS) return undefined
  }
  return [...colours].sort((a, b) => a - b)
}

function transparency(colours: readonly number[]): readonly Uint8Array[] {
  const alphas = colours.map((colour) => colour >>> 24).filter((alpha) => alpha < 255)
  return alphas.length === 0 ? [] : [chunk('tRNS', Uint8Array.from(alphas))]
}

function header(width: number, height: number): Uint8Array {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  data.set([8, INDEXED], 8)
  return data
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  whole.set(new TextEncoder().encode(type), 4)
  whole.set(data, 8)
  view.setUint32(8 + data.length, crc32(whole, 4, 8 + data.length))
  return whole
}
