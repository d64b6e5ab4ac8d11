import { Resvg } from '@resvg/resvg-js'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { AFTER_IHDR, chunksOf } from '../../baking/png/png-chunks.ts'
import { wrapPng } from '../render/wrap-png.ts'
import type { Pixels } from './colours.ts'
import { badgeWidth } from './rasterize.ts'
import { smallPng } from './small-png.ts'

/** Chunks by which the numbers of a picture are colours (PNG specification, section 11.3.2). */
const colourChunks = ['iCCP', 'cICP', 'sRGB', 'gAMA', 'cHRM']

/**
 * Makes a picture of staff's smaller: as wide as drawings become, and in few colours where nobody sees it. What its colours
 * mean stays with it; words in it do not.
 *
 * @param png a picture that `inspectPng` found sound
 * @returns the picture itself where that would be no smaller, or where its colour profile would not fit it any more
 */
export async function smallPicture(png: Uint8Array): Promise<Uint8Array> {
  const { width, height, pixels } = new Resvg(wrapPng(png), {
    font: { loadSystemFonts: false },
    logLevel: 'off',
  }).render()
  const found = await smallPng(shrunk({ width, height, rgba: pixels }, badgeWidth), 2)
  if (hasProfile(png) && isGrey(png) !== isGrey(found)) return png
  const small = joinBytes([
    found.subarray(0, AFTER_IHDR),
    ...coloursIn(png),
    found.subarray(AFTER_IHDR),
  ])
  return small.length < png.length ? small : png
}

/** A profile is of greys or of colours, as its picture is (PNG specification, section 11.3.2.3). */
function hasProfile(png: Uint8Array): boolean {
  return [...chunksOf(png, Number.POSITIVE_INFINITY)].some(({ type }) => type === 'iCCP')
}

function isGrey(png: Uint8Array): boolean {
  const colourType = png[AFTER_IHDR - 8]
  return colourType === 0 || colourType === 4
}

function coloursIn(png: Uint8Array): readonly Uint8Array[] {
  return [...chunksOf(png, Number.POSITIVE_INFINITY)]
    .filter(({ type }) => colourChunks.includes(type))
    .map(({ offset, end }) => png.subarray(offset, end + 4))
}

/** A picture of at most that width; the height follows. Each pixel is the mean of all that it covers. */
export function shrunk(pixels: Pixels, width: number): Pixels {
  if (pixels.width <= width) return pixels
  const height = Math.max(1, Math.round((pixels.height * width) / pixels.width))
  const [across, down] = [sharesOf(pixels.width, width), sharesOf(pixels.height, height)]
  const rgba = new Uint8Array(width * height * 4)
  for (let at = 0; at < rgba.length; at += 4) {
    const pixel = at / 4
    rgba.set(meanOf(pixels, across[pixel % width]!, down[Math.floor(pixel / width)]!), at)
  }
  return { width, height, rgba }
}

/** Which pixels in a row one new pixel covers, and how much of each. */
type Shares = readonly (readonly [place: number, share: number])[]

function sharesOf(from: number, to: number): readonly Shares[] {
  const wide = from / to
  return Array.from({ length: to }, (_, at) => {
    const [start, end] = [at * wide, Math.min((at + 1) * wide, from)]
    const first = Math.floor(start)
    return Array.from({ length: Math.ceil(end) - first }, (_, more) => {
      const place = first + more
      return [place, Math.min(place + 1, end) - Math.max(place, start)] as const
    })
  })
}

function meanOf({ width, rgba }: Pixels, across: Shares, down: Shares): readonly number[] {
  const sums = [0, 0, 0, 0]
  let whole = 0
  for (const [row, high] of down)
    for (const [column, wide] of across) {
      const share = high * wide
      const from = (row * width + column) * 4
      for (let sample = 0; sample < 4; sample++) sums[sample]! += rgba[from + sample]! * share
      whole += share
    }
  return sums.map((sum) => Math.round(sum / whole))
}
