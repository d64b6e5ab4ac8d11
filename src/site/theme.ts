import { createHash } from 'node:crypto'
import type { Site } from '../kinds/site/schema.ts'
import { paletteOf, plainColours, type Palette } from '../kinds/site/theme.ts'
import type { SitePicture, Theme } from '../kinds/site/look.ts'
import type { Pattern } from '../model/fields/vocabulary.ts'
import type { Asset } from './assets.ts'
import {
  erminePattern,
  flower,
  flowerIcon,
  flowerShape,
  leicesterPalette,
} from './cinquefoil-look.ts'
import { numberOf, petalOf } from './marks.ts'
import { svgUrl } from './svg-url.ts'

/** What the pages have to know of a site's theme. */
export interface Look {
  /** Custom properties for the stylesheets; its name, like the icon's, holds a hash of its content. */
  readonly stylesheet: Asset
  /** The little picture in a browser's tab, where the site has no logo. */
  readonly icon: Asset
  /** `#rrggbb`, for the frame that browsers draw around a page. */
  readonly themeColour: string
}

/** Works out the look of a site; the same site object has it worked out once. */
export function lookOf(site: Site): Look {
  const known = looks.get(site)
  if (known) return known
  const { theme = {} } = site
  const palette = paletteFor(theme)
  const look = {
    stylesheet: asset('theme', 'css', styleOf(theme, palette)),
    icon: asset('icon', 'svg', iconOf(site, palette)),
    themeColour: palette.light['main'] ?? plainColours.main,
  }
  looks.set(site, look)
  return look
}

/** The kind of a picture that the site has of its own; absent: it has none. */
export function pictureType({ theme }: Site, picture: SitePicture): 'png' | 'svg' | undefined {
  const name = theme?.[picture]
  if (name === undefined) return undefined
  return name.endsWith('.png') ? 'png' : 'svg'
}

/** The drawing beside one of several steps. */
export function stepOf({ theme }: Site, index: number): string {
  return theme?.mark === 'cinquefoil' ? petalOf(index) : numberOf(index)
}

const looks = new WeakMap<Site, Look>()

function paletteFor({ mark, colours }: Theme): Palette {
  return mark === 'cinquefoil' && !colours ? leicesterPalette : paletteOf(colours)
}

/** On paper only the colour of links is the site's: a dark ground would cost ink. */
function styleOf({ mark, pattern }: Theme, { light, dark }: Palette): string {
  const ornaments = {
    shape: mark === 'cinquefoil' ? flowerShape : roundShape,
    pattern: patternOf(mark, pattern),
    ...(mark === 'cinquefoil' ? { sepal: sepals.day } : {}),
  }
  return [
    `:root{${properties({ ...light, ...ornaments, ...marksOf(mark, light) })}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${properties({ ...dark, ...marksOf(mark, { ...light, ...dark }) })}}}`,
    `@media print{:root{--link:${light['link'] ?? ''};--paper:#fff;--raised:#fff;--sunk:#fff;--ink:#000;--soft:#333;--line:#bbb;--strong-line:#777;--plate:#fff;--plate-shape:#eee}}`,
  ].join('\n')
}

/** The mark in the head and at the foot of pages: drawings in a stylesheet know none of its properties. */
function marksOf(mark: Theme['mark'], colours: Palette['light']): Readonly<Record<string, string>> {
  if (mark !== 'cinquefoil') return {}
  const of = (name: string) => colours[name] ?? ''
  return {
    flower: flower(of('link'), of('second'), of('accent')),
    'flower-night': flower(of('on-night'), sepals.night, of('accent')),
  }
}

const sepals = { day: '#2f7a58', night: '#4f8f70' } as const

function properties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

const tile = (content: string) =>
  svgUrl(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 112'>${content}</svg>`)

const roundShape = svgUrl(
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-50 -50 100 100'><circle r='43'/></svg>`,
)

const patternTiles: Readonly<Record<Pattern, string>> = {
  plain: 'none',
  dots: tile(
    "<g fill='#fff' fill-opacity='.09'><circle cx='20' cy='28' r='7'/><circle cx='60' cy='84' r='7'/></g>",
  ),
  stripes: tile(
    "<path stroke='#fff' stroke-opacity='.07' stroke-width='12' d='M-10 14L90-126M-10 70L90-70M-10 126L90-14M-10 182L90 42M-10 238L90 98'/>",
  ),
  checks: tile("<path fill='#fff' fill-opacity='.06' d='M0 0h40v56H0zM40 56h40v56H40z'/>"),
}

function patternOf(mark: Theme['mark'], pattern: Theme['pattern']): string {
  if (pattern !== undefined) return patternTiles[pattern]
  return mark === 'cinquefoil' ? erminePattern : 'none'
}

/** The first letter of the title, where there is neither mark nor logo. */
function iconOf({ title, theme }: Site, { light }: Palette): string {
  const [ground = '', ink = ''] = [light['main'], light['on-main']]
  if (theme?.mark === 'cinquefoil') return flowerIcon(ground, ink)
  const letter = /\p{L}|\p{N}/u.exec(title)?.[0] ?? '*'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><rect width="128" height="128" rx="30" fill="${ground}"/><text x="64" y="92" fill="${ink}" font-family="system-ui,sans-serif" font-weight="800" font-size="80" text-anchor="middle">${letter.toUpperCase()}</text></svg>`
}

function asset(name: string, extension: string, text: string): Asset {
  const bytes = new TextEncoder().encode(text)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { name: `${name}.${hash}.${extension}`, bytes }
}
