import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AssetNames } from './asset-names.ts'

/** A stylesheet or font under `assets/`; its name changes when its content does, so it may be cached for ever. */
export interface Asset {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The stylesheet and the fonts, read from this folder and from the fontsource packages. They do not pass
 * through the bundler, so that every way of rendering a page links to the same files.
 */
export function siteAssets(): { readonly files: readonly Asset[]; readonly names: AssetNames } {
  const fonts = Object.fromEntries(
    Object.entries(fontFiles).map(([key, file]) => [key, hashed(key, 'woff2', readFont(file))]),
  ) as Record<keyof typeof fontFiles, Asset>
  const css = stylesheets.map(readStyle).join('\n')
  const withFonts = css.replace(
    /url\(['"]font:([a-z-]+)['"]\)/g,
    (_, key: keyof typeof fontFiles) => {
      if (!(key in fonts))
        throw new RangeError(`a stylesheet names the font ${key}, which is not in fontFiles`)
      return `url("${fonts[key].name}")`
    },
  )
  const sheet = (name: string, text = readStyle(name)) =>
    hashed(name, 'css', new TextEncoder().encode(tightened(text)))
  const stylesheet = sheet('site', withFonts)
  const forms = sheet('forms')
  const verifier = sheet('verifier')
  const claim = sheet('claim')
  const backpack = sheet('backpack')
  return {
    files: [stylesheet, forms, verifier, claim, backpack, ...Object.values(fonts)],
    names: {
      stylesheet: stylesheet.name,
      forms: forms.name,
      verifier: verifier.name,
      claim: claim.name,
      backpack: backpack.name,
      fonts: { text: fonts.text.name, heading: fonts.heading.name, gujarati: fonts.gujarati.name },
    },
  }
}

/** In the order of the cascade. */
const stylesheets = [
  'fonts',
  'names',
  'tokens',
  'base',
  'frame',
  'parts',
  'cards',
  'facts',
  'home',
  'badge',
  'award',
  'print',
] as const

const fontFiles = {
  heading: 'bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal',
  'heading-ext': 'bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal',
  text: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal',
  'text-ext': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal',
  gujarati: 'noto-sans-gujarati/files/noto-sans-gujarati-gujarati-wght-normal',
  cyrillic: 'noto-sans/files/noto-sans-cyrillic-wght-normal',
  'cyrillic-ext': 'noto-sans/files/noto-sans-cyrillic-ext-wght-normal',
  greek: 'noto-sans/files/noto-sans-greek-wght-normal',
  vietnamese: 'noto-sans/files/noto-sans-vietnamese-wght-normal',
  devanagari: 'noto-sans/files/noto-sans-devanagari-wght-normal',
  arabic: 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal',
  bengali: 'noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal',
  tamil: 'noto-sans-tamil/files/noto-sans-tamil-tamil-wght-normal',
  hebrew: 'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal',
  'gujarati-name': './fonts/gujarati-name',
} as const

const readStyle = (name: string) =>
  readFileSync(new URL(`styles/${name}.css`, import.meta.url), 'utf8')

/** From this folder, or from the fontsource packages. */
function readFont(file: string): Uint8Array {
  const path = `${file}.woff2`
  if (file.startsWith('./')) return readFileSync(new URL(path, import.meta.url))
  return readFileSync(new URL(import.meta.resolve(`@fontsource-variable/${path}`)))
}

function hashed(name: string, extension: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { name: `${name}.${hash}.${extension}`, bytes }
}

/** Comments and indentation out; nothing that could change a meaning. */
const tightened = (css: string) =>
  css
    .split('/*')
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('*/') + 2)))
    .join('')
    .replace(/(?<!\s)\s*\n\s*/g, '\n')
    .trim()
