/** The centre line of a letter on a grid: capitals stand from 0 to 100, y downwards. */
interface Glyph {
  readonly width: number
  readonly line: string
}

const glyph = (width: number, line: string): Glyph => ({ width, line })

/**
 * Our own capitals and digits, drawn for badges as one even line with round ends. Pictures use no font, so they look
 * the same everywhere.
 */
// prettier-ignore
const GLYPHS: Readonly<Record<string, Glyph>> = {
  A: glyph(78, 'M0 100L39 0L78 100M14 66H64'),
  B: glyph(60, 'M0 0V100H33A26.5 26.5 0 0 0 33 47H0M0 0H30A23.5 23.5 0 0 1 30 47'),
  C: glyph(76, 'M73 13A45 50 0 1 0 73 87'),
  D: glyph(74, 'M0 0V100H25A49 50 0 0 0 25 0Z'),
  E: glyph(54, 'M54 0H0V100H54M0 49H46'),
  F: glyph(52, 'M52 0H0V100M0 49H44'),
  G: glyph(86, 'M73 12A45 50 0 1 0 87 56H54'),
  H: glyph(68, 'M0 0V100M68 0V100M0 49H68'),
  I: glyph(0, 'M0 0V100'),
  J: glyph(46, 'M46 0V74A23 26 0 0 1 0 74'),
  K: glyph(64, 'M0 0V100M61 0L0 60M23 38L64 100'),
  L: glyph(50, 'M0 0V100H50'),
  M: glyph(88, 'M0 100V0L44 66L88 0V100'),
  N: glyph(70, 'M0 100V0L70 100V0'),
  O: glyph(94, 'M47 0A47 50 0 0 1 47 100A47 50 0 0 1 47 0Z'),
  P: glyph(58, 'M0 100V0H30A28 28 0 0 1 30 56H0'),
  Q: glyph(94, 'M47 0A47 50 0 0 1 47 100A47 50 0 0 1 47 0ZM60 68L92 104'),
  R: glyph(62, 'M0 100V0H32A27 27 0 0 1 32 54H0M30 54L62 100'),
  S: glyph(60, 'M56 14C49 4 41 0 30 0C14 0 3 9 3 24C3 39 15 45 31 49C47 53 60 59 60 75C60 91 47 100 31 100C18 100 7 95 0 83'),
  T: glyph(68, 'M0 0H68M34 0V100'),
  U: glyph(68, 'M0 0V66A34 34 0 0 0 68 66V0'),
  V: glyph(76, 'M0 0L38 100L76 0'),
  W: glyph(112, 'M0 0L28 100L56 16L84 100L112 0'),
  X: glyph(70, 'M0 0L70 100M70 0L0 100'),
  Y: glyph(72, 'M0 0L36 50L72 0M36 50V100'),
  Z: glyph(66, 'M0 0H66L0 100H66'),
  0: glyph(70, 'M35 0A35 50 0 0 1 35 100A35 50 0 0 1 35 0Z'),
  1: glyph(24, 'M0 18L24 0V100'),
  2: glyph(60, 'M2 27C3 10 14 0 30 0C47 0 58 11 58 27C58 39 51 49 41 59L0 100H60'),
  3: glyph(58, 'M3 0H54L26 39C45 38 58 50 58 69C58 88 45 100 28 100C15 100 5 94 0 84'),
  4: glyph(66, 'M48 100V0L0 72H66'),
  5: glyph(58, 'M52 0H11L6 45C13 39 20 37 29 37C46 37 58 50 58 68C58 87 45 100 28 100C15 100 6 95 0 86'),
  6: glyph(62, 'M44 0L6 52M31 38A31 31 0 0 1 31 100A31 31 0 0 1 31 38Z'),
  7: glyph(60, 'M0 0H60L20 100'),
  8: glyph(60, 'M30 0A24 23.5 0 0 1 30 47A24 23.5 0 0 1 30 0ZM30 47A30 26.5 0 0 1 30 100A30 26.5 0 0 1 30 47Z'),
  9: glyph(62, 'M18 100L56 48M31 0A31 31 0 0 1 31 62A31 31 0 0 1 31 0Z'),
}

/** Between two centre lines. */
const GAP = 36

/** Of the line, on the same grid. */
const WEIGHT = 19

/** Letters laid side by side around 0 0, and how large they are with the thickness of the line. */
export interface Lettering {
  readonly width: number
  readonly height: number
  readonly weight: number
  readonly letters: readonly { readonly left: number; readonly line: string }[]
}

/**
 * Lays out initials. Accents are dropped, lower case becomes upper, anything but A-Z and 0-9 is left out; at most
 * three are drawn. Undefined when nothing is left to draw.
 */
export function lettering(initials: string): Lettering | undefined {
  const glyphs = [...initials.normalize('NFD').toUpperCase()]
    .map((letter) => (Object.hasOwn(GLYPHS, letter) ? GLYPHS[letter] : undefined))
    .filter((known) => known !== undefined)
    .slice(0, 3)
  if (glyphs.length === 0) return undefined
  const line = glyphs.reduce((sum, { width }) => sum + width, 0) + GAP * (glyphs.length - 1)
  let left = -line / 2
  const letters = glyphs.map(({ width, line: path }) => {
    const placed = { left, line: path }
    left += width + GAP
    return placed
  })
  return { width: line + WEIGHT, height: 100 + WEIGHT, weight: WEIGHT, letters }
}
