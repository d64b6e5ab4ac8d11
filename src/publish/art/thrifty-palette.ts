import { type Colours, seenColours } from './colours.ts'
import { middlesOf } from './palette.ts'
import { areSamplesNear, cheapestAmong, type PricedColours, SEEN, squareOf } from './seen-colour.ts'
import { unseen } from './seen-difference.ts'

/** What the colours of a picture are for in it. */
export interface Uses {
  /** How many pixels have each. */
  readonly pixels: Float64Array
  /** What each counts when one is found that stands for several. */
  readonly weights: Float64Array
  /** One for each that is anywhere on smooth ground. */
  readonly isSmooth: Uint8Array
}

/**
 * How far a colour may go, squared. At an edge twice what eyes notice on smooth ground, though nobody sees more than that in
 * one pixel: there are many edges. On smooth ground half, so that a step between two that were alike, and went apart, is no more
 * than eyes notice.
 */
export const EDGE_LIMIT = squareOf(unseen.greatestOnSmooth * 2)

const edgeReach = { limit: EDGE_LIMIT, by: 1 }
const smoothReach = { limit: squareOf(unseen.greatestOnSmooth / 2), by: 16 }

const ROUNDS = 3

/** On the way there may be more colours than in the end. */
const MOST_TRIED = 1024

/**
 * How many bits a file needs for something that comes so often among all: the rarer, the more. Rounded, since the last
 * digit of a logarithm is not the same everywhere.
 */
export function bitsFor(often: number, all: number): number {
  return Math.round(64 * Math.log2(all / Math.max(often, 1))) / 64
}

/** Colours that stand for those of a picture, also more of them than a byte can tell apart. */
export interface WidePalette {
  /** Four bytes for each, multiplied by alpha. */
  readonly rgba: Uint8Array
  /** Which of them stands for each colour of the picture. */
  readonly of: Uint16Array
}

/**
 * Chooses colours again by how they look and by what they cost in the file: a colour goes to one that is used much
 * rather than to one that is a little nearer and rare, but never further than nobody sees. What nobody goes to is left out.
 * (Quantisation with a constraint on entropy, after Chou, Lookabaugh and Gray.)
 *
 * @param before - the palette to begin with
 * @param price - of a bit
 * @returns undefined where that would take far too many colours
 */
export function thriftyPalette(
  colours: Colours,
  uses: Uses,
  before: WidePalette,
  price: number,
): WidePalette | undefined {
  let palette: WidePalette | undefined = before
  for (let round = 0; round < ROUNDS && palette !== undefined; round++) {
    const groups = withoutEmpty(palette.of)
    const rgba = middlesOf(colours, uses.weights, groups)
    palette = assigned(colours, uses, { rgba, of: groups.of }, price)
  }
  return palette
}

/** The groups that have a colour, numbered anew. */
function withoutEmpty(of: Uint16Array): { readonly of: Uint16Array; readonly count: number } {
  const numbers = new Map([...new Set(of)].sort((a, b) => a - b).map((old, at) => [old, at]))
  return { of: of.map((group) => numbers.get(group)!), count: numbers.size }
}

/** Each colour goes where that costs least; where all are too far, it becomes one that others may go to. */
function assigned(
  colours: Colours,
  { pixels, isSmooth }: Uses,
  groups: WidePalette,
  price: number,
): WidePalette | undefined {
  const all = pixels.reduce((sum, some) => sum + some, 0)
  const room = roomFor(groups.rgba)
  groups.of.forEach((group, colour) => (room.costs[group]! += pixels[colour]!))
  for (let at = 0; at < room.size; at++) room.costs[at] = price * bitsFor(room.costs[at]!, all)
  const of = new Uint16Array(colours.count)
  for (let colour = 0; colour < colours.count; colour++) {
    const reach = isSmooth[colour] === 1 ? smoothReach : edgeReach
    const mayBe = (at: number) => areSamplesNear(colours.rgba, colour, room.rgba, at)
    const best = cheapestAmong(room, { seen: colours.seen, at: colour }, reach, mayBe)
    of[colour] = best
    if (best < room.size) continue
    if (best === MOST_TRIED) return undefined
    const own = colours.rgba.subarray(colour * 4, colour * 4 + 4)
    room.rgba.set(own, best * 4)
    room.seen.set(seenColours(own), best * SEEN)
    room.costs[best] = price * bitsFor(pixels[colour]!, all)
    room.size++
  }
  return { rgba: room.rgba.slice(0, room.size * 4), of }
}

/** Colours that others may go to, and room for more. */
interface Room extends PricedColours {
  readonly rgba: Uint8Array
  size: number
}

function roomFor(rgba: Uint8Array): Room {
  const [wide, seen] = [new Uint8Array(MOST_TRIED * 4), new Int32Array(MOST_TRIED * SEEN)]
  wide.set(rgba)
  seen.set(seenColours(rgba))
  return { rgba: wide, seen, costs: new Float64Array(MOST_TRIED), size: rgba.length / 4 }
}
