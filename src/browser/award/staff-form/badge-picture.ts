import { makeNode } from '../../verifier/make-node.ts'

/** Enough for 13 mm on paper. */
const pixels = 320

/**
 * The picture of a badge as a `data:` address, drawn anew so that nothing but its points is taken over. `undefined` where
 * it cannot be loaded or drawn: a card is good without it.
 */
export async function badgePicture(address: string): Promise<string | undefined> {
  const image = await loadedImage(address)
  const canvas = makeNode('canvas', { width: String(pixels), height: String(pixels) })
  const context = canvas.getContext('2d')
  if (image === undefined || context === null) return undefined
  // A drawing without a size of its own fills the square.
  const { naturalWidth: width = 0, naturalHeight: height = 0 } = image
  const scale = width > 0 && height > 0 ? pixels / Math.max(width, height) : 0
  const size = scale > 0 ? { x: width * scale, y: height * scale } : { x: pixels, y: pixels }
  try {
    context.drawImage(image, (pixels - size.x) / 2, (pixels - size.y) / 2, size.x, size.y)
    return canvas.toDataURL('image/png')
  } catch {
    return undefined
  }
}

function loadedImage(address: string): Promise<HTMLImageElement | undefined> {
  return new Promise((done) => {
    const image = makeNode('img')
    image.addEventListener('load', () => done(image))
    image.addEventListener('error', () => done(undefined))
    image.src = address
  })
}
