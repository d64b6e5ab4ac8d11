import { atLeast, type Ratio } from './ratio.ts'
import { PNG } from 'pngjs'
import { preparePng } from '../../baking/png/png.ts'
import { rasterize } from '../../publish/art/rasterize.ts'

/** Baking one award into a picture, against decoding and encoding it with pngjs: bakes a second. */
export async function compareBaking(): Promise<{
  readonly ours: number
  readonly pngjs: number
  readonly bytes: number
}> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><circle cx="128" cy="128" r="120" fill="#8c1d3f"/></svg>`
  const png = await rasterize(svg)
  const text = 'x'.repeat(3000)
  const prepared = preparePng(png)
  const ours = perSecond(() => prepared.bake([{ keyword: 'openbadges', text }]))
  const pngjs = perSecond(() => PNG.sync.write(PNG.sync.read(Buffer.from(png))))
  return { ours, pngjs, bytes: png.length }
}

function perSecond(work: () => unknown): number {
  for (let warm = 0; warm < 3; warm += 1) work()
  const started = performance.now()
  let count = 0
  while (performance.now() - started < 1000) {
    work()
    count += 1
  }
  return count / ((performance.now() - started) / 1000)
}

/** What that comes to. */
export async function bakingRatios(): Promise<readonly Ratio[]> {
  const { ours, pngjs, bytes } = await compareBaking()
  const detail = `${Math.round(ours)} against ${Math.round(pngjs)} a second, a PNG of ${bytes} bytes`
  return [
    atLeast('baking, times as fast as decoding and encoding with pngjs', ours / pngjs, 100, detail),
  ]
}
