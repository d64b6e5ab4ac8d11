import { Resvg } from '@resvg/resvg-js'
import { PNG } from 'pngjs'
import { compactPng } from './compact-png.ts'

/** A picture so much higher than wide would fill the memory; inspected art never is. */
const MOST_ELONGATED = 4

/**
 * Turns art into a PNG for those who cannot show SVG. Uses no font of the machine, follows no reference out of the
 * drawing, and gives the same bytes for the same drawing. Where at most 256 colours come out, the PNG has a palette;
 * else the smallest of what the two encoders at hand make of it.
 *
 * @param svg art that has passed `inspectSvg`, or that `generateArt` drew
 * @param width in pixels; the height follows
 * @throws RangeError for a drawing more than four times as high as wide; Error of resvg for what is not SVG
 */
export function rasterize(svg: string, width = 600): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
    shapeRendering: 2,
    logLevel: 'off',
  })
  if (drawing.height > drawing.width * MOST_ELONGATED)
    throw new RangeError('the drawing is too high')
  const image = drawing.render()
  const { width: columns, height: rows, pixels } = image
  const small = compactPng({ width: columns, height: rows, rgba: demultiplied(pixels) })
  if (small) return small
  const plain = image.asPng()
  // The bytes are resvg's own, so a decoder that is unsafe on strangers' files may read them.
  return smallest([plain, PNG.sync.write(PNG.sync.read(plain), { deflateLevel: 9 })])
}

/** Colours as a PNG has them. Resvg's are multiplied by their alpha; rounded as it rounds them for its own PNG. */
function demultiplied(pixels: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(pixels)
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3]!
    if (alpha === 255 || alpha === 0) continue
    for (let channel = at; channel < at + 3; channel++)
      rgba[channel] = Math.floor(rgba[channel]! / (alpha / 255) + 0.5)
  }
  return rgba
}

function smallest(candidates: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = candidates
  const best = others.reduce(
    (least, next) => (next.length < least.length ? next : least),
    first ?? new Uint8Array(0),
  )
  return new Uint8Array(best)
}
