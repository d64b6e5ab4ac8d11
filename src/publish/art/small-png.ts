import { type Colours, coloursOf, type Pixels, smoothPixels } from './colours.ts'
import { encodePng, type Effort } from './encode-png.ts'
import { choosePalette, MOST_COLOURS, type Palette } from './palette.ts'
import { differenceOf, isUnseen, type Painting } from './seen-difference.ts'
import { thriftyPainting } from './thrifty-painting.ts'
import { thriftyPalette, type Uses, type WidePalette } from './thrifty-palette.ts'

/** A picture of no more colours than this is small as it is: two of its pixels are in a byte. */
const FEW_COLOURS = 16

/** An edge is one pixel wide between two colours that are there: what it is made of matters less than the ground. */
const EDGE = 1 / 8

/** What even a colour of a single pixel counts, or a speck of its own would be lost. */
const LEAST = 1 / 2

/** What a bit of the file is worth in differences, from little to much: the most at which nobody sees them is taken. */
const PRICES = [3000, 6000, 9000, 12_000] as const

/**
 * Writes a picture as a small PNG. Where 256 colours or fewer can stand for all of its own, and nobody would see that they do,
 * they are all that it has; else every pixel is as it was. The same pixels give the same bytes on every machine.
 */
export async function smallPng(pixels: Pixels, effort: Effort): Promise<Uint8Array> {
  const painting = inFewColours(pixels, effort)
  return encodePng({ ...pixels, rgba: divided(painting ? painted(painting) : pixels.rgba) }, effort)
}

/** Undefined where it would be seen, or there are few already. */
function inFewColours(pixels: Pixels, effort: Effort): Painting | undefined {
  const colours = coloursOf(pixels)
  if (colours === undefined || colours.count <= (effort === 1 ? MOST_COLOURS : FEW_COLOURS))
    return undefined
  const { width } = pixels
  const smooth = smoothPixels(colours, width)
  const isFine = (painting: Painting) => isUnseen(differenceOf(colours, painting, smooth, width))
  const uses = usesOf(colours, smooth)
  const plain = choosePalette(colours, uses.weights)
  const thrifty = effort === 1 ? [] : thriftyPalettes(colours, uses, plain)
  // The dearest first: it is the smallest, and mostly fine.
  for (const { price, palette } of thrifty.reverse()) {
    const painting = thriftyPainting(colours, smooth, palette, { width, price })
    if (isFine(painting)) return painting
  }
  const painting = paintedPlainly(colours, plain)
  return colours.count > MOST_COLOURS && isFine(painting) ? painting : undefined
}

/** A palette for each price at which one is found, each made of the one before. */
function thriftyPalettes(colours: Colours, uses: Uses, plain: Palette) {
  const found: { readonly price: number; readonly palette: Palette }[] = []
  let last: WidePalette = { rgba: plain.rgba, of: Uint16Array.from(plain.of) }
  for (const price of PRICES) {
    const next = thriftyPalette(colours, uses, last, price)
    if (next === undefined) continue
    last = next
    const { rgba, of } = next
    if (rgba.length / 4 <= MOST_COLOURS)
      found.push({ price, palette: { rgba, of: Uint8Array.from(of) } })
  }
  return found
}

function usesOf({ count, of }: Colours, smooth: Uint8Array): Uses {
  const [pixels, onSmooth] = [new Float64Array(count), new Float64Array(count)]
  for (let pixel = 0; pixel < of.length; pixel++) {
    pixels[of[pixel]!]! += 1
    onSmooth[of[pixel]!]! += smooth[pixel]!
  }
  const weights = pixels.map((all, colour) => {
    const ground = onSmooth[colour]!
    return Math.max(ground + (all - ground) * EDGE, LEAST)
  })
  return { pixels, weights, isSmooth: Uint8Array.from(onSmooth, (some) => (some > 0 ? 1 : 0)) }
}

function paintedPlainly({ of }: Colours, palette: Palette): Painting {
  return { rgba: palette.rgba, of: Uint8Array.from(of, (colour) => palette.of[colour]!) }
}

function painted({ rgba, of }: Painting): Uint8Array {
  const pixels = new Uint8Array(of.length * 4)
  for (let pixel = 0; pixel < of.length; pixel++) {
    const from = of[pixel]! * 4
    for (let sample = 0; sample < 4; sample++) pixels[pixel * 4 + sample] = rgba[from + sample]!
  }
  return pixels
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
