import { sentence } from '../../bytes/sentence.ts'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { SMALL, chunk, goodPng, pngOf } from '../../testing/pictures/make-png.ts'
import { MALFORMED_PNGS } from '../../testing/pictures/malformed-png.ts'
import { inspectPng, isImageFault } from './inspect-png.ts'
import { PNG_FAULT_CODES } from './png-faults.ts'

describe('inspectPng', () => {
  it.each(MALFORMED_PNGS)('refuses %s (%s)', async (_, code, wrong) => {
    expect(await inspectPng(wrong)).toMatchObject({ code })
  })

  it.each(MALFORMED_PNGS)('accepts the near miss of %s (%s)', async (_, __, ___, right) => {
    expect(await inspectPng(right)).not.toHaveProperty('code')
  })

  it('refuses too many pixels where the sides alone would do', async () => {
    const limits = { bytes: 1e6, side: 4, pixels: 15, chunks: 9 }
    expect(await inspectPng(goodPng(), limits)).toMatchObject({ code: 'png-too-many-pixels' })
    expect(await inspectPng(goodPng(), { ...limits, pixels: 16 })).not.toHaveProperty('code')
  })

  it('has a case for every code it knows', () => {
    const tested = new Set([...MALFORMED_PNGS.map(([, code]) => code), 'png-too-many-pixels'])
    expect(PNG_FAULT_CODES.filter((code) => !tested.has(code))).toEqual([])
    expect(PNG_FAULT_CODES.length).toBeGreaterThanOrEqual(40)
  })

  it('accepts every legal colour, depth and interlacing at every small size, and pngjs reads them', async () => {
    for (const [colourType, depths] of [
      [0, [1, 2, 4, 8, 16]],
      [2, [8, 16]],
      [3, [1, 2, 4, 8]],
      [4, [8, 16]],
      [6, [8, 16]],
    ] as const) {
      for (const bitDepth of depths) {
        for (let size = 1; size <= 9; size++) {
          for (const interlace of [0, 1]) {
            const header = { width: size, height: 10 - size, bitDepth, colourType, interlace }
            const png = goodPng(header, ...(colourType === 3 ? [chunk('PLTE', 'abcdef')] : []))
            const facts = await inspectPng(png)
            expect(facts).toMatchObject({ width: size, bitDepth, interlaced: interlace === 1 })
            expect(PNG.sync.read(Buffer.from(png)).width).toBe(size)
          }
        }
      }
    }
  })

  it('says which notes the picture carries', async () => {
    const png = goodPng(
      SMALL,
      chunk('tEXt', 'Author\0me'),
      chunk('eXIf', 'MM'),
      chunk('gAMA', '\0\0\xb1\x8f'),
    )
    const facts = await inspectPng(png)
    expect(isImageFault(facts) ? facts : facts.metadata).toEqual(['tEXt', 'eXIf'])
  })

  it('gives a sentence and an advice with every fault', async () => {
    expect(await inspectPng(pngOf())).toEqual({
      code: 'png-end-missing',
      message: sentence`This picture does not say where it ends.`,
      hint: sentence`Copy or upload the whole file again.`,
    })
  })
})
