import { deflateSync } from 'node:zlib'
import type { PngFaultCode } from '../../baking/png/png-faults.ts'
import {
  SMALL,
  chunk,
  goodPng,
  idat,
  ihdr,
  type MadeChunk,
  type MadeHeader,
  pngOf,
  rawPixels,
} from './make-png.ts'

const end = chunk('IEND')
const pixels = (header: MadeHeader = SMALL) => idat(rawPixels(header))
const small = (changes: Partial<MadeHeader>): MadeHeader => ({ ...SMALL, ...changes })
const palette = (colours: number) => chunk('PLTE', new Uint8Array(colours * 3))
const of = (header: MadeHeader, ...between: readonly MadeChunk[]) => goodPng(header, ...between)
const indexed = small({ colourType: 3, bitDepth: 2 })
const grey = small({ colourType: 0 })
const rgb = small({ colourType: 2 })
const filterByte = (value: number) => {
  const raw = rawPixels(SMALL)
  raw[17] = value
  return pngOf(ihdr(SMALL), idat(raw), end)
}
const text = (type: string, keyword: string) => chunk(type, `${keyword}\0\0\0\0\0text`)
const packed = (type: string, before: string, mebibytes: number) =>
  chunk(
    type,
    Buffer.concat([
      Buffer.from(before, 'latin1'),
      deflateSync(new Uint8Array(mebibytes * 1_048_576)),
    ]),
  )
const bytes = (count: number) => chunk('prVt', new Uint8Array(count))
const manyChunks = (count: number) => of(SMALL, ...Array.from({ length: count }, () => bytes(0)))

/** Wrong, its code, and the nearest thing to it that is right. */
// prettier-ignore
export const MALFORMED_PNGS: readonly [string, PngFaultCode, Uint8Array, Uint8Array][] = [
  ['a picture of another kind', 'png-signature', Buffer.from('GIF89a'), goodPng()],
  ['a signature with unix line ends', 'png-signature', Buffer.from('\x89PNG\n\x1a\n'), goodPng()],
  ['an empty file', 'png-signature', new Uint8Array(0), goodPng()],
  ['a byte over 4 MiB', 'png-too-large', of(SMALL, bytes(4_194_304 - goodPng().length - 11)), of(SMALL, bytes(4_194_304 - goodPng().length - 12))],
  ['more chunks than a picture has', 'png-too-many-chunks', manyChunks(4094), manyChunks(4093)],
  ['the last byte missing', 'png-cut-short', goodPng().slice(0, -1), goodPng()],
  ['cut inside the pixels', 'png-cut-short', goodPng().slice(0, 50), goodPng()],
  ['only a signature and half a length', 'png-cut-short', goodPng().slice(0, 10), goodPng()],
  ['a length over 2^31-1', 'png-chunk-length', pngOf(ihdr(SMALL), { ...bytes(3), length: 0x80000000 }, pixels(), end), of(SMALL, bytes(3))],
  ['a digit in a chunk name', 'png-chunk-type', of(SMALL, chunk('pr4t')), of(SMALL, chunk('prVt'))],
  ['the reserved bit set', 'png-chunk-type', of(SMALL, chunk('prvt')), of(SMALL, chunk('prVt'))],
  ['a wrong checksum on the pixels', 'png-checksum', pngOf(ihdr(SMALL), { ...pixels(), crc: 1 }, end), goodPng()],
  ['a wrong checksum on a note', 'png-checksum', of(SMALL, { ...bytes(2), crc: 1 }), of(SMALL, bytes(2))],
  ['a wrong checksum on the end', 'png-checksum', pngOf(ihdr(SMALL), pixels(), { ...end, crc: 1 }), goodPng()],
  ['an unknown critical chunk', 'png-critical-chunk', of(SMALL, chunk('JDAT')), of(SMALL, chunk('jDAT'))],
  ['pixels before the header', 'png-header-missing', pngOf(pixels(), ihdr(SMALL), end), goodPng()],
  ['a chunk of Apple before the header', 'png-header-missing', pngOf(chunk('CgBI', '\x50\0\x20\x02'), ihdr(SMALL), pixels(), end), of(SMALL, chunk('cgBI'))],
  ['two headers', 'png-header-twice', of(SMALL, ihdr(SMALL)), goodPng()],
  ['a header of 12 bytes', 'png-header-length', pngOf(chunk('IHDR', ihdr(SMALL).data.slice(0, 12)), pixels(), end), goodPng()],
  ['a header of 14 bytes', 'png-header-length', pngOf(chunk('IHDR', Buffer.concat([ihdr(SMALL).data, Buffer.of(0)])), pixels(), end), goodPng()],
  ['no width', 'png-no-size', pngOf(ihdr(small({ width: 0 })), pixels(), end), of(small({ width: 1 }))],
  ['no height', 'png-no-size', pngOf(ihdr(small({ height: 0 })), pixels(), end), of(small({ height: 1 }))],
  ['4097 wide', 'png-too-wide', of(small({ width: 4097 })), of(small({ width: 4096 }))],
  ['4097 high', 'png-too-high', of(small({ height: 4097 })), of(small({ height: 4096 }))],
  ['2^31-1 square in 68 bytes', 'png-too-wide', pngOf(ihdr(small({ width: 0x7fffffff, height: 0x7fffffff })), idat(new Uint8Array(1)), end), goodPng()],
  ['30,000 square in 68 bytes', 'png-too-wide', pngOf(ihdr(small({ width: 30_000, height: 30_000, bitDepth: 16 })), idat(new Uint8Array(1)), end), goodPng()],
  ['colour type 1', 'png-colour-type', of(small({ colourType: 1 })), of(grey)],
  ['colour type 7', 'png-colour-type', of(small({ colourType: 7 })), of(SMALL)],
  ['a palette of 16 bits', 'png-bit-depth', of(small({ colourType: 3, bitDepth: 16 }), palette(2)), of(small({ colourType: 3, bitDepth: 8 }), palette(2))],
  ['colours of 4 bits', 'png-bit-depth', of(small({ bitDepth: 4 })), of(small({ bitDepth: 16 }))],
  ['grey of 3 bits', 'png-bit-depth', of(small({ colourType: 0, bitDepth: 3 })), of(small({ colourType: 0, bitDepth: 4 }))],
  ['compression method 1', 'png-compression-method', of(small({ compression: 1 })), goodPng()],
  ['filter method 64', 'png-filter-method', of(small({ filter: 64 })), goodPng()],
  ['interlace method 2', 'png-interlace-method', of(small({ interlace: 2 })), of(small({ interlace: 1 }))],
  ['no palette', 'png-palette-missing', of(indexed), of(indexed, palette(4))],
  ['a palette after the pixels it is for', 'png-palette-missing', pngOf(ihdr(indexed), pixels(indexed), palette(4), end), of(indexed, palette(4))],
  ['a palette on grey', 'png-palette-forbidden', of(grey, palette(2)), of(rgb, palette(2))],
  ['a palette on grey with alpha', 'png-palette-forbidden', of(small({ colourType: 4 }), palette(2)), of(SMALL, palette(2))],
  ['two palettes', 'png-palette-twice', of(indexed, palette(2), palette(2)), of(indexed, palette(2))],
  ['a suggested palette after the pixels', 'png-palette-late', pngOf(ihdr(rgb), pixels(rgb), palette(2), end), of(rgb, palette(2))],
  ['a palette of 4 bytes', 'png-palette-length', of(indexed, chunk('PLTE', 'abcd')), of(indexed, chunk('PLTE', 'abc'))],
  ['an empty palette', 'png-palette-length', of(indexed, palette(0)), of(indexed, palette(1))],
  ['5 colours for 2 bits', 'png-palette-too-long', of(indexed, palette(5)), of(indexed, palette(4))],
  ['257 suggested colours', 'png-palette-too-long', of(rgb, palette(257)), of(rgb, palette(256))],
  ['transparency beside alpha', 'png-transparency-forbidden', of(SMALL, chunk('tRNS', 'abcdef')), of(rgb, chunk('tRNS', 'abcdef'))],
  ['two transparencies', 'png-transparency-twice', of(grey, chunk('tRNS', 'ab'), chunk('tRNS', 'ab')), of(grey, chunk('tRNS', 'ab'))],
  ['transparency before its palette', 'png-transparency-misplaced', of(indexed, chunk('tRNS', 'a'), palette(2)), of(indexed, palette(2), chunk('tRNS', 'a'))],
  ['transparency after the pixels', 'png-transparency-misplaced', pngOf(ihdr(grey), pixels(grey), chunk('tRNS', 'ab'), end), of(grey, chunk('tRNS', 'ab'))],
  ['transparency for more colours than there are', 'png-transparency-length', of(indexed, palette(2), chunk('tRNS', 'abc')), of(indexed, palette(2), chunk('tRNS', 'ab'))],
  ['transparency of grey in 3 bytes', 'png-transparency-length', of(grey, chunk('tRNS', 'abc')), of(grey, chunk('tRNS', 'ab'))],
  ['no pixels', 'png-data-missing', pngOf(ihdr(SMALL), end), goodPng()],
  ['a note between the pixels', 'png-data-apart', split(bytes(1)), split()],
  ['pixels that are not packed', 'png-data-broken', pngOf(ihdr(SMALL), chunk('IDAT', 'not packed'), end), goodPng()],
  ['pixels with a wrong checksum inside', 'png-data-broken', pngOf(ihdr(SMALL), chunk('IDAT', adlerBroken()), end), goodPng()],
  ['pixels that stop in the middle', 'png-data-broken', pngOf(ihdr(SMALL), chunk('IDAT', deflateSync(rawPixels(SMALL)).subarray(0, -5)), end), goodPng()],
  ['no bytes in the pixels', 'png-data-broken', pngOf(ihdr(SMALL), chunk('IDAT'), end), goodPng()],
  ['a byte too few', 'png-data-short', pngOf(ihdr(SMALL), idat(rawPixels(SMALL).slice(1)), end), goodPng()],
  ['nothing, packed', 'png-data-short', pngOf(ihdr(SMALL), idat(new Uint8Array(0)), end), goodPng()],
  ['a byte too many', 'png-data-long', pngOf(ihdr(SMALL), idat(Buffer.concat([rawPixels(SMALL), Buffer.of(0)])), end), goodPng()],
  ['300 MB of nothing behind an interlaced pixel', 'png-data-long', bombOf(small({ width: 1, height: 1, interlace: 1 })), of(small({ width: 1, height: 1, interlace: 1 }))],
  ['filter type 5', 'png-data-filter', filterByte(5), filterByte(4)],
  ['filter type 255', 'png-data-filter', filterByte(255), filterByte(0)],
  ['no end', 'png-end-missing', pngOf(ihdr(SMALL), pixels()), goodPng()],
  ['only a signature', 'png-end-missing', pngOf(), goodPng()],
  ['an end with something in it', 'png-end-length', pngOf(ihdr(SMALL), pixels(), chunk('IEND', 'x')), goodPng()],
  ['a byte after the end', 'png-after-end', Buffer.concat([goodPng(), Buffer.of(0)]), goodPng()],
  ['another picture after the end', 'png-after-end', Buffer.concat([goodPng(), goodPng()]), goodPng()],
  ['an animation', 'png-animated', of(SMALL, chunk('acTL', '\0\0\0\x02\0\0\0\0')), of(SMALL, chunk('acTl'))],
  ['a 2.0 badge', 'png-already-baked', of(SMALL, text('iTXt', 'openbadges')), of(SMALL, text('iTXt', 'openbadges2'))],
  ['a 2.0 badge in capitals', 'png-already-baked', of(SMALL, text('tEXt', 'OpenBadges')), of(SMALL, text('tEXt', 'Open Badges'))],
  ['a 2.0 badge with a misspelt name', 'png-already-baked', of(SMALL, text('iTXt', 'OpenBadge')), of(SMALL, text('iTXt', 'pen badge'))],
  ['a note that unpacks to 20 MiB', 'png-packed-too-long', of(SMALL, packed('zTXt', 'Comment\0\0', 20)), of(SMALL, packed('zTXt', 'Comment\0\0', 1))],
  ['a colour profile that unpacks to 20 MiB', 'png-packed-too-long', of(SMALL, packed('iCCP', 'icc\0\0', 20)), of(SMALL, packed('iCCP', 'icc\0\0', 3))],
  ['a text in a language that unpacks to 20 MiB', 'png-packed-too-long', of(SMALL, packed('iTXt', 'Comment\0\x01\0en\0\0', 20)), of(SMALL, packed('iTXt', 'Comment\0\x01\0en\0\0', 1))],
  ['five notes that unpack to 2 MiB each', 'png-packed-too-long', of(SMALL, ...Array.from({ length: 5 }, () => packed('zTXt', 'Comment\0\0', 2))), of(SMALL, packed('zTXt', 'Comment\0\0', 2))],
  ['a 3.0 badge', 'png-already-baked', of(SMALL, text('iTXt', 'openbadgecredential')), of(SMALL, text('iTXt', 'badgecredential'))],
  ['a CLR', 'png-already-baked', of(SMALL, text('iTXt', 'clrcredential')), of(SMALL, text('iTXt', 'clrcredentials'))],
  ['an old badge', 'png-already-baked', of(SMALL, text('tEXt', 'openbadges')), of(SMALL, text('tEXt', 'Comment'))],
  ['a packed old badge', 'png-already-baked', of(SMALL, text('zTXt', 'openbadges')), of(SMALL, text('zTXt', 'Comment'))],
  ['a badge behind the pixels', 'png-already-baked', pngOf(ihdr(SMALL), pixels(), text('iTXt', 'openbadges'), end), pngOf(ihdr(SMALL), pixels(), text('iTXt', 'Author'), end)],
]

function split(...between: readonly MadeChunk[]): Uint8Array {
  const { data } = pixels()
  return pngOf(
    ihdr(SMALL),
    chunk('IDAT', data.slice(0, 5)),
    ...between,
    chunk('IDAT', data.slice(5)),
    end,
  )
}

function adlerBroken(): Uint8Array {
  const packed = deflateSync(rawPixels(SMALL))
  packed[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1
  return packed
}

function bombOf(header: MadeHeader): Uint8Array {
  return pngOf(ihdr(header), idat(new Uint8Array(300_000_000)), end)
}
