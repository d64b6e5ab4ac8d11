import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  SMALL,
  chunk,
  goodPng,
  idat,
  ihdr,
  pngOf,
  rawPixels,
} from '../../testing/pictures/make-png.ts'
import { mutations } from '../../testing/mutate.ts'
import { isBakingFailure } from '../failure.ts'
import { EXTRACT_LIMITS, extractPng } from './extract-png.ts'
import { inspectPng } from './inspect-png.ts'
import { bakePng } from './png.ts'

const URL_TEXT = 'https://badges.example/assertions/1'
const SPECIAL = 'SAFe® 4 – world’s 🏅'
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const joined = (...parts: readonly (string | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    ),
  )
const packed = (text: string) => deflateSync(utf8(text))

describe('extractPng', () => {
  it.each([
    ['plain iTXt', chunk('iTXt', joined('openbadges\0\0\0\0\0', utf8(SPECIAL))), SPECIAL, []],
    [
      'iTXt with a language and a translated keyword',
      chunk('iTXt', joined('openbadges\0\0\0en\0', utf8('abzeichen'), '\0', utf8(SPECIAL))),
      SPECIAL,
      [],
    ],
    [
      'packed iTXt',
      chunk('iTXt', joined('openbadges\0\x01\0\0\0', packed(SPECIAL))),
      SPECIAL,
      ['compressed'],
    ],
    [
      'the URL of a packed zTXt',
      chunk('zTXt', joined('openbadges\0\0', packed(URL_TEXT))),
      URL_TEXT,
      ['compressed'],
    ],
    [
      'UTF-8 where Latin-1 is due',
      chunk('tEXt', joined('openbadges\0', utf8(SPECIAL))),
      SPECIAL,
      [],
    ],
    ['Latin-1', chunk('tEXt', 'openbadges\0SAFe\xae \x93'), 'SAFe® \x93', ['not-utf-8']],
    [
      'Latin-1 where UTF-8 is due',
      chunk('iTXt', 'openbadges\0\0\0\0\0caf\xe9'),
      'café',
      ['not-utf-8'],
    ],
    [
      'a wrong checksum',
      { ...chunk('iTXt', 'openbadges\0\0\0\0\0x'), crc: 7 },
      'x',
      ['wrong-checksum'],
    ],
    [
      'packed text that is not',
      chunk('iTXt', 'openbadges\0\x01\0\0\0garbage'),
      '',
      ['compressed', 'unreadable'],
    ],
    [
      'packed text without end',
      chunk('zTXt', joined('openbadges\0\0', deflateSync(new Uint8Array(50_000_000)))),
      '',
      ['compressed', 'too-long'],
    ],
    ['a chunk with its fields missing', chunk('iTXt', 'openbadges\0'), '', []],
  ])('reads the text of %s', async (_, made, text, faults) => {
    expect(await extractPng(goodPng(SMALL, made))).toEqual([
      { keyword: 'openbadges', text, chunk: made.type, faults },
    ])
  })

  it('point 19: reads the URL of a hosted assertion out of a tEXt chunk, as the legacy was', async () => {
    const legacy = chunk('tEXt', `openbadges\0${URL_TEXT}`)
    expect(await extractPng(goodPng(SMALL, legacy))).toEqual([
      { keyword: 'openbadges', text: URL_TEXT, chunk: 'tEXt', faults: [] },
    ])
  })

  it('reads several credentials in the order of the file, also behind the pixels', async () => {
    const png = pngOf(
      ihdr(SMALL),
      chunk('iTXt', 'openbadgecredential\0\0\0\0\0three'),
      chunk('tEXt', 'Comment\0not one'),
      idat(rawPixels(SMALL)),
      chunk('iTXt', 'openbadges\0\0\0\0\0two'),
      chunk('iTXt', 'clrcredential\0\0\0\0\0clr'),
      chunk('IEND'),
    )
    expect((await extractPng(png)).map(({ text }) => text)).toEqual(['three', 'two', 'clr'])
  })

  it('reads what stands before a break', async () => {
    const baked = bakePng(goodPng(), [{ keyword: 'openbadges', text: 'here' }])
    expect(await extractPng(baked.slice(0, -20))).toMatchObject([{ text: 'here' }])
  })

  it('finds nothing in a picture without a badge', async () => {
    expect(await extractPng(goodPng())).toEqual([])
  })

  it.each([
    ['another kind of file', 'not-png', utf8('<svg/>'), EXTRACT_LIMITS],
    ['nothing', 'not-png', new Uint8Array(0), EXTRACT_LIMITS],
    ['a file cut short with nothing in it', 'broken-png', goodPng().slice(0, -3), EXTRACT_LIMITS],
    ['too many bytes', 'too-large', goodPng(), { ...EXTRACT_LIMITS, bytes: 50 }],
    ['too many chunks', 'too-large', goodPng(), { ...EXTRACT_LIMITS, chunks: 2 }],
    [
      'too many texts',
      'too-large',
      goodPng(SMALL, ...Array.from({ length: 17 }, () => chunk('tEXt', 'openbadges\0x'))),
      EXTRACT_LIMITS,
    ],
  ])('throws on %s (%s)', async (_, code, png, limits) => {
    await expect(extractPng(png, limits)).rejects.toMatchObject({ name: 'Failure', code })
  })

  it('lives through damaged files: a result or a BakingFailure', async () => {
    const baked = bakePng(
      goodPng(
        { ...SMALL, interlace: 1 },
        chunk('zTXt', joined('openbadges\0\0', packed(URL_TEXT))),
      ),
      [{ keyword: 'openbadgecredential', text: SPECIAL }],
    )
    for (const damaged of mutations(baked, 3000)) {
      await extractPng(damaged).catch((error: unknown) => expect(error).toSatisfy(isBakingFailure))
      await inspectPng(damaged)
    }
  })
})
