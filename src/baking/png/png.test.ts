import fc from 'fast-check'
import bakery from 'openbadges-bakery'
import pngItxt from 'png-itxt'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { chunk, goodPng, pngOf, SMALL } from '../../testing/pictures/make-png.ts'
import { bakingFailure } from '../failure.ts'
import { extractPng } from './extract-png.ts'
import { type PngText, bakePng, preparePng } from './png.ts'

const JWS = `${'eyJhbGciOiJSUzI1NiJ9'}.${'a'.repeat(900)}.${'b-_'.repeat(100)}`
const JSON_TEXT = JSON.stringify({ name: 'Café – “SAFe® 4” 🏅 ગુજરાતી', more: ']]> <&\'"' })
const BOTH: readonly PngText[] = [
  { keyword: 'openbadges', text: JWS },
  { keyword: 'openbadgecredential', text: JSON_TEXT },
]

/** One picture of every kind a PNG can be. */
const PICTURES = (
  [
    [0, [1, 2, 4, 8, 16]],
    [2, [8, 16]],
    [3, [1, 2, 4, 8]],
    [4, [8, 16]],
    [6, [8, 16]],
  ] as const
).flatMap(([colourType, depths]) =>
  depths.flatMap((bitDepth) =>
    [0, 1].map((interlace) => {
      const between = colourType === 3 ? [chunk('PLTE', 'abcdef')] : []
      const header = { width: 7, height: 5, bitDepth, colourType, interlace }
      return {
        title: `colour type ${colourType}, ${bitDepth} bits, interlace ${interlace}`,
        png: goodPng(header, ...between),
      }
    }),
  ),
)

describe('bakePng', () => {
  it('point 18: writes the chunk of the 2.0 specification byte for byte, right after IHDR', () => {
    const png = goodPng()
    const baked = bakePng(png, [{ keyword: 'openbadges', text: '{"é":1}' }])
    const data = Buffer.from('openbadges\0\0\0\0\0{"é":1}', 'utf8')
    const written = pngOf(chunk('iTXt', data)).subarray(8)
    expect(Buffer.from(baked)).toEqual(
      Buffer.concat([png.subarray(0, 33), written, png.subarray(33)]),
    )
  })

  it('point 18: writes one uncompressed chunk, and refuses a second', () => {
    const baked = bakePng(goodPng(), BOTH.slice(0, 1))
    const text = Buffer.from(baked).toString('latin1')
    expect(text.split('iTXtopenbadges\0\0\0\0\0')).toHaveLength(2)
    expect(() => bakePng(baked, BOTH.slice(0, 1))).toThrow(bakingFailure('already-baked'))
  })

  it('point 37: writes the chunk of the 3.0 specification byte for byte', () => {
    const png = goodPng()
    const baked = bakePng(png, [{ keyword: 'openbadgecredential', text: JSON_TEXT }])
    const data = Buffer.from(`openbadgecredential\0\0\0\0\0${JSON_TEXT}`, 'utf8')
    const written = pngOf(chunk('iTXt', data)).subarray(8)
    expect(Buffer.from(baked.subarray(33, 33 + written.length))).toEqual(Buffer.from(written))
  })

  it.each(PICTURES)('leaves every byte and pixel alone: $title', ({ png }) => {
    const baked = bakePng(png, BOTH)
    const added = baked.length - png.length
    expect(Buffer.concat([baked.subarray(0, 33), baked.subarray(33 + added)])).toEqual(
      Buffer.from(png),
    )
    expect(PNG.sync.read(Buffer.from(baked)).data).toEqual(PNG.sync.read(Buffer.from(png)).data)
  })

  it.each(PICTURES)('is read by png-itxt and by the bakery of Mozilla: $title', async ({ png }) => {
    const baked = bakePng(png, BOTH)
    expect(await readByPngItxt(baked, 'openbadges')).toBe(JWS)
    expect(await readByPngItxt(baked, 'openbadgecredential')).toBe(JSON_TEXT)
    expect(await readByBakery(baked)).toBe(JWS)
  })

  it('gives back any text that is Unicode', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => value.isWellFormed() && !value.includes('\0'))
    await fc.assert(
      fc.asyncProperty(text, text, async (first, second) => {
        const baked = bakePng(goodPng(), [
          { keyword: 'openbadges', text: first },
          { keyword: 'clrcredential', text: second },
        ])
        // A byte order mark at the start is no part of the text to a reader.
        const expected = [first, second].map((value) => value.replace(/^\ufeff/, ''))
        expect((await extractPng(baked)).map((found) => found.text)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('bakes many awards into a picture looked at once, each as if it were the only one', () => {
    const prepared = preparePng(goodPng())
    for (const texts of [BOTH, [], BOTH.slice(1)]) {
      expect(prepared.bake(texts)).toEqual(bakePng(goodPng(), texts))
    }
  })

  it('bakes a second standard beside the first', async () => {
    const twice = bakePng(bakePng(goodPng(), BOTH.slice(0, 1)), BOTH.slice(1))
    expect((await extractPng(twice)).map(({ keyword }) => keyword).sort()).toEqual([
      'openbadgecredential',
      'openbadges',
    ])
  })

  it.each([
    ['another kind of file', 'not-png', () => bakePng(Buffer.from('GIF89a'), BOTH)],
    [
      'a keyword that is there',
      'already-baked',
      () => bakePng(bakePng(goodPng(), BOTH), BOTH.slice(1)),
    ],
    [
      'an old badge',
      'already-baked',
      () => bakePng(goodPng(SMALL, chunk('tEXt', 'openbadges\0https://a.example')), BOTH),
    ],
    ['a keyword given twice', 'keyword-twice', () => bakePng(goodPng(), [...BOTH, ...BOTH])],
    ['a file cut short', 'broken-png', () => bakePng(goodPng().slice(0, -4), BOTH)],
    ['a file without a header', 'broken-png', () => bakePng(pngOf(chunk('IEND')), BOTH)],
    [
      'an empty text',
      'text-unfit',
      () => bakePng(goodPng(), [{ keyword: 'openbadges', text: '' }]),
    ],
    ['a NUL', 'text-unfit', () => bakePng(goodPng(), [{ keyword: 'openbadges', text: 'a\0b' }])],
    [
      'half a character',
      'text-unfit',
      () => bakePng(goodPng(), [{ keyword: 'openbadges', text: '\ud83c' }]),
    ],
  ])('refuses %s (%s)', (_, code, bake) => {
    expect(bake).toThrow(expect.objectContaining({ name: 'Failure', code }))
  })
})

function readByPngItxt(png: Uint8Array, keyword: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = pngItxt.get(keyword, (error, found) =>
      error ? reject(error) : resolve(found?.value ?? ''),
    )
    stream.resume()
    stream.end(Buffer.from(png))
  })
}

function readByBakery(png: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    bakery.extract(Buffer.from(png), (error, text) =>
      error ? reject(error) : resolve(String(text)),
    )
  })
}
