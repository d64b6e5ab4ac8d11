import { type Colours, seenColours } from './colours.ts'
import type { Palette } from './palette.ts'
import { allWithin, areSamplesNear, distanceOf, seenSquare } from './seen-colour.ts'
import { meansOf, type Painting, partsOf, unseen } from './seen-difference.ts'
import { bitsFor, EDGE_LIMIT } from './thrifty-palette.ts'

/** A part may pay so many times the price of the palette, and then less and less until nobody sees what it saves. */
const DEAREST = 4
const LOWER = 0.6
const ROUNDS = 8

/** What the same colour again saves, and what it costs at the least. */
const AGAIN = 2
const LEAST = 1 / 2

/** One colour that may stand for another. */
interface Choice {
  readonly at: number
  /** How far it is from it. */
  readonly square: number
  readonly bits: number
}

/**
 * Paints a picture in the colours of a palette. On smooth ground each pixel has what stands for its colour. At edges it has
 * what costs least in the file and is near enough: what is used much, or what the pixel before has. No part of the picture
 * saves more in this way than nobody sees, if it can be helped.
 *
 * @param smooth - one for each pixel on smooth ground
 * @param price - of a bit
 */
export function thriftyPainting(
  colours: Colours,
  smooth: Uint8Array,
  palette: Palette,
  { width, price }: { readonly width: number; readonly price: number },
): Painting {
  const { of } = colours
  const choices = choicesOf(colours, palette, bitsOf(of, palette))
  const parts = partsOf(of.length, width)
  const prices = new Float64Array(parts.at(-1)! + 1).fill(price * DEAREST)
  const painted = new Uint8Array(of.length)
  const distances = new Float64Array(of.length)
  for (let round = 0; round < ROUNDS; round++) {
    for (let pixel = 0; pixel < of.length; pixel++) {
      const own = choices(of[pixel]!)
      const before = pixel % width === 0 ? undefined : painted[pixel - 1]
      const choice =
        smooth[pixel] === 1 ? own.fixed : cheapest(own.all, prices[parts[pixel]!]!, before)
      painted[pixel] = choice.at
      distances[pixel] = distanceOf(choice.square)
    }
    const seenParts = [...meansOf(distances, parts).entries()].filter(
      ([, mean]) => mean > unseen.greatestOfParts,
    )
    if (seenParts.length === 0) break
    for (const [part] of seenParts) prices[part]! *= LOWER
  }
  return { rgba: palette.rgba, of: painted }
}

function bitsOf(of: Uint16Array, palette: Palette): readonly number[] {
  const often = new Float64Array(palette.rgba.length / 4)
  for (const colour of of) often[palette.of[colour]!]! += 1
  return [...often].map((some) => bitsFor(some, of.length))
}

/** What may stand for a colour at an edge, and what does on smooth ground. */
interface Choices {
  readonly all: readonly Choice[]
  readonly fixed: Choice
}

/** Found when they are asked for. */
function choicesOf(
  { seen, count, rgba }: Colours,
  palette: Palette,
  bits: readonly number[],
): (colour: number) => Choices {
  const others = seenColours(palette.rgba)
  const known = new Array<Choices | undefined>(count)
  const find = (colour: number): Choices => {
    const own = { seen, at: colour }
    const at = palette.of[colour]!
    return {
      all: allWithin(others, own, EDGE_LIMIT)
        .filter((each) => areSamplesNear(rgba, colour, palette.rgba, each.at))
        .map((each) => ({ ...each, bits: bits[each.at]! })),
      fixed: { at, square: seenSquare(own, { seen: others, at }), bits: bits[at]! },
    }
  }
  return (colour) => (known[colour] ??= find(colour))
}

function cheapest(choices: readonly Choice[], price: number, before: number | undefined): Choice {
  let [best, least] = [choices[0]!, Number.POSITIVE_INFINITY]
  for (const choice of choices) {
    const bits = choice.at === before ? Math.max(choice.bits - AGAIN, LEAST) : choice.bits
    const cost = choice.square + bits * price
    if (cost < least) [best, least] = [choice, cost]
  }
  return best
}
