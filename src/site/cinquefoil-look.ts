import type { Palette } from '../kinds/site/theme.ts'
import { petalPath, sepalPath } from './marks.ts'
import { svgUrl } from './svg-url.ts'

/**
 * Leicester's arms are a white cinquefoil on red: brick red, cream and leaf green are the colours of a site that keeps
 * the mark and names no colours of its own.
 */
export const leicesterPalette: Palette = {
  light: {
    paper: '#fbf5ea',
    raised: '#fffdf9',
    sunk: '#f4ead9',
    ink: '#2b1714',
    soft: '#67493f',
    line: '#e3d3ba',
    'strong-line': '#9c8069',
    plate: '#f3ece0',
    'plate-shape': '#e9dcc7',
    main: '#a3201c',
    'main-deep': '#85140f',
    'on-main': '#fff6e8',
    'on-main-soft': '#ffdccb',
    second: '#1d5a43',
    'on-second': '#f1f8ee',
    accent: '#f0bd4b',
    'on-accent': '#2f1d05',
    night: '#2b1714',
    'on-night': '#f9ecda',
    'on-night-soft': '#d9c1ad',
    link: '#95190f',
    sepal: '#2f7a58',
    'sepal-night': '#4f8f70',
  },
  dark: {
    paper: '#1b1210',
    raised: '#271b17',
    sunk: '#140d0b',
    ink: '#f8ecdc',
    soft: '#d2b9a6',
    line: '#463228',
    'strong-line': '#8d705e',
    plate: '#e6dac8',
    'plate-shape': '#d5c5ad',
    main: '#8c1814',
    'main-deep': '#6d0f0c',
    second: '#1c4f3c',
    accent: '#e2ab36',
    night: '#0f0908',
    link: '#ffa48f',
  },
}

const turns = [0, 72, 144, 216, 288]

const around = turns.map((turn) => `<path transform='rotate(${turn})' d='${petalPath}'/>`).join('')
/** One shape and four copies of it, around the middle. */
const copied = (id: string, first: number, path: string) =>
  turns
    .map((turn, index) =>
      index === 0
        ? `<path id='${id}' transform='rotate(${first})' d='${path}'/>`
        : `<use href='#${id}' transform='rotate(${turn})'/>`,
    )
    .join('')
const leaves = copied('s', 36, sepalPath)
const petalsAround = copied('p', 0, petalPath)

/** The flower behind each badge, as the mask of a stylesheet. */
export const flowerShape = svgUrl(
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-50 -50 100 100'>${around}<circle r='20'/></svg>`,
)

/** The site's mark: five petals, pierced, with leaves between. */
export const flower = (petals: string, sepals: string, heart: string): string =>
  svgUrl(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-50 -50 100 100'><g fill='${sepals}'>${leaves}</g><g fill='${petals}'>${petalsAround}</g><circle r='7.5' fill='${heart}'/></svg>`,
  )

/** The field of ermine spots that the arms bear. */
export const erminePattern =
  "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 112' fill='%23fff' fill-opacity='.07'%3E%3Cg transform='translate(20 34)'%3E%3Cpath d='M0-16C.6-8-1-1-6 8C-3.6 6.8-2.2 7.4-1.6 9.4C-1.1 7.8-.5 7 0 6.8C.5 7 1.1 7.8 1.6 9.4C2.2 7.4 3.6 6.8 6 8C1-1-.6-8 0-16Z'/%3E%3Ccircle cx='0' cy='-20.5' r='1.9'/%3E%3Ccircle cx='-4' cy='-14.5' r='1.9'/%3E%3Ccircle cx='4' cy='-14.5' r='1.9'/%3E%3C/g%3E%3Cg transform='translate(60 90)'%3E%3Cpath d='M0-16C.6-8-1-1-6 8C-3.6 6.8-2.2 7.4-1.6 9.4C-1.1 7.8-.5 7 0 6.8C.5 7 1.1 7.8 1.6 9.4C2.2 7.4 3.6 6.8 6 8C1-1-.6-8 0-16Z'/%3E%3Ccircle cx='0' cy='-20.5' r='1.9'/%3E%3Ccircle cx='-4' cy='-14.5' r='1.9'/%3E%3Ccircle cx='4' cy='-14.5' r='1.9'/%3E%3C/g%3E%3C/svg%3E\")"

/** The little picture in a browser's tab. */
export const flowerIcon = (ground: string, flower: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-64 -64 128 128"><rect x="-64" y="-64" width="128" height="128" rx="30" fill="${ground}"/><g fill="${flower}">${turns.map((turn) => `<path transform="rotate(${turn})" d="${petalPath}"/>`).join('')}</g></svg>`
