import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import type { Theme } from '../../kinds/site/look.ts'
import { drawAppIcons } from './app-icons.ts'
import { rasterize } from './rasterize.ts'

const logo = await rasterize(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#123456" d="M0 0h9v9H0z"/></svg>',
)
const sites: readonly (readonly [string, { title: string; theme?: Theme; logo?: Uint8Array }])[] = [
  ['the mark', { title: 'City', theme: { mark: 'cinquefoil' } }],
  ['a letter', { title: 'City', theme: { colours: { main: '#0b5d4e' } } }],
  ['a disc, for a letter that no face has', { title: 'કલા' }],
  ['a logo', { title: 'City', logo }],
]

/** Whether a pixel, by its place from -1 to 1, is of the ground. */
function groundOf(png: PNG) {
  const { data, width } = png
  const at = (x: number, y: number) =>
    data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4).toString('hex')
  const middleOfEdge = at(width / 2, 2)
  return { at, ground: middleOfEdge }
}

test.each(sites)(
  'icons with %s have their sizes, and something on their ground',
  async (_, site) => {
    const icons = await drawAppIcons(site)
    const sizes = [...icons].map(([name, bytes]) => {
      const png = PNG.sync.read(Buffer.from(bytes))
      const { at, ground } = groundOf(png)
      let drawn = 0
      for (let y = 0; y < png.height; y += 3)
        for (let x = 0; x < png.width; x += 3) {
          const pixel = at(x, y)
          if (pixel.endsWith('ff') && pixel !== ground) drawn += 9
        }
      expect(drawn / (png.width * png.height), name).toBeGreaterThan(0.02)
      return [name, png.width, png.height, at(0, 0).slice(6)]
    })
    expect(sizes).toEqual([
      ['icon-192', 192, 192, '00'],
      ['icon-512', 512, 512, '00'],
      ['icon-maskable-512', 512, 512, 'ff'],
      ['apple-touch-icon', 180, 180, 'ff'],
    ])
  },
)

test.each(sites)(
  'where systems cut, %s stays in the circle that is never cut into',
  async (_, site) => {
    const icons = await drawAppIcons(site)
    const png = PNG.sync.read(Buffer.from(icons.get('icon-maskable-512')!))
    const { at, ground } = groundOf(png)
    const outside: string[] = []
    for (let y = 0; y < 512; y++)
      for (let x = 0; x < 512; x++)
        if (Math.hypot(x - 255.5, y - 255.5) > 0.4 * 512 && at(x, y) !== ground)
          outside.push(`${x} ${y}`)
    expect(outside).toEqual([])
  },
)

test('a site with colours of its own has nothing of ours, and the same site the same bytes', async () => {
  const [, letter] = sites[1]!
  const one = await drawAppIcons(letter)
  expect(await drawAppIcons(letter)).toEqual(one)
  const { ground } = groundOf(PNG.sync.read(Buffer.from(one.get('apple-touch-icon')!)))
  expect(ground).toBe('0b5d4eff')
  const other = await drawAppIcons({ ...letter, title: 'Dance' })
  expect(other.get('icon-192')).not.toEqual(one.get('icon-192'))
})
