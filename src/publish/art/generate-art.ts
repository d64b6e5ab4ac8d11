import { contrast } from '../../model/look/contrast.ts'
import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import { mix } from '../../model/look/mix.ts'
import type { Theme } from '../../kinds/site/look.ts'
import { type Lettering, lettering } from './glyphs.ts'
import { nameHash } from './name-hash.ts'
import { type Outline, type Sprig, number, outlineOf, round } from './shapes.ts'

/**
 * Draws a badge for those who have no picture: an outline, rays or the site's mark, a ring, and initials. The same words
 * give the same SVG, byte for byte; it uses no font, no effect and nothing from elsewhere, so it passes the same
 * inspection as art from staff.
 *
 * @param art what to draw; colours as `#rrggbb`, their contrast checked by whoever read the record
 * @param name of the badge: becomes the title, and picks the pattern of the ring and how many rays there are
 * @param mark of the site: the flower is drawn where it is kept
 * @returns an SVG of 600 by 600
 */
export function generateArt(art: GeneratedArt, name: string, mark?: Theme['mark']): string {
  const outline = outlineOf(art.shape)
  const { background, foreground } = art
  const hash = nameHash(name)
  const layers = [
    path(outline.path, `fill="${rimOf(art)}"`),
    group('scale(0.955)', path(outline.path, `fill="${background}"`)),
    group(
      'scale(0.905)',
      path(outline.path, `fill="none" stroke="${foreground}" stroke-width="5"`),
    ),
    group(
      outline.centre === 0 ? '' : `translate(0 ${outline.centre})`,
      ring(hash, outline, foreground),
      mark === 'cinquefoil' ? flower(outline, art) : rays(hash, outline, art),
      heart(outline, art),
      initials(lettering(art.initials), outline, foreground),
    ),
    ...outline.sprigs.map((sprig) => sprigAt(sprig, foreground)),
  ]
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600" role="img">',
    `<title>${escape(name)}</title>`,
    `<g transform="translate(300 300)" stroke-linecap="round" stroke-linejoin="round">`,
    ...layers,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** The rim is the darkest colour of the badge, so that it stands out on a white page. */
function rimOf({ background, foreground }: GeneratedArt): string {
  const isDark = contrast(background, '#ffffff') > contrast(foreground, '#ffffff')
  return isDark ? mix(background, '#000000', 0.28) : foreground
}

/** Radius of the heart, as a share of the room. */
const HEART = 0.6

const PETALS = [0, 72, 144, 216, 288]

/** One petal upwards from 0 0, 100 long: full, with the small dip of a real cinquefoil's. */
const PETAL =
  'M0 -20L-44 -66C-58 -82 -50 -107 -24 -105C-13 -104 -5 -98 0 -93C5 -98 13 -104 24 -105C50 -107 58 -82 44 -66Z'

/** Three fine lines that give a petal its fold. */
const VEINS = 'M0 -68V-82M-14 -68L-20 -84M14 -68L20 -84'

/** The leaf that shows between two petals. */
const SEPAL = 'M0 -50C-15 -70 -13 -92 0 -112C13 -92 15 -70 0 -50Z'

/** The flower fills the middle. */
function flower({ clear }: Outline, { background, foreground }: GeneratedArt): string {
  const leaf = mix(foreground, background, 0.22)
  const vein = mix(foreground, background, 0.3)
  return group(
    `scale(${number((clear - 12) / 104)})`,
    ...PETALS.map((turn) => path(SEPAL, `fill="${leaf}"`, `rotate(${turn + 36})`)),
    ...PETALS.map((turn) =>
      path(
        PETAL,
        `fill="${foreground}" stroke="${background}" stroke-width="4"`,
        `rotate(${turn})`,
      ),
    ),
    ...PETALS.map((turn) =>
      path(VEINS, `fill="none" stroke="${vein}" stroke-width="1.6"`, `rotate(${turn})`),
    ),
  )
}

/** Instead of the flower: a disc that fine lines cut into rays; sister badges differ by their number. */
function rays(
  hash: number,
  outline: Outline,
  { background, foreground, initials }: GeneratedArt,
): string {
  const count = [12, 16, 20, 24][Math.floor(hash / 4) % 4] ?? 16
  const inner = heartOf(outline, initials)
  const outer = outline.clear - 12
  const radius = (inner + outer) / 2
  const line = 7
  const gap = (2 * Math.PI * radius) / count - line
  return [
    path(round(outer), `fill="${foreground}"`),
    path(
      round(radius),
      `fill="none" stroke="${background}" stroke-width="${number(outer - inner - 20)}" stroke-linecap="butt" stroke-dasharray="${line} ${number(gap)}"`,
    ),
  ].join('\n')
}

/** A round of background in the middle is where the initials stand. */
function heart(outline: Outline, { background, foreground, initials }: GeneratedArt): string {
  const radius = heartOf(outline, initials)
  return [
    path(round(radius), `fill="${background}"`),
    path(round(radius - 9), `fill="none" stroke="${foreground}" stroke-width="3"`),
  ].join('\n')
}

function heartOf({ clear }: Outline, initials: string): number {
  return Math.round(clear * (lettering(initials) === undefined ? 0.3 : HEART))
}

/** Around all that: dots, dashes or a plain line, so that sister badges differ. */
function ring(hash: number, { clear }: Outline, foreground: string): string {
  const patterns = [
    { count: 60, length: 0, width: 7 },
    { count: 40, length: 10, width: 5 },
    { count: 24, length: 26, width: 4 },
    { count: 90, length: 0, width: 4 },
  ]
  const { count, length, width } = patterns[hash % patterns.length] ?? {
    count: 60,
    length: 0,
    width: 6,
  }
  const radius = clear + 8
  const gap = (2 * Math.PI * radius) / count - length
  const dashes = `stroke-dasharray="${number(Math.max(length, 0.01))} ${number(Math.max(length, 0.01) === length ? gap : gap - 0.01)}"`
  return path(round(radius), `fill="none" stroke="${foreground}" stroke-width="${width}" ${dashes}`)
}

/** Three small leaves where the outline leaves room beside the ring. */
function sprigAt({ x, y, turn }: Sprig, foreground: string): string {
  return group(
    `translate(${x} ${y}) rotate(${turn})`,
    ...[-46, 0, 46].map((spread) =>
      path(LEAF, `fill="${foreground}"`, `rotate(${spread}) translate(0 -6)`),
    ),
  )
}

const LEAF = 'M0 0C-9 -10 -9 -24 0 -34C9 -24 9 -10 0 0Z'

function initials(text: Lettering | undefined, { clear }: Outline, foreground: string): string {
  if (text === undefined) return path(round(Math.round(clear * 0.16)), `fill="${foreground}"`)
  const room = (clear * HEART - 12) * 2 * 0.8
  const scale = Math.min(
    (room * 0.72) / text.height,
    room / Math.hypot(text.width, text.height * 0.5),
  )
  return group(
    `scale(${number(scale)})`,
    ...text.letters.map(({ left, line }) =>
      path(
        line,
        `fill="none" stroke="${foreground}" stroke-width="${text.weight}"`,
        `translate(${number(left)} -50)`,
      ),
    ),
  )
}

function group(transform: string, ...inside: readonly string[]): string {
  return `<g${transform === '' ? '' : ` transform="${transform}"`}>\n${inside.join('\n')}\n</g>`
}

function path(line: string, look: string, transform?: string): string {
  return `<path d="${line}" ${look}${transform === undefined ? '' : ` transform="${transform}"`}/>`
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
