import { Resvg } from '@resvg/resvg-js'
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compactPng } from './compact-png.ts'
import { fontOfWoff } from './woff.ts'

/** What a card says: the picture that appears when a page is shared. */
export interface Card {
  readonly heading: string
  readonly line: string
  /** Name of the site. */
  readonly foot: string
  /** The badge's picture; without it the card shows the cinquefoil. */
  readonly art?: Uint8Array
}

/**
 * Draws a card of 1200 by 630 pixels, the size that sites which show previews expect (Open Graph).
 *
 * @param fonts - folder for the unpacked fonts
 */
export function drawCard(card: Card, fonts: string): Uint8Array {
  const drawing = new Resvg(cardSvg(card), {
    fitTo: { mode: 'width', value: 1200 },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles(fonts)], defaultFontFamily: family },
    logLevel: 'off',
  })
  const image = drawing.render()
  // Nothing shines through a card, so resvg's pixels, in which colours are multiplied by their alpha, are the true ones.
  const { width, height, pixels } = image
  return compactPng({ width, height, rgba: pixels }) ?? new Uint8Array(image.asPng())
}

const family = 'Bricolage Grotesque'
const petal = 'M0-8C-4-14-18-20-22-33C-24-45-10-49 0-43C10-49 24-45 22-33C18-20 4-14 0-8Z'

function cardSvg({ heading, line, foot, art }: Card): string {
  const size = sizeFor(heading)
  const lines = wrap(writable(heading), size)
  const top = 300 - ((lines.length - 1) * size * 1.1) / 2
  const below = top + lines.length * size * 1.1 - size * 0.2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="${family}">
<path fill="#fbf5ea" d="M0 0h1200v630H0z"/>
<path fill="${art ? '#f3ece0' : '#a3201c'}" d="M0 0h480v630H0z"/>
<g transform="translate(240 315) scale(${art ? 5.1 : 4.4})" fill="${art ? '#e9dcc7' : '#fff6e8'}">${flower}</g>
${art ? `<image x="70" y="145" width="340" height="340" href="data:image/png;base64,${Buffer.from(art).toString('base64')}"/>` : ''}
<g fill="#2b1714" font-weight="700" font-size="${size}">${lines
    .map((text, index) => `<text x="540" y="${top + index * size * 1.1}">${escape(text)}</text>`)
    .join('')}</g>
<text x="540" y="${below + 30}" fill="#67493f" font-size="34">${escape(clip(writable(line), 34))}</text>
<g transform="translate(566 556) scale(0.56)" fill="#a3201c">${flower}</g>
<text x="606" y="567" fill="#85140f" font-weight="700" font-size="32">${escape(clip(writable(foot), 30))}</text>
</svg>`
}

const flower =
  [0, 72, 144, 216, 288]
    .map((turn) => `<path transform="rotate(${turn})" d="${petal}"/>`)
    .join('') + '<circle r="7.5"/>'

/** Long names are set smaller. */
function sizeFor(heading: string): number {
  if (heading.length <= 28) return 76
  return heading.length <= 60 ? 60 : 46
}

/** Breaks a text where it would leave the card; an average letter is a little over half as wide as it is high. */
function wrap(text: string, size: number): readonly string[] {
  const room = Math.floor(600 / (size * 0.52))
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(clip(word, room))
  }
  return lines.length <= 5 ? lines : [...lines.slice(0, 4), `${lines[4]} …`]
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** Letters that the card's face has; a name in another script is left to the page, which has a face for it. */
function writable(text: string): string {
  return text.replace(/[^\u0020-\u024f\u2010-\u2026\u20ac]/g, '').trim()
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Unpacked once in every run: a damaged font would show on every card. */
function fontFiles(folder: string): readonly string[] {
  const files = unpacked.get(folder) ?? unpackFonts(folder)
  unpacked.set(folder, files)
  return files
}

const unpacked = new Map<string, readonly string[]>()

function unpackFonts(folder: string): readonly string[] {
  const { resolve } = createRequire(import.meta.url)
  return ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'].map((face) => {
    const path = join(folder, `bricolage-${face}.ttf`)
    const woff = readFileSync(
      resolve(`@fontsource/bricolage-grotesque/files/bricolage-grotesque-${face}-normal.woff`),
    )
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${path}.${process.pid}.tmp`, fontOfWoff(woff))
    renameSync(`${path}.${process.pid}.tmp`, path)
    return path
  })
}
