import { type Colours, seenColours } from './colours.ts'
import { nearestAmong, SEEN } from './seen-colour.ts'

/** Colours that stand for those of a picture. */
export interface Palette {
  /** Four bytes for each, multiplied by alpha. */
  readonly rgba: Uint8Array
  /** Which of them stands for each colour of the picture. */
  readonly of: Uint8Array
}

/** As many as a byte can tell apart. */
export const MOST_COLOURS = 256
const ROUNDS = 8

/**
 * Chooses 256 colours for a picture that has more: the colours are cut apart where they differ most, and then each goes to
 * the one that looks nearest, round by round (k-means). The same weights give the same palette on every machine: there is
 * no chance in it, and nothing but sums, products and quotients.
 *
 * @param weights - what each colour counts
 */
export function choosePalette(colours: Colours, weights: Float64Array): Palette {
  const of = new Uint8Array(colours.count)
  cutApart(colours, weights).forEach(({ members }, group) =>
    members.forEach((colour) => (of[colour] = group)),
  )
  let rgba = middlesOf(colours, weights, { of, count: MOST_COLOURS })
  for (let round = 0; round < ROUNDS; round++) {
    goToNearest(colours, rgba, of)
    rgba = middlesOf(colours, weights, { of, count: MOST_COLOURS })
  }
  goToNearest(colours, rgba, of)
  return { rgba, of }
}

interface Group {
  readonly members: readonly number[]
  /** How far its colours are from their middle, squared and weighted. */
  readonly spread: number
  /** Along which they differ most, and the middle there. */
  readonly axis: number
  readonly middle: number
}

function cutApart({ count, seen }: Colours, weights: Float64Array): readonly Group[] {
  const groups = [
    groupOf(
      Array.from({ length: count }, (_, colour) => colour),
      seen,
      weights,
    ),
  ]
  while (groups.length < MOST_COLOURS) {
    const widest = groups.reduce(
      (best, { spread }, at) => (spread > groups[best]!.spread ? at : best),
      0,
    )
    const { members, axis, middle } = groups[widest]!
    const isBelow = (colour: number) => seen[colour * SEEN + axis]! <= middle
    const below = members.filter(isBelow)
    if (below.length === members.length) break
    const above = members.filter((colour) => !isBelow(colour))
    groups.splice(widest, 1, groupOf(below, seen, weights), groupOf(above, seen, weights))
  }
  return groups
}

function groupOf(members: readonly number[], seen: Int32Array, weights: Float64Array): Group {
  const whole = members.reduce((sum, colour) => sum + weights[colour]!, 0)
  let [spread, axis, middle, widest] = [0, 0, 0, -1]
  for (let each = 0; each < SEEN; each++) {
    const along =
      members.reduce((sum, colour) => sum + weights[colour]! * seen[colour * SEEN + each]!, 0) /
      whole
    const apart = members.reduce(
      (sum, colour) => sum + weights[colour]! * (seen[colour * SEEN + each]! - along) ** 2,
      0,
    )
    spread += apart
    if (apart > widest) [axis, middle, widest] = [each, along, apart]
  }
  return { members, spread, axis, middle }
}

/** Which group each colour is in. */
interface Grouping {
  readonly of: Uint8Array | Uint16Array
  readonly count: number
}

/** The colour of each group: its middle, or, where one colour is half of it, that colour itself: plain ground stays as it is. */
export function middlesOf(
  { count, rgba }: Colours,
  weights: Float64Array,
  groups: Grouping,
): Uint8Array {
  const sums = new Float64Array(groups.count * 5)
  const heaviest = new Int32Array(groups.count).fill(-1)
  for (let colour = 0; colour < count; colour++) {
    const group = groups.of[colour]!
    const weight = weights[colour]!
    for (let sample = 0; sample < 4; sample++)
      sums[group * 5 + sample]! += weight * rgba[colour * 4 + sample]!
    sums[group * 5 + 4]! += weight
    const most = heaviest[group]!
    if (most < 0 || weight > weights[most]!) heaviest[group] = colour
  }
  const found = new Uint8Array(groups.count * 4)
  for (let group = 0; group < groups.count; group++) {
    const [whole, most] = [sums[group * 5 + 4]!, heaviest[group]!]
    if (most < 0) continue
    const isPlain = weights[most]! * 2 >= whole
    for (let sample = 0; sample < 4; sample++)
      found[group * 4 + sample] = isPlain
        ? rgba[most * 4 + sample]!
        : Math.round(sums[group * 5 + sample]! / whole)
  }
  return found
}

function goToNearest({ count, seen }: Colours, rgba: Uint8Array, of: Uint8Array): void {
  const nearest = nearestAmong(seenColours(rgba))
  for (let at = 0; at < count; at++) of[at] = nearest({ seen, at })
}
