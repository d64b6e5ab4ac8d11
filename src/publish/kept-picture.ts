import { join } from 'node:path'
import { sha256Hex } from '../state/sha256.ts'
import { readChecked, writeChecked } from './checked-file.ts'

/**
 * Gives the picture that was made of a drawing before, or makes it now.
 *
 * @param drawing - all that the picture is made from: SVG, and what that leaves open, such as a size
 */
export type Keep = (
  drawing: string | Uint8Array,
  draw: () => Uint8Array | Promise<Uint8Array>,
) => Promise<Uint8Array>

/**
 * How drawings are turned into PNG: another number for whatever makes another picture of the same drawing (`art/rasterize.test.ts`
 * notices), so that none is kept that was made in another way.
 */
export const making = 3

/** Keeps pictures in the working state of this machine. */
export function keptIn(state: string): Keep {
  return async (drawing, draw) => {
    const name = `${making}-${sha256Hex(drawing).slice(0, 32)}`
    const path = join(state, 'cache/pictures', name)
    const before = await readChecked(path)
    if (before) return before
    const picture = await draw()
    await writeChecked(path, picture)
    return picture
  }
}

/** Makes each picture anew. */
export const notKept: Keep = async (_, draw) => draw()

/** The PNG of a drawing in SVG. What draws is loaded where a picture is not kept yet: most publishes have them all. */
export function keptPng(svg: Uint8Array, keep: Keep): Promise<Uint8Array> {
  return keep(svg, async () => {
    const { rasterize } = await import('./art/rasterize.ts')
    return rasterize(new TextDecoder().decode(svg))
  })
}

/** A picture of staff's, made smaller. */
export function keptSmall(png: Uint8Array, keep: Keep): Promise<Uint8Array> {
  return keep(png, async () => {
    const { smallPicture } = await import('./art/small-picture.ts')
    return smallPicture(png)
  })
}
