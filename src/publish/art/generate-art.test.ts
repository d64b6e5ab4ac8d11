import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { inspectPng } from '../../baking/png/inspect-png.ts'
import { inspectSvg } from '../../baking/svg/inspect-svg.ts'
import { bakeSvg } from '../../baking/svg/svg.ts'
import { contrast } from '../../model/look/contrast.ts'
import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import { defaultArt, initialsOf } from './default-art.ts'
import { drawnArtOf } from './drawn-art.ts'
import { generateArt } from './generate-art.ts'
import { lettering } from './glyphs.ts'
import { rasterize } from './rasterize.ts'

const SHAPES = ['rosette', 'circle', 'shield', 'hexagon', 'square', 'petals'] as const
const ART: GeneratedArt = {
  shape: 'circle',
  background: '#8a1538',
  foreground: '#ffe9d6',
  initials: 'FA',
}
const MARKS = [undefined, 'cinquefoil'] as const
const EACH = SHAPES.flatMap((shape) => MARKS.map((mark) => [shape, mark] as const))
const faultsOf = (svg: string) => inspectSvg(new TextEncoder().encode(svg)).faults

describe('generateArt', () => {
  it.each(EACH)(
    'draws a %s with the mark %s that passes the inspection of art and can be baked',
    async (shape, mark) => {
      const svg = generateArt({ ...ART, shape }, 'First Aid', mark)
      expect(faultsOf(svg)).toEqual([])
      expect(bakeSvg(svg, { standard: '3.0', form: 'signed', text: 'a.b.c' })).toContain(
        'verify="a.b.c"',
      )
      expect(await inspectPng(await rasterize(svg))).toMatchObject({
        width: 400,
        height: 400,
        colourType: 3,
      })
    },
  )

  it.each([
    ['cinquefoil', '9192fb783998c602250e003c50a84f3b373a4aacb4c59ad3d88e812783008eda'],
    [undefined, 'b6cdbf7153d723b80c656bebbcca971b06b6aa1319b1152f0ef9d480784c9d9e'],
  ] as const)(
    'gives with the mark %s the same bytes on every run and machine',
    (mark, expected) => {
      const drawn = SHAPES.map((shape) => generateArt({ ...ART, shape }, 'First Aid', mark)).join(
        '',
      )
      expect(createHash('sha256').update(drawn).digest('hex')).toBe(expected)
    },
  )

  it('passes the inspection whatever the name and the initials are', () => {
    const text = fc.string({ unit: 'binary-ascii' }).map((value) => value.replace(/[\0-\x1f]/g, ''))
    fc.assert(
      fc.property(text, text, fc.constantFrom(...EACH), (name, initials, [shape, mark]) => {
        expect(faultsOf(generateArt({ ...ART, shape, initials }, name, mark))).toEqual([])
      }),
    )
  })

  it('draws every letter and digit within its grid, and nothing for what it does not know', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
      expect(lettering(letter)?.letters).toHaveLength(1)
      expect(lettering(letter.toLowerCase())).toEqual(lettering(letter))
    }
    expect(lettering('É')).toEqual(lettering('E'))
    expect(lettering('ABCD')?.letters).toHaveLength(3)
    expect(lettering('ગુ <')).toBeUndefined()
    expect(lettering('')).toBeUndefined()
  })
})

describe('drawnArtOf', () => {
  // 300 names: every shape and pair of colours, and badges that say how they are drawn.
  const badges = Array.from({ length: 300 }, (_, index) => [
    { name: `Badge ${index}` },
    { name: `Badge ${index}`, art: { ...ART, shape: SHAPES[index % 5] ?? 'circle' } },
  ]).flat()
  const drawn = (mark: (typeof MARKS)[number]) =>
    badges.map((badge) => {
      const { svg, generated } = drawnArtOf(badge, 'north', mark && { mark })
      return { svg: new TextDecoder().decode(svg), generated }
    })
  const isPetal = /rotate\((72|144|216|288)\)|M0 -20L-44 -66C|cinquefoil|leicester/i

  it('has no petal and no five lobes for a site that does not keep the mark', () => {
    for (const { svg, generated } of drawn(undefined)) {
      expect(isPetal.exec(svg)).toBeNull()
      expect(generated.shape).not.toBe('petals')
    }
  })

  it('has its petals for a site that keeps it', () => {
    for (const { svg } of drawn('cinquefoil')) expect(svg.split('M0 -20L-44 -66C')).toHaveLength(6)
  })

  it('draws the five lobes where staff ask for them by name', () => {
    const badge = { name: 'First Aid', art: { ...ART, shape: 'petals' } } as const
    expect(drawnArtOf(badge, 'north').generated.shape).toBe('petals')
  })
})

describe('defaultArt', () => {
  it.each([
    [undefined, 5],
    ['cinquefoil', 6],
  ] as const)('with the mark %s has enough contrast for text, in %s shapes', (mark, shapes) => {
    const seen = new Set<string>()
    for (let index = 0; index < 2000; index++) {
      const { background, foreground, shape } = defaultArt(`Badge ${index}`, 'an-issuer', mark)
      expect(contrast(background, foreground)).toBeGreaterThanOrEqual(4.5)
      seen.add(`${background} ${shape}`)
    }
    expect(seen.size).toBe(16 * shapes)
  })

  it('depends on the name and the issuer and nothing else', () => {
    expect(defaultArt('First Aid', 'north')).toEqual(defaultArt('First Aid', 'north'))
    expect(defaultArt('First Aid', 'north')).not.toEqual(defaultArt('First Aid', 'south'))
  })

  it.each([
    ['First Aid', 'FA'],
    ['the art of cooking for ten', 'AC'],
    ['Welding', 'W'],
    ['3D Printing', '3P'],
    ['École élémentaire', 'EE'],
    ['Of the', 'OT'],
    ['ગુજરાતી', ''],
    ['', ''],
  ])('takes from %s the initials %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('rasterize', () => {
  it('gives the same bytes again, small ones', async () => {
    for (const [shape, mark] of EACH) {
      const svg = generateArt({ ...ART, shape }, 'First Aid', mark)
      const png = await rasterize(svg)
      expect(await rasterize(svg)).toEqual(png)
      expect(png.length).toBeLessThan(20_000)
    }
  })

  it('keeps see-through corners and the colours of the drawing', async () => {
    const { data, width } = PNG.sync.read(
      Buffer.from(await rasterize(generateArt({ ...ART, initials: '' }, 'x'), { width: 300 })),
    )
    expect(width).toBe(300)
    expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 0])
    const middle = (150 * 300 + 150) * 4
    expect([...data.subarray(middle, middle + 4)]).toEqual([0xff, 0xe9, 0xd6, 255])
  })

  it('writes a PNG of more than 256 colours too', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient><linearGradient id="h" x2="0" y2="1"><stop stop-color="#0f0" stop-opacity="0"/><stop offset="1" stop-color="#0f0"/></linearGradient><rect width="9" height="9" fill="url(#g)"/><rect width="9" height="9" fill="url(#h)"/></svg>'
    expect(faultsOf(svg)).toEqual([])
    expect(await inspectPng(await rasterize(svg))).toMatchObject({ width: 400, colourType: 2 })
  })

  it('leaves text out rather than borrow a font of the machine', async () => {
    const blank = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'
    const written = blank.replace('</svg>', '<text y="9">a</text></svg>')
    expect(await rasterize(written)).toEqual(await rasterize(blank))
  })

  it('refuses a ribbon that would fill the memory, and what is not SVG', async () => {
    const ribbon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 99999"/>'
    await expect(rasterize(ribbon)).rejects.toThrow(RangeError)
    await expect(rasterize('{}')).rejects.toThrow()
  })
})
