import { readdirSync } from 'node:fs'
import { languages } from './strings/languages.ts'

/** A font for one script. */
interface ScriptFont {
  /** In the fontsource packages, without its ending. */
  readonly file: string
  /** The letters for which a browser fetches it, as CSS writes them. */
  readonly letters: string
}

/** One line for each script beside the Latin of our own faces: names may be in any of them, on a page in any language. */
export const scriptFonts: Readonly<Record<string, ScriptFont>> = {
  cyrillic: noto('noto-sans', 'cyrillic', 'U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116'),
  'cyrillic-ext': noto('noto-sans', 'cyrillic-ext', 'U+0460-048F, U+0492-04AF, U+04B2-052F'),
  greek: noto('noto-sans', 'greek', 'U+0370-03FF'),
  vietnamese: noto(
    'noto-sans',
    'vietnamese',
    'U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9',
  ),
  devanagari: noto('noto-sans', 'devanagari', 'U+0900-097F, U+A8E0-A8FF'),
  arabic: noto('noto-sans-arabic', 'arabic', 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC'),
  bengali: noto('noto-sans-bengali', 'bengali', 'U+0980-09FE'),
  tamil: noto('noto-sans-tamil', 'tamil', 'U+0B82-0BFA'),
  hebrew: noto('noto-sans-hebrew', 'hebrew', 'U+0590-05FF, U+FB1D-FB4F'),
  gujarati: noto('noto-sans-gujarati', 'gujarati', 'U+0A80-0AFF'),
  gurmukhi: noto('noto-sans-gurmukhi', 'gurmukhi', 'U+0A01-0A76'),
}

function noto(family: string, subset: string, letters: string): ScriptFont {
  return { file: `${family}/files/${family}-${subset}-wght-normal`, letters }
}

const folder = new URL('fonts/', import.meta.url)

/** Fonts that hold no more than what a language calls itself, by `gu-name` and so on; each is a file in `fonts/`. */
export const nameFonts: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('-name.woff2'))
  .map((file) => file.slice(0, -'.woff2'.length))
  .filter((font) => languages[font.slice(0, -'-name'.length)] !== undefined)
  .sort()

/**
 * The faces of all these. A browser fetches one only for a page on which one of its letters stands.
 *
 * @param addressOf - of the file of a font, by its name here
 */
export function scriptFaces(addressOf: (font: string) => string): string {
  const names = nameFonts.map((font) => {
    const word = languages[font.slice(0, -'-name'.length)]?.words.languageName ?? ''
    return face('Language names', addressOf(font), lettersOf(word))
  })
  const scripts = Object.entries(scriptFonts).map(([font, { letters }]) =>
    face('Names', addressOf(font), letters, '100 900'),
  )
  return [...names, ...scripts].join('\n')
}

function face(family: string, address: string, letters: string, weight = 'normal'): string {
  return `@font-face {
font-family: '${family}';
src: url("${address}") format('woff2');
font-weight: ${weight};
font-display: swap;
unicode-range: ${letters};
}`
}

const lettersOf = (word: string) =>
  [...new Set(word)]
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .sort()
    .join(', ')
