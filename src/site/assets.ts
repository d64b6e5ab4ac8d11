import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AssetNames } from './asset-names.ts'
import { nameFonts, scriptFaces, scriptFonts } from './script-fonts.ts'
import { signStyles } from './signs.ts'
import { languages } from './strings/languages.ts'

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
  const files = fontFiles()
  const fonts = new Map(
    Object.entries(files).map(([key, file]) => [key, hashed(key, 'woff2', readFont(file))]),
  )
  const fontName = (key: string) => {
    const name = fonts.get(key)?.name
    if (name === undefined) throw new RangeError(`a stylesheet or a language names the font ${key}`)
    return name
  }
  const css = [...stylesheets.map(readStyle), scriptFaces(fontName)].join('\n')
  const withFonts = css.replace(
    /url\(['"]font:([a-z-]+)['"]\)/g,
    (_, key: string) => `url("${fontName(key)}")`,
  )
  const stylesheet = styles('site', withFonts)
  const common = (name: string) => (name === 'certificate' ? [withFonts] : [])
  const pages = Object.entries(pageSheets).map(
    ([name, parts]) =>
      [
        name,
        styles(name, [...common(name), ...parts.map(readStyle), drawnFor(name)].join('\n')),
      ] as const,
  )
  const pageNames = Object.fromEntries(pages.map(([name, { name: file }]) => [name, file]))
  return {
    files: [stylesheet, ...pages.map(([, file]) => file), ...fonts.values()],
    names: {
      ...(pageNames as Record<PageSheet, string>),
      stylesheet: stylesheet.name,
      fonts: { text: fontName('text'), heading: fontName('heading') },
      languageFonts: languageFonts(fontName),
    },
  }
}

/**
 * What only some pages load, each from files of the same order as the cascade. The page of an award, on which most who come
 * are for the first time, has all in one.
 */
const pageSheets = {
  home: ['home'],
  badge: ['badge'],
  certificate: ['certificate', 'paper'],
  forms: ['forms'],
  pathway: ['pathway'],
  verifier: ['verifier'],
  claim: ['claim', 'move'],
  backpack: ['backpack', 'move'],
} as const satisfies Partial<Record<keyof AssetNames, readonly string[]>>

type PageSheet = keyof typeof pageSheets

const drawnFor = (name: string) => (name === 'certificate' ? signStyles() : '')

function styles(name: string, text: string): Asset {
  return hashed(name, 'css', new TextEncoder().encode(tightened(text)))
}

/** In the order of the cascade. */
const stylesheets = [
  'fonts',
  'tokens',
  'base',
  'frame',
  'parts',
  'cards',
  'facts',
  'guide',
  'award',
  'print',
] as const

const ownFonts = {
  heading: 'bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal',
  'heading-ext': 'bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal',
  text: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal',
  'text-ext': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal',
} as const

function fontFiles(): Readonly<Record<string, string>> {
  const scripts = Object.entries(scriptFonts).map(([key, { file }]) => [key, file] as const)
  const names = nameFonts.map((name) => [name, `./fonts/${name}`] as const)
  return { ...ownFonts, ...Object.fromEntries([...scripts, ...names]) }
}

/** The font in which each language is written that has one beside our own faces. */
function languageFonts(fontName: (key: string) => string): Readonly<Record<string, string>> {
  const needed = Object.entries(languages).flatMap(([tag, { words }]) =>
    words.font === '' ? [] : [[tag, fontName(words.font)] as const],
  )
  return Object.fromEntries(needed)
}

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
