import { Resvg } from '@resvg/resvg-js'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { rasterize } from './rasterize.ts'

/** Stripes, each more see-through than the one before. */
function stripes(count: number): string {
  const fills = Array.from({ length: count }, (_, index) => {
    const alpha = (index / (count - 1)).toFixed(4)
    const colour = `rgb(${(index * 37) % 256} ${(index * 101) % 256} ${(index * 7) % 256})`
    return `<path d="M${index} 0h1v4h-1z" fill="${colour}" fill-opacity="${alpha}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${count} 100">${fills.join('')}</svg>`
}

test.each([
  ['with a palette', 250],
  ['with more colours than a palette holds', 300],
])('a picture %s has the pixels that resvg drew, see-through ones too', (_, count) => {
  const svg = stripes(count)
  const drawn = PNG.sync.read(new Resvg(svg, { shapeRendering: 2 }).render().asPng())
  const { data } = PNG.sync.read(Buffer.from(rasterize(svg, count)))
  expect(Buffer.compare(data, drawn.data)).toBe(0)
  expect(new Set(data.filter((_, index) => index % 4 === 3)).size).toBeGreaterThan(200)
})
