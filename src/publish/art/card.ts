import { notKept, type Keep } from '../kept-picture.ts'
import type { CardLook } from './card-look.ts'
import { facesForPictures, type Face } from './faces.ts'
import { rasterize } from './rasterize.ts'
import { clustersOf, isRightToLeft, setLine } from './set-line.ts'

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

/**
 * Draws a card of 1200 by 630 pixels, the size that sites which show previews expect (Open Graph).
 *
 * @param keep - what was drawn before
 */
export async function drawCard(card: Card, keep: Keep = notKept): Promise<Uint8Array> {
  const faces = await facesForPictures()
  const svg = cardSvg(writable(card, faces), faces)
  return keep(svg, () => rasterize(svg, { width: 1200, effort: 1 }))
}

/** The first letter of a title around 0 0; nothing where no face has it. */
export async function letterFor(title: string): Promise<string> {
  return initialOf(title, await facesForPictures())
}

const petal = 'M0-8C-4-14-18-20-22-33C-24-45-10-49 0-43C10-49 24-45 22-33C18-20 4-14 0-8Z'

/** Where words begin and end. */
const [left, right] = [540, 1150]

function cardSvg({ heading, line, foot, art, look }: Card, faces: readonly Face[]): string {
  const behind = look.mark ? flower : art ? '<circle r="45"/>' : initialOf(heading, faces)
  const footAt = look.mark ? 606 : left
  // Without a name, the issuer stands in its place.
  const words = headingOf(heading || line, faces)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
<path fill="${look.paper}" d="M0 0h1200v630H0z"/>
<path fill="${art ? look.plate : look.main}" d="M0 0h480v630H0z"/>
<g transform="translate(240 315) scale(${art ? 5.1 : 4.4})" fill="${art ? look.plateShape : look.onMain}">${behind}</g>
${art ? `<image x="70" y="145" width="340" height="340" href="data:image/png;base64,${Buffer.from(art).toString('base64')}"/>` : ''}
<g fill="${look.ink}">${words.drawing}</g>
<g fill="${look.soft}">${placed(heading && line, faces, { left, y: words.below, size: 34 })}</g>
${look.mark ? `<g transform="translate(566 556) scale(0.56)" fill="${look.main}">${flower}</g>` : ''}
<g fill="${look.link}">${placed(foot, faces, { left: footAt, y: 567, size: 32 })}</g>
</svg>`
}

/** The site's mark, within 50 of its middle. */
export const flower =
  [0, 72, 144, 216, 288]
    .map((turn) => `<path transform="rotate(${turn})" d="${petal}"/>`)
    .join('') + '<circle r="7.5"/>'

/** A site with neither mark nor logo has its first letter, with the signs upon it, where a face has it. */
function initialOf(heading: string, faces: readonly Face[]): string {
  const first = clustersOf(heading).find((letter) => /^[\p{L}\p{N}]/u.test(letter)) ?? ''
  const set = setLine(first.toUpperCase(), faces, 'ltr')
  if (set === undefined || set.width === 0) return ''
  return `<g transform="translate(${(-set.width * 78) / 2} 27) scale(78)">${set.drawing}</g>`
}

/** A heading in up to five lines around the middle of the card, and where what stands below it has its baseline. */
function headingOf(heading: string, faces: readonly Face[]) {
  const base = baseOf(heading)
  const size = sizeFor(heading, faces)
  const lines = wrap(heading, size, faces)
  const isTall = setLine(heading, faces, base)?.isTall === true
  const step = size * (isTall ? 1.35 : 1.1)
  const top = 300 - ((lines.length - 1) * step) / 2
  const drawing = lines.map((text, index) =>
    placed(text, faces, { left, y: top + index * step, size, base }),
  )
  return { drawing: drawing.join(''), below: top + lines.length * step - size * 0.2 + 30 }
}

interface Place {
  readonly left: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  readonly base?: 'ltr' | 'rtl'
}

/** A line in its place, cut short where it would leave the card; what is read from right to left begins at the right. */
function placed(text: string, faces: readonly Face[], place: Place): string {
  const { left: start, y, size, base = baseOf(text) } = place
  const set = setLine(cut(text, (right - start) / size, faces), faces, base)
  if (set === undefined) return ''
  const x = base === 'rtl' ? right - set.width * size : start
  return `<g transform="translate(${x} ${y}) scale(${size})">${set.drawing}</g>`
}

const baseOf = (text: string) => (isRightToLeft(text) ? 'rtl' : 'ltr')

const widthOf = (text: string, faces: readonly Face[]) =>
  setLine(text, faces, baseOf(text))?.width ?? 0

/** Long names are set smaller, and names with a long word so that it fits. */
function sizeFor(heading: string, faces: readonly Face[]): number {
  const wished = heading.length <= 28 ? 76 : heading.length <= 60 ? 60 : 46
  const widest = Math.max(...heading.split(' ').map((word) => widthOf(word, faces)))
  return Math.max(28, Math.min(wished, Math.floor((right - left) / Math.max(widest, 1))))
}

/** Breaks a text where it would leave the card. */
function wrap(text: string, size: number, faces: readonly Face[]): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && widthOf(longer, faces) * size <= right - left)
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length <= 5 ? lines : [...lines.slice(0, 4), `${lines[4]} …`]
}

/** As much of a text as fits into a width; what is left out is shown by dots, and no letter loses its signs. */
function cut(text: string, width: number, faces: readonly Face[]): string {
  if (widthOf(text, faces) <= width) return text
  const clusters = clustersOf(text)
  let most = clusters.length
  while (most > 0 && widthOf(`${clusters.slice(0, most).join('')}…`, faces) > width) most -= 1
  return `${clusters.slice(0, most).join('').trimEnd()}…`
}

/**
 * Each text whole, or not at all: a name without some of its letters is another name, and boxes are no letters. Where a name is
 * not on the picture (Chinese, say), the page still says it beside the picture: in `og:title` and `og:image:alt`.
 */
function writable(card: Card, faces: readonly Face[]): Card {
  const whole = (text: string) => {
    const plain = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
    return setLine(plain, faces, baseOf(plain)) === undefined ? '' : plain
  }
  const { heading, headings = [], line, foot } = card
  const first = [heading, ...headings].map(whole).find((text) => text !== '') ?? ''
  return { ...card, heading: first, line: whole(line), foot: whole(foot) }
}
