import { SEEN, seenColour, seenDistance } from './seen-colour.ts'

/** A picture: RGBA, one byte a sample, multiplied by alpha, row by row from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** The colours of a picture, in the order of their values. */
export interface Colours {
  readonly count: number
  /** Four bytes for each. */
  readonly rgba: Uint8Array
  /** `SEEN` numbers for each. */
  readonly seen: Int32Array
  /** Which colour each pixel has. */
  readonly of: Uint16Array
}

/** More than these are those of a photograph, which no palette can stand for; looking for one would take long. */
const MOST_COLOURS = 32_768

/** The colours of a picture; undefined where they are too many to choose from. */
export function coloursOf({ rgba }: Pixels): Colours | undefined {
  const values = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const found = new Set<number>()
  // Most pixels have the colour of the one before.
  for (let at = 0, last = -1; at < rgba.length; at += 4) {
    const value = values.getUint32(at)
    if (value === last) continue
    found.add((last = value))
    if (found.size > MOST_COLOURS) return undefined
  }
  const sorted = [...found].sort((one, other) => one - other)
  const numbers = new Map(sorted.map((value, number) => [value, number]))
  const of = new Uint16Array(rgba.length / 4)
  for (let pixel = 0, last = -1; pixel < of.length; pixel++) {
    const value = values.getUint32(pixel * 4)
    of[pixel] = value === last ? of[pixel - 1]! : numbers.get(value)!
    last = value
  }
  const bytes = Uint8Array.from(
    sorted.flatMap((value) => [24, 16, 8, 0].map((by) => (value >>> by) & 255)),
  )
  return { count: sorted.length, rgba: bytes, seen: seenColours(bytes), of }
}

/** @param rgba - of colours, multiplied by alpha */
export function seenColours(rgba: Uint8Array): Int32Array {
  const seen = new Int32Array((rgba.length / 4) * SEEN)
  for (let at = 0, to = 0; at < rgba.length; at += 4, to += SEEN)
    seen.set(seenColour(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!, rgba[at + 3]!), to)
  return seen
}

/** The least that eyes notice where two colours meet, in OKLab (CSS Color 4 takes the same for colours that are brought into a gamut). */
export const NOTICED = 0.02

/** Which pixels are on smooth ground, where a step shows: one for each whose neighbours all look nearly the same. */
export function smoothPixels({ seen, of }: Colours, width: number): Uint8Array {
  const smooth = new Uint8Array(of.length).fill(1)
  const compare = (one: number, other: number) => {
    const [here, there] = [of[one]!, of[other]!]
    if (here === there || seenDistance({ seen, at: here }, { seen, at: there }) < NOTICED) return
    smooth[one] = 0
    smooth[other] = 0
  }
  for (let pixel = 0; pixel < of.length; pixel++) {
    if ((pixel + 1) % width !== 0) compare(pixel, pixel + 1)
    if (pixel + width < of.length) compare(pixel, pixel + width)
  }
  return smooth
}
