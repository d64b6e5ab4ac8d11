import { createHash } from 'node:crypto'
import { Resvg } from '@resvg/resvg-js'
import { PNG } from 'pngjs'
import { describe, expect, it, test } from 'vitest'
import { isImageFault, inspectPng } from '../../baking/png/inspect-png.ts'
import { making } from '../kept-picture.ts'
import { generateArt } from './generate-art.ts'
import { rasterize } from './rasterize.ts'

const svgOf = (inside: string, size = 400) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${inside}</svg>`

/** Stripes, each more see-through than the one before: some of 250. */
function stripes(from: number, count: number): string {
  const fills = Array.from({ length: count }, (_, at) => {
    const index = from + at
    const alpha = (index / 249).toFixed(4)
    const colour = `rgb(${(index * 37) % 256} ${(index * 101) % 256} ${(index * 7) % 256})`
    return `<path d="M${at} 0h1v4h-1z" fill="${colour}" fill-opacity="${alpha}"/>`
  })
  return svgOf(fills.join(''), count)
}

/** From one colour to another, from the left or from the top. */
function gradient(id: string, colours: readonly string[], along: 'x2' | 'y2' = 'x2'): string {
  const stops = colours.map((colour, at) => {
    const [paint, opacity = '1'] = colour.split('/')
    return `<stop offset="${at / (colours.length - 1)}" stop-color="${paint}" stop-opacity="${opacity}"/>`
  })
  const [x, y] = along === 'x2' ? [1, 0] : [0, 1]
  return `<linearGradient id="${id}" x2="${x}" y2="${y}">${stops.join('')}</linearGradient><rect width="400" height="400" fill="url(#${id})"/>`
}

/** Every pixel of another colour than its neighbours, as in a photograph. */
function photo(side: number): string {
  const picture = new PNG({ width: side, height: side })
  for (let at = 0, chance = 1; at < picture.data.length; at++) {
    chance = (chance * 48271) % 2147483647
    picture.data[at] = at % 4 === 3 ? 255 : (chance % 64) + ((at >> 5) % 128)
  }
  const data = PNG.sync.write(picture).toString('base64')
  return `<image width="400" height="400" href="data:image/png;base64,${data}"/>`
}

const rings = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const colour = ['#8a1538', '#ffd166', '#1d3a66', '#0b5d4e'][at % 4]
    return `<circle cx="200" cy="200" r="${at * 4 + 9}" fill="none" stroke="${colour}" stroke-width="2" stroke-opacity="0.8"/>`
  }).join('')

function trueColours(svg: string, width?: number): PNG {
  const fitTo = { mode: 'width', value: width ?? 400 } as const
  return PNG.sync.read(new Resvg(svg, { fitTo, shapeRendering: 2 }).render().asPng())
}

/** Of the samples of all pixels, as they look on white: the mean and the greatest difference. */
function differences(one: Buffer, other: Buffer) {
  let [sum, greatest] = [0, 0]
  for (let at = 0; at < one.length; at += 4)
    for (let sample = at; sample < at + 3; sample++) {
      const onWhite = (data: Buffer) => 255 + ((data[sample]! - 255) * data[at | 3]!) / 255
      const difference = Math.abs(onWhite(one) - onWhite(other))
      sum += difference
      greatest = Math.max(greatest, difference)
    }
  return { mean: sum / (one.length * 0.75), greatest }
}

test('a picture of few colours has the pixels that resvg drew, see-through ones too', async () => {
  const alphas = new Set<number>()
  for (let from = 0; from < 250; from += 10) {
    const svg = stripes(from, 10)
    const { data } = PNG.sync.read(Buffer.from(await rasterize(svg, { width: 10 })))
    expect(Buffer.compare(data, trueColours(svg, 10).data)).toBe(0)
    for (let at = 3; at < data.length; at += 4) alphas.add(data[at]!)
  }
  expect(alphas.size).toBeGreaterThan(200)
})

test('a picture of which there is one for a badge keeps up to 256 colours as they are', async () => {
  const svg = stripes(0, 250)
  const { data } = PNG.sync.read(Buffer.from(await rasterize(svg, { width: 250, effort: 1 })))
  expect(Buffer.compare(data, trueColours(svg, 250).data)).toBe(0)
})

test('a drawing of two colours and their edges needs no more than a few colours', async () => {
  const svg = generateArt(
    { shape: 'circle', background: '#8f3a06', foreground: '#fff0cf', initials: 'CR' },
    'City reader',
    'cinquefoil',
  )
  const drawn = trueColours(svg).data
  const png = Buffer.from(await rasterize(svg))
  const { data } = PNG.sync.read(png)
  const colours = (pixels: Buffer) => new Set(new Uint32Array(new Uint8Array(pixels).buffer)).size
  expect(colours(drawn)).toBeGreaterThan(100)
  expect(colours(data)).toBeLessThan(50)
  expect(png.length).toBeLessThan(11_000)
  const { mean, greatest } = differences(data, drawn)
  expect(mean).toBeLessThan(1)
  expect(greatest).toBeLessThan(32)
})

describe('more than 256 colours', () => {
  const letters = generateArt(
    { shape: 'square', background: '#8a1538', foreground: '#ffe9d6', initials: 'AB' },
    'Ab',
  ).replace(
    /<svg[^>]*>/,
    '<svg viewBox="0 0 600 600" width="400" height="400" y="0" xmlns="http://www.w3.org/2000/svg" opacity="0.9">',
  )

  it.each([
    ['a gradient', gradient('a', ['#1d3a66', '#ffd166', '#8a1538'])],
    ['a gradient that fades to nothing', gradient('a', ['#1d3a66/0', '#1d3a66', '#ffd166/0.2'])],
    [
      'one gradient over another',
      gradient('a', ['#204080', '#4080c0']) + gradient('b', ['#4080c0/0', '#4080c0/0.2'], 'y2'),
    ],
    ['letters on a gradient', gradient('a', ['#3b2a20', '#8a1538', '#1d3a66']) + letters],
    ['rings over a gradient', gradient('a', ['#4b2e83', '#00566b']) + rings(40)],
  ])('become fewer where nobody sees it: %s', async (_, inside) => {
    const svg = svgOf(inside)
    const drawn = trueColours(svg)
    const png = Buffer.from(await rasterize(svg))
    const { data } = PNG.sync.read(png)
    const colours = (pixels: Buffer) => new Set(new Uint32Array(new Uint8Array(pixels).buffer)).size
    expect(colours(drawn.data)).toBeGreaterThan(256)
    expect(colours(data)).toBeLessThanOrEqual(256)
    expect(await inspectPng(png)).toMatchObject({ width: 400, colourType: 3 })
    const { mean, greatest } = differences(data, drawn.data)
    expect(mean).toBeLessThan(2)
    expect(greatest).toBeLessThan(32)
  })

  it.each([
    [
      'two bright gradients across each other',
      gradient('a', ['#f00', '#00f']) + gradient('b', ['#0f0/0', '#0f0'], 'y2'),
    ],
    ['a photograph', photo(400)],
    ['a photograph that shines through', `<g opacity="0.7">${photo(400)}</g>`],
    ['a small photograph', photo(40)],
    [
      'a photograph that is a part of the drawing',
      `${gradient('a', ['#fff', '#ddd'])}<svg viewBox="0 0 400 400" width="100" height="100">${photo(100)}</svg>`,
    ],
  ])('stay where it would be seen: %s', async (_, inside) => {
    const svg = svgOf(inside)
    const { data } = PNG.sync.read(Buffer.from(await rasterize(svg)))
    expect(Buffer.compare(data, trueColours(svg).data)).toBe(0)
  })
})

test('plain ground has the very colour of the drawing, whatever else is in it', async () => {
  const inside = `<path d="M0 0h400v300H0z" fill="#8a1538"/><g transform="translate(0 300) scale(1 0.25)">${gradient('a', ['#7a1538', '#ffd166', '#9a1538'])}</g>`
  const { data } = PNG.sync.read(Buffer.from(await rasterize(svgOf(inside))))
  for (const at of [0, 150 * 400 + 200, 290 * 400 + 399])
    expect(data.subarray(at * 4, at * 4 + 4).toString('hex')).toBe('8a1538ff')
})

test('a picture that is made in another way has another number in the names of what is kept', async () => {
  const svg = svgOf(
    gradient('a', ['#1d3a66', '#ffd166/0.5']) + '<circle cx="200" cy="200" r="99"/>',
  )
  const png = await rasterize(svg)
  expect(isImageFault(await inspectPng(png))).toBe(false)
  const digest = createHash('sha256').update(png).digest('hex').slice(0, 16)
  expect([making, digest]).toEqual([3, 'f7b48cb6038cd1ec'])
})
