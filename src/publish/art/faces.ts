import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Blob, Buffer as GlyphBuffer, Direction, Face as FontFace, Font, shape } from 'harfbuzzjs'
import { fontOfWoff } from './woff.ts'

/** A font of one script. */
export interface Face {
  /** Whether it has a letter for a code point. */
  readonly has: (letter: string) => boolean
  /** What a run of letters in one direction looks like at a size of 1. */
  readonly draw: (run: string, isRightToLeft: boolean) => Outline
  /** Whether its letters reach further up and down than Latin ones. */
  readonly isTall: boolean
}

/** Outlines as SVG, their baseline at 0, and how far the next letter is from there. */
export interface Outline {
  readonly drawing: string
  readonly width: number
  /** Whether the face has a picture for each of its letters, also where they join. */
  readonly isWhole: boolean
}

/**
 * All of one weight: letters of a word may come from several. One line for each script that the site brings a font for
 * (`site/script-fonts.ts`), first those that a Latin letter is taken from. There is none for Chinese, Japanese and Korean: theirs weigh
 * several megabytes each.
 */
const woffs = [
  'bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff',
  'bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff',
  'bricolage-grotesque/files/bricolage-grotesque-vietnamese-700-normal.woff',
  'noto-sans/files/noto-sans-cyrillic-700-normal.woff',
  'noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff',
  'noto-sans/files/noto-sans-greek-700-normal.woff',
  'noto-sans/files/noto-sans-devanagari-700-normal.woff',
  'noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff',
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff',
  'noto-sans-gujarati/files/noto-sans-gujarati-gujarati-700-normal.woff',
  'noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-700-normal.woff',
  'noto-sans-bengali/files/noto-sans-bengali-bengali-700-normal.woff',
  'noto-sans-tamil/files/noto-sans-tamil-tamil-700-normal.woff',
] as const

/** The faces that words on pictures are set in; read once in every run. */
export function facesForPictures(): Promise<readonly Face[]> {
  read ??= Promise.all(woffs.map(readFace))
  return read
}

let read: Promise<readonly Face[]> | undefined

async function readFace(woff: string): Promise<Face> {
  const { resolve } = createRequire(import.meta.url)
  const bytes = fontOfWoff(await readFile(resolve(`@fontsource/${woff}`)))
  const face = new FontFace(new Blob(bytes.slice().buffer))
  const font = new Font(face)
  const letters = new Set(face.collectUnicodes())
  return {
    has: (letter) => letters.has(letter.codePointAt(0) ?? 0),
    draw: (run, isRightToLeft) => drawRun(font, face.upem, run, isRightToLeft),
    isTall: !woff.startsWith('bricolage'),
  }
}

/** HarfBuzz says which glyphs stand for the letters, and where: signs before their letter, letters that join, accents. */
function drawRun(font: Font, upem: number, run: string, isRightToLeft: boolean): Outline {
  const buffer = new GlyphBuffer()
  buffer.addText(run)
  buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR)
  // Else it would be that of the machine.
  buffer.setLanguage('en')
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const places = buffer.getGlyphPositions()
  let x = 0
  const glyphs = buffer.getGlyphInfos().map(({ codepoint: glyph }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {}
    const outline = font.glyphToPath(glyph)
    const drawing = `<path transform="translate(${x + xOffset} ${yOffset})" d="${outline}"/>`
    x += xAdvance
    return { glyph, drawing: outline === '' ? '' : drawing }
  })
  const scale = 1 / upem
  return {
    drawing: `<g transform="scale(${scale} ${-scale})">${glyphs.map((each) => each.drawing).join('')}</g>`,
    width: x * scale,
    isWhole: glyphs.every(({ glyph }) => glyph !== 0),
  }
}
