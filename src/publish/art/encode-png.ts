import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init } from '@jsquash/oxipng/optimise.js'
import type { Pixels } from './colours.ts'

/**
 * How hard it is tried to make the file small, as oxipng counts: a picture that each award carries is worth three times the time
 * for four tenths of its size; one of which there is one for a badge is not.
 */
export type Effort = 1 | 2

/**
 * Writes pixels as a PNG, with a palette where they have at most 256 colours, and no pixel changed. In WebAssembly, so that
 * the bytes are the same on every machine: Node's own deflate packs in another way on another processor.
 *
 * @param pixels - not multiplied by alpha
 */
export async function encodePng(
  { width, height, rgba }: Pixels,
  effort: Effort,
): Promise<Uint8Array> {
  const { optimise_raw } = await (oxipng ??= loaded())
  return optimise_raw(new Uint8ClampedArray(rgba), width, height, effort, false, false)
}

type Oxipng = Awaited<Awaited<ReturnType<typeof init>>>

let oxipng: Promise<Oxipng> | undefined

async function loaded(): Promise<Oxipng> {
  const { resolve } = createRequire(import.meta.url)
  return init(await readFile(resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm')))
}
