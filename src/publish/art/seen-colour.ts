/** Of a colour: lightness and two axes of hue, on white paper and on black. */
export const SEEN = 6

/** So many of the whole numbers of `seenColour` are one of OKLab, which is from black to white. */
const UNIT = 4096

/**
 * How a colour looks, in OKLab, where equal distances look equally far apart. What is see-through looks one way on white
 * and another on black, so both are there. In whole numbers, since the last digit of a root is not the same everywhere.
 *
 * @param red - multiplied by alpha, as the other two are; each from 0 to 255
 */
export function seenColour(
  red: number,
  green: number,
  blue: number,
  alpha: number,
): readonly number[] {
  const onBlack = labOf(red, green, blue)
  const paper = 255 - alpha
  const onWhite = paper === 0 ? onBlack : labOf(red + paper, green + paper, blue + paper)
  return [...onWhite, ...onBlack]
}

/** One of many colours whose looks lie one after the other. */
export interface SeenAt {
  readonly seen: Int32Array
  readonly at: number
}

/** How far two colours look apart, on white or on black, wherever that is further. */
export function seenDistance(one: SeenAt, other: SeenAt): number {
  return distanceOf(seenSquare(one, other))
}

/** The same distance squared: a whole number. */
export function seenSquare(one: SeenAt, other: SeenAt): number {
  const [a, b] = [one.at * SEEN, other.at * SEEN]
  const square = (axis: number) => (one.seen[a + axis]! - other.seen[b + axis]!) ** 2
  const onWhite = square(0) + square(1) + square(2)
  const onBlack = square(3) + square(4) + square(5)
  return Math.max(onWhite, onBlack)
}

/** What `seenSquare` says of two colours that are so far apart. */
export function squareOf(distance: number): number {
  return (distance * UNIT) ** 2
}

/** How far apart two colours are of which `seenSquare` says that. */
export function distanceOf(square: number): number {
  return Math.sqrt(square) / UNIT
}

/** Colours that others may go to. */
export interface PricedColours {
  readonly seen: Int32Array
  /** What it costs to have each. */
  readonly costs: Float64Array
  readonly size: number
}

/**
 * Where it costs least for a colour to go.
 *
 * @param reach.limit - squared: how far it may go
 * @param reach.by - what a distance costs, squared
 * @param mayBe - whether it may go there at all
 * @returns the first place after all where all are too far
 */
export function cheapestAmong(
  { seen, costs, size }: PricedColours,
  colour: SeenAt,
  { limit, by }: { readonly limit: number; readonly by: number },
  mayBe: (at: number) => boolean,
): number {
  const lightness = colour.seen[colour.at * SEEN]!
  let [best, least] = [size, Number.POSITIVE_INFINITY]
  for (let at = 0; at < size; at++) {
    // Most are told to be too far, or too dear, by one number.
    if (costs[at]! >= least || (seen[at * SEEN]! - lightness) ** 2 > limit) continue
    const square = seenSquare(colour, { seen, at })
    const cost = square * by + costs[at]!
    if (square <= limit && cost < least && mayBe(at)) [best, least] = [at, cost]
  }
  return best
}

/**
 * The colours that are no further from one, and how far each is, squared.
 *
 * @param limit - squared
 */
export function allWithin(
  others: Int32Array,
  colour: SeenAt,
  limit: number,
): readonly { readonly at: number; readonly square: number }[] {
  const found: { readonly at: number; readonly square: number }[] = []
  for (let at = 0; at * SEEN < others.length; at++) {
    const square = seenSquare(colour, { seen: others, at })
    if (square <= limit) found.push({ at, square })
  }
  return found
}

/**
 * Finds which of some colours looks nearest to another: the first of those that look equally near.
 *
 * They are looked through from the one that is as light outwards, and no further than where lightness alone is too far
 * apart: that is a few of 256.
 *
 * @param others - how each looks, one after the other
 */
export function nearestAmong(others: Int32Array): (colour: SeenAt) => number {
  const count = others.length / SEEN
  const order = Uint16Array.from({ length: count }, (_, at) => at).sort(
    (one, other) => others[one * SEEN]! - others[other * SEEN]!,
  )
  const lightness = Int32Array.from(order, (at) => others[at * SEEN]!)
  return ({ seen, at }) => {
    const own = at * SEEN
    let [nearest, least] = [count, Number.POSITIVE_INFINITY]
    const look = (other: number) => {
      let apart = 0
      for (let axis = 0; axis < SEEN && apart <= least; axis++)
        apart += (seen[own + axis]! - others[other * SEEN + axis]!) ** 2
      if (apart < least || (apart === least && other < nearest)) [nearest, least] = [other, apart]
    }
    const light = seen[own]!
    const from = firstAbove(lightness, light)
    for (let below = from - 1; below >= 0 && (light - lightness[below]!) ** 2 <= least; below--)
      look(order[below]!)
    for (let above = from; above < count && (lightness[above]! - light) ** 2 <= least; above++)
      look(order[above]!)
    return nearest
  }
}

/** Where in sorted numbers the first stands that is greater. */
function firstAbove(sorted: Int32Array, number: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= number) low = middle + 1
    else high = middle
  }
  return low
}

/** No sample may become another by so much, however little eyes make of it: screens and printers differ. */
const FAR_SAMPLE = 32

/**
 * Whether all samples of two colours are near, on white.
 *
 * @param one - four bytes for each colour, multiplied by alpha
 */
export function areSamplesNear(one: Uint8Array, at: number, other: Uint8Array, to: number) {
  const paper = other[to * 4 + 3]! - one[at * 4 + 3]!
  for (let sample = 0; sample < 3; sample++)
    if (Math.abs(one[at * 4 + sample]! - other[to * 4 + sample]! + paper) >= FAR_SAMPLE)
      return false
  return true
}

/** sRGB without its curve. */
const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/** Björn Ottosson's OKLab, from sRGB. */
function labOf(red: number, green: number, blue: number): readonly number[] {
  const [r, g, b] = [linear[red]!, linear[green]!, linear[blue]!]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    Math.round(UNIT * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s)),
    Math.round(UNIT * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s)),
    Math.round(UNIT * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s)),
  ]
}
