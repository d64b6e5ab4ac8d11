import { type Colours, NOTICED, seenColours } from './colours.ts'
import { seenDistance } from './seen-colour.ts'

/** A picture in other colours than its own. */
export interface Painting {
  /** Four bytes for each colour, multiplied by alpha. */
  readonly rgba: Uint8Array
  /** Which of them each pixel has. */
  readonly of: Uint8Array
}

/** How another picture of the same thing looks beside the first, in the units of OKLab. */
export interface SeenDifference {
  /** Anywhere. */
  readonly greatest: number
  /** On smooth ground, where eyes see steps. */
  readonly greatestOnSmooth: number
  /** Of the mean differences of its parts, which are of 16 by 16 pixels: a small photograph in a plain drawing is not lost in the whole. */
  readonly greatestOfParts: number
}

/**
 * What may differ and not be seen: on smooth ground less than eyes notice; at edges, one pixel wide between two colours, more;
 * and in every part of the picture on the whole half of what they notice.
 */
export const unseen: SeenDifference = {
  greatest: NOTICED * 5,
  greatestOnSmooth: NOTICED,
  greatestOfParts: NOTICED / 2,
}

const PART = 16

/**
 * How a picture in other colours looks beside the true one.
 *
 * @param smooth - one for each pixel on smooth ground
 */
export function differenceOf(
  colours: Colours,
  painting: Painting,
  smooth: Uint8Array,
  width: number,
): SeenDifference {
  const distances = distancesOf(colours, painting)
  let [greatest, greatestOnSmooth] = [0, 0]
  distances.forEach((distance, pixel) => {
    greatest = Math.max(greatest, distance)
    if (smooth[pixel] === 1) greatestOnSmooth = Math.max(greatestOnSmooth, distance)
  })
  const means = meansOf(distances, partsOf(distances.length, width))
  const greatestOfParts = means.reduce((most, mean) => Math.max(most, mean), 0)
  return { greatest, greatestOnSmooth, greatestOfParts }
}

/** Whether nobody who looks at both would tell one from the other. */
export function isUnseen(difference: SeenDifference): boolean {
  const names = Object.keys(unseen) as (keyof SeenDifference)[]
  return names.every((name) => difference[name] <= unseen[name])
}

/** Which part of a picture each pixel is in. Those at the right and at the bottom may be smaller. */
export function partsOf(pixels: number, width: number): Uint32Array {
  const across = Math.ceil(width / PART)
  const parts = new Uint32Array(pixels)
  for (let pixel = 0, x = 0, y = 0; pixel < pixels; pixel++) {
    parts[pixel] = Math.trunc(y / PART) * across + Math.trunc(x / PART)
    if (++x === width) [x, y] = [0, y + 1]
  }
  return parts
}

/** The mean of each part. */
export function meansOf(distances: Float64Array, parts: Uint32Array): Float64Array {
  const count = (parts.at(-1) ?? -1) + 1
  const [sums, counts] = [new Float64Array(count), new Float64Array(count)]
  distances.forEach((distance, pixel) => {
    sums[parts[pixel]!]! += distance
    counts[parts[pixel]!]! += 1
  })
  return sums.map((sum, part) => sum / counts[part]!)
}

/** How far each pixel looks from what stands for it. */
function distancesOf({ of, seen }: Colours, painting: Painting): Float64Array {
  const others = seenColours(painting.rgba)
  const distances = new Float64Array(of.length)
  // Most pixels are as the one before.
  for (let pixel = 0, last = -1; pixel < of.length; last = pixel++) {
    const [colour, at] = [of[pixel]!, painting.of[pixel]!]
    distances[pixel] =
      last >= 0 && colour === of[last] && at === painting.of[last]
        ? distances[last]!
        : seenDistance({ seen, at: colour }, { seen: others, at })
  }
  return distances
}
