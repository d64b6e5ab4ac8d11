import { type Colours, NOTICED, seenColours } from './colours.ts'
import type { Palette } from './palette.ts'
import { seenDistance } from './seen-colour.ts'

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
const unseen: SeenDifference = {
  greatest: NOTICED * 5,
  greatestOnSmooth: NOTICED,
  greatestOfParts: NOTICED / 2,
}

const PART = 16

/**
 * How a picture in the colours of a palette looks beside the true one.
 *
 * @param smooth - one for each pixel on smooth ground
 */
export function differenceOf(
  colours: Colours,
  palette: Palette,
  smooth: Uint8Array,
  width: number,
): SeenDifference {
  const ofColours = distances(colours, palette)
  const across = Math.ceil(width / PART)
  const parts = across * Math.ceil(colours.of.length / width / PART)
  const [sums, counts] = [new Float64Array(parts), new Float64Array(parts)]
  let [greatest, greatestOnSmooth] = [0, 0]
  for (let pixel = 0, x = 0, y = 0; pixel < colours.of.length; pixel++) {
    const distance = ofColours[colours.of[pixel]!]!
    greatest = Math.max(greatest, distance)
    if (smooth[pixel] === 1) greatestOnSmooth = Math.max(greatestOnSmooth, distance)
    const part = Math.trunc(y / PART) * across + Math.trunc(x / PART)
    sums[part]! += distance
    counts[part]! += 1
    if (++x === width) [x, y] = [0, y + 1]
  }
  // Those at the right and at the bottom may be smaller.
  const greatestOfParts = sums.reduce((most, sum, part) => Math.max(most, sum / counts[part]!), 0)
  return { greatest, greatestOnSmooth, greatestOfParts }
}

/** Whether nobody who looks at both would tell one from the other. */
export function isUnseen(difference: SeenDifference): boolean {
  const names = Object.keys(unseen) as (keyof SeenDifference)[]
  return names.every((name) => difference[name] <= unseen[name])
}

/** How far each colour of a picture looks from what stands for it. */
function distances({ count, seen }: Colours, palette: Palette): Float64Array {
  const others = seenColours(palette.rgba)
  return Float64Array.from({ length: count }, (_, colour) =>
    seenDistance({ seen, at: colour }, { seen: others, at: palette.of[colour]! }),
  )
}
