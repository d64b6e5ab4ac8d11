import { Resvg } from '@resvg/resvg-js'
import type { Effort } from './encode-png.ts'
import { smallPng } from './small-png.ts'

/** A picture so much higher than wide would fill the memory; inspected art never is. */
const MOST_ELONGATED = 4

/** In pixels: pages show badges at most 320 wide, and draw them as SVG; wallets and other sites ask for 90 and more. */
export const badgeWidth = 400

/**
 * Turns art into a PNG for those who cannot show SVG. Uses no font of the machine, follows no reference out of the
 * drawing, and gives the same bytes for the same drawing.
 *
 * @param svg art that has passed `inspectSvg`, or that `generateArt` drew
 * @param size.width in pixels; the height follows
 * @param size.effort how hard it is tried to make the file small
 * @throws RangeError for a drawing more than four times as high as wide; Error of resvg for what is not SVG
 */
export async function rasterize(
  svg: string,
  { width = badgeWidth, effort = 2 }: RasterSize = {},
): Promise<Uint8Array> {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
    shapeRendering: 2,
    logLevel: 'off',
  })
  if (drawing.height > drawing.width * MOST_ELONGATED)
    throw new RangeError('the drawing is too high')
  const { width: columns, height, pixels } = drawing.render()
  return smallPng({ width: columns, height, rgba: pixels }, effort)
}

interface RasterSize {
  readonly width?: number
  readonly effort?: Effort
}
