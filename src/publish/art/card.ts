import { Resvg } from '@resvg/resvg-js'
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainColours } from '../../kinds/site/theme.ts'
import type { Theme } from '../../kinds/site/look.ts'
import { writeWhole } from '../../state/write-whole.ts'
import { compactPng } from './compact-png.ts'
import { lettersOf } from './font-letters.ts'
import { fontOfWoff } from './woff.ts'

/** What a card says: the picture that appears when a page is shared. */
export interface Card {
  readonly heading: string
  /** The same in other languages: the first that can be drawn stands for a heading that cannot. */
  readonly headings?: readonly string[]
  readonly line: string
  /** Name of the site. */
  readonly foot: string
  /** The badge's picture, or the site's logo: a PNG. Without it the card shows the site's mark, if it has one. */
  readonly art?: Uint8Array
  readonly look: CardLook
}

/** What a site's theme makes of its cards. */
export interface CardLook {
  readonly mark?: 'cinquefoil'
  /** `#rrggbb` each: the field on the left, and what stands on it; paper, and words on it. */
  readonly main: string
  readonly onMain: string
  readonly link: string
  readonly plate: string
  readonly plateShape: string
  readonly paper: string
  readonly ink: string
  readonly soft: string
}

/** The look of cards of a site with that theme. */
export function cardLookOf({ mark, colours }: Theme = {}): CardLook {
  if (mark === 'cinquefoil' && !colours) return { mark, ...leicester }
  const { main } = colours ?? plainColours
  return { ...(mark && { mark }), ...plain, main, link: main }
}

const leicester = {
  main: '#a3201c',
  onMain: '#fff6e8',
  link: '#85140f',
  plate: '#f3ece0',
  plateShape: '#e9dcc7',
  paper: '#fbf5ea',
  ink: '#2b1714',
  soft: '#67493f',
} as const

const plain = {
  onMain: '#ffffff',
  plate: '#f2f0eb',
  plateShape: '#e5e1d9',
  paper: '#f8f7f4',
  ink: '#1d1c1a',
  soft: '#55524c',
} as const

/**
 * Draws a card of 1200 by 630 pixels, the size that sites which show previews expect (Open Graph).
 *
 * @param fonts - folder for the unpacked fonts
 */
export async function drawCard(card: Card, fonts: string): Promise<Uint8Array> {
  const faces = await facesIn(fonts)
  const drawing = new Resvg(cardSvg(writable(card, faces), faces), {
    fitTo: { mode: 'width', value: 1200 },
    font: { loadSystemFonts: false, fontFiles: faces.map(({ file }) => file) },
    logLevel: 'off',
  })
  const image = drawing.render()
  // Nothing shines through a card, so resvg's pixels, in which colours are multiplied by their alpha, are the true ones.
  const { width, height, pixels } = image
  return compactPng({ width, height, rgba: pixels }) ?? new Uint8Array(image.asPng())
}

/** The first letter of a title around 0 0, and the files of the faces that it is drawn with; nothing where no face has it. */
export async function lettersFor(
  title: string,
  fonts: string,
): Promise<{ readonly drawing: string; readonly files: readonly string[] }> {
  const faces = await facesIn(fonts)
  const drawing = initialOf(title, faces)
  return {
    drawing: drawing.includes('<tspan') ? drawing : '',
    files: faces.map(({ file }) => file),
  }
}

const petal = 'M0-8C-4-14-18-20-22-33C-24-45-10-49 0-43C10-49 24-45 22-33C18-20 4-14 0-8Z'

function cardSvg({ heading, line, foot, art, look }: Card, faces: readonly Face[]): string {
  const set = (text: string, x: number, size: number) => setIn(faces, text, { x, size })
  const behind = look.mark ? flower : art ? '<circle r="45"/>' : initialOf(heading, faces)
  const footAt = look.mark ? 606 : 540
  const size = sizeFor(heading)
  const lines = wrap(heading, size)
  const top = 300 - ((lines.length - 1) * size * 1.1) / 2
  const below = top + lines.length * size * 1.1 - size * 0.2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-weight="700">
<path fill="${look.paper}" d="M0 0h1200v630H0z"/>
<path fill="${art ? look.plate : look.main}" d="M0 0h480v630H0z"/>
<g transform="translate(240 315) scale(${art ? 5.1 : 4.4})" fill="${art ? look.plateShape : look.onMain}">${behind}</g>
${art ? `<image x="70" y="145" width="340" height="340" href="data:image/png;base64,${Buffer.from(art).toString('base64')}"/>` : ''}
<g fill="${look.ink}" font-size="${size}">${lines
    .map(
      (text, index) =>
        `<text x="540" y="${top + index * size * 1.1}">${set(text, 540, size)}</text>`,
    )
    .join('')}</g>
<text x="540" y="${below + 30}" fill="${look.soft}" font-size="34">${set(clip(line, 34), 540, 34)}</text>
${look.mark ? `<g transform="translate(566 556) scale(0.56)" fill="${look.main}">${flower}</g>` : ''}
<text x="${footAt}" y="567" fill="${look.link}" font-size="32">${set(clip(foot, 30), footAt, 32)}</text>
</svg>`
}

/** The site's mark, within 50 of its middle. */
export const flower =
  [0, 72, 144, 216, 288]
    .map((turn) => `<path transform="rotate(${turn})" d="${petal}"/>`)
    .join('') + '<circle r="7.5"/>'

/** A site with neither mark nor logo has its first letter, where a face has it. */
function initialOf(heading: string, faces: readonly Face[]): string {
  const letter = (/[\p{L}\p{N}]/u.exec(heading)?.[0] ?? '').toUpperCase()
  return `<g font-size="78" text-anchor="middle"><text y="27">${setIn(faces, letter, { x: 0, size: 78 })}</text></g>`
}

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

/** Each text whole, or not at all: a name without some of its letters is another name. */
function writable(card: Card, faces: readonly Face[]): Card {
  const whole = (text: string) => {
    const plain = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
    return isWritable(plain, faces) ? plain : ''
  }
  const { heading, headings = [], line, foot } = card
  const first = [heading, ...headings].map(whole).find((text) => text !== '') ?? ''
  return { ...card, heading: first, line: whole(line), foot: whole(foot) }
}

/** Whether each letter has a face, and one face all where letters change with their neighbours, or run from right to left. */
function isWritable(text: string, faces: readonly Face[]): boolean {
  const has = (face: Face) => [...text].every((letter) => hasLetter(face, letter))
  if (joined.test(text)) return faces.some(has)
  return [...text].every((letter) => faces.some((face) => hasLetter(face, letter)))
}

const joined = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * A line of text, each run of letters in the first face that has them. Every run is put in its place: resvg's own search
 * for faces leaves letters out where a word takes them by turns.
 */
function setIn(
  faces: readonly Face[],
  text: string,
  at: { readonly x: number; readonly size: number },
): string {
  const runs: { readonly face: Face; text: string; readonly x: number }[] = []
  let x = at.x
  for (const letter of text) {
    const last = runs.at(-1)
    const able = faces.filter((face) => hasLetter(face, letter))
    const face =
      last !== undefined && letter === ' ' && able.includes(last.face) ? last.face : able[0]
    if (face === undefined) continue
    if (last !== undefined && face === last.face) last.text += letter
    else runs.push({ face, text: letter, x })
    x += at.size * (face.letters.get(letter.codePointAt(0) ?? 0) ?? 0)
  }
  // The places are those of letters that do not move together.
  const kerning = runs.length > 1 ? ' font-kerning="none"' : ''
  const spans = runs.map(
    ({ face, text: run, x: start }) =>
      `<tspan x="${start.toFixed(2)}" font-family="${face.family}" xml:space="preserve"${kerning}>${escape(run)}</tspan>`,
  )
  return spans.join('')
}

function hasLetter({ letters }: Face, letter: string): boolean {
  return letters.has(letter.codePointAt(0) ?? 0)
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

interface Face {
  readonly family: string
  readonly file: string
  /** Code points it has, and how wide each is. */
  readonly letters: ReadonlyMap<number, number>
}

/** Unpacked once in every run: a damaged font would show on every card. */
function facesIn(folder: string): Promise<readonly Face[]> {
  const faces = unpacked.get(folder) ?? unpackFaces(folder)
  unpacked.set(folder, faces)
  return faces
}

const unpacked = new Map<string, Promise<readonly Face[]>>()

/** All of one weight: letters of a word may come from several. */
const woffs = {
  'bricolage-latin': 'bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff',
  'bricolage-latin-ext': 'bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff',
  'bricolage-vietnamese':
    'bricolage-grotesque/files/bricolage-grotesque-vietnamese-700-normal.woff',
  // Scripts whose vowel signs have room of their own (Gujarati, Gurmukhi, Bengali, Devanagari, Tamil) resvg sets one upon the other.
  cyrillic: 'noto-sans/files/noto-sans-cyrillic-700-normal.woff',
  'cyrillic-ext': 'noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff',
  greek: 'noto-sans/files/noto-sans-greek-700-normal.woff',
  arabic: 'noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff',
  hebrew: 'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff',
} as const

function unpackFaces(folder: string): Promise<readonly Face[]> {
  const { resolve } = createRequire(import.meta.url)
  const faces = Object.entries(woffs).map(async ([family, woff]) => {
    const file = join(folder, `${family}.ttf`)
    const font = fontOfWoff(await readFile(resolve(`@fontsource/${woff}`)), family)
    await writeWhole(file, font)
    return { family, file, letters: lettersOf(font) }
  })
  return Promise.all(faces)
}
