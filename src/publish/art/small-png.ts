import { type Colours, coloursOf, type Pixels, smoothPixels } from './colours.ts'
import { encodePng, type Effort } from './encode-png.ts'
import { choosePalette, type Palette } from './palette.ts'
import { differenceOf, isUnseen } from './seen-difference.ts'

const MOST_COLOURS = 256

/** An edge is one pixel wide between two colours that are there: what it is made of matters less than the ground. */
const EDGE = 1 / 8

/** What even a colour of a single pixel counts, or a speck of its own would be lost. */
const LEAST = 1 / 2

/**
 * Writes a picture as a small PNG. Where 256 colours can stand for all of its own, and nobody would see that they do, they
 * are all that it has, which is a quarter of the size; else every pixel is as it was. The same pixels give the same bytes on every machine.
 */
export async function smallPng(pixels: Pixels, effort: Effort): Promise<Uint8Array> {
  return encodePng({ ...pixels, rgba: divided(inFewColours(pixels) ?? pixels.rgba) }, effort)
}

/** The pixels in 256 colours; undefined where that would be seen, or they have no more. */
export function inFewColours(pixels: Pixels): Uint8Array | undefined {
  const colours = coloursOf(pixels)
  if (colours === undefined || colours.count <= MOST_COLOURS) return undefined
  const smooth = smoothPixels(colours, pixels.width)
  const palette = choosePalette(colours, weightsOf(colours, smooth))
  return isUnseen(differenceOf(colours, palette, smooth, pixels.width))
    ? painted(colours, palette)
    : undefined
}

function weightsOf({ count, of }: Colours, smooth: Uint8Array): Float64Array {
  const weights = new Float64Array(count)
  for (let pixel = 0; pixel < of.length; pixel++)
    weights[of[pixel]!]! += smooth[pixel] === 1 ? 1 : EDGE
  return weights.map((weight) => Math.max(weight, LEAST))
}

function painted({ of }: Colours, palette: Palette): Uint8Array {
  const rgba = new Uint8Array(of.length * 4)
  for (let pixel = 0; pixel < of.length; pixel++) {
    const from = palette.of[of[pixel]!]! * 4
    for (let sample = 0; sample < 4; sample++)
      rgba[pixel * 4 + sample] = palette.rgba[from + sample]!
  }
  return rgba
}

/** Colours as a PNG has them: no longer multiplied by their alpha; rounded as resvg rounds them for its own PNG. */
function divided(pixels: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(pixels)
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3]!
    if (alpha === 255 || alpha === 0) continue
    for (let channel = at; channel < at + 3; channel++)
      rgba[channel] = Math.floor(rgba[channel]! / (alpha / 255) + 0.5)
  }
  return rgba
}
