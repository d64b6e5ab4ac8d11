import { describe, expect, it } from 'vitest'
import { coloursOf, NOTICED, type Pixels, smoothPixels } from './colours.ts'
import { seenColour, seenDistance } from './seen-colour.ts'
import { differenceOf, isUnseen, type Painting } from './seen-difference.ts'

/** Red, green, blue and alpha, the first three multiplied by the last. */
type Colour = readonly [number, number, number, number]

const grey = (value: number): Colour => [value, value, value, 255]

function apart(one: Colour, other: Colour): number {
  const seen = Int32Array.from([...seenColour(...one), ...seenColour(...other)])
  return seenDistance({ seen, at: 0 }, { seen, at: 1 })
}

describe('how far two colours look apart', () => {
  // Red and green from the published values of their OKLab: 0.62796 0.22486 0.12585 and 0.86644 -0.23389 0.1795.
  it.each<readonly [what: string, one: Colour, other: Colour, expected: number]>([
    ['black and white', grey(0), grey(255), 1],
    ['a colour and itself', [138, 21, 56, 255], [138, 21, 56, 255], 0],
    ['red and green', [255, 0, 0, 255], [0, 255, 0, 255], 0.5197],
    ['nothing and white, on black', [0, 0, 0, 0], grey(255), 1],
    ['nothing and black, on white', [0, 0, 0, 0], grey(0), 1],
  ])('is for %s what OKLab says', (_, one, other, expected) => {
    expect(apart(one, other)).toBeCloseTo(expected, 3)
    expect(apart(other, one)).toBe(apart(one, other))
  })

  it('is less than eyes notice for greys two apart, and more for greys ten apart', () => {
    expect(apart(grey(120), grey(122))).toBeLessThan(NOTICED)
    expect(apart(grey(120), grey(130))).toBeGreaterThan(NOTICED)
  })
})

const SIDE = 32

function picture(colourAt: (x: number, y: number) => Colour): Pixels {
  const pixels = Array.from({ length: SIDE * SIDE }, (_, at) =>
    colourAt(at % SIDE, Math.floor(at / SIDE)),
  )
  return { width: SIDE, height: SIDE, rgba: Uint8Array.from(pixels.flat()) }
}

/** What is said of a picture beside one in which other greys stand for its own. */
function judged(pixels: Pixels, other: (value: number) => number): boolean {
  const colours = coloursOf(pixels)!
  const greys = Array.from({ length: colours.count }, (_, at) => colours.rgba[at * 4]!)
  const painting: Painting = {
    rgba: Uint8Array.from(greys.flatMap((value) => grey(other(value)))),
    of: Uint8Array.from(colours.of),
  }
  const smooth = smoothPixels(colours, pixels.width)
  return isUnseen(differenceOf(colours, painting, smooth, pixels.width))
}

describe('a picture beside another of the same thing', () => {
  const ramp = picture((x) => grey(100 + x))
  const line = picture((x) => (x === 9 ? grey(200) : grey(100)))
  const checks = picture((x, y) => (x < 16 && y < 16 && (x + y) % 2 === 0 ? grey(140) : grey(100)))

  it.each([
    ['the same', ramp, (value: number) => value, true],
    ['a smooth one that is a little lighter', ramp, (value: number) => value + 2, true],
    ['a smooth one that is lighter', ramp, (value: number) => value + 9, false],
    [
      'one smooth colour that is another',
      ramp,
      (value: number) => (value === 120 ? 130 : value),
      false,
    ],
    [
      'a line that is a little lighter',
      line,
      (value: number) => (value === 200 ? 215 : value),
      true,
    ],
    ['a line that is another', line, (value: number) => (value === 200 ? 255 : value), false],
    [
      'one part with a pattern that is a little lighter',
      checks,
      (value: number) => (value === 140 ? 143 : value),
      true,
    ],
    [
      'one part with a pattern that is lighter',
      checks,
      (value: number) => (value === 140 ? 149 : value),
      false,
    ],
  ])('is judged as eyes would: %s', (_, pixels, other, expected) => {
    expect(judged(pixels, other)).toBe(expected)
  })

  it('is on smooth ground where no neighbour looks another colour', () => {
    const of = smoothPixels(coloursOf(line)!, SIDE)
    const row = [...of.subarray(0, 12)].join('')
    expect(row).toBe('111111110001')
  })

  it('has too many colours to choose from where nearly each pixel has its own', () => {
    const rgba = Uint8Array.from(
      { length: 200 * 200 * 4 },
      (_, at) => [at >> 2, at >> 10, 0, 255].at(at % 4)! & 255,
    )
    expect(coloursOf({ width: 200, height: 200, rgba })).toBeUndefined()
    const part = { width: 200, height: 100, rgba: rgba.subarray(0, 200 * 100 * 4) }
    expect(coloursOf(part)?.count).toBe(20_000)
  })
})
