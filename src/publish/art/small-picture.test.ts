import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { crc32 } from '../../bytes/crc32.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { inspectPng } from '../../baking/png/inspect-png.ts'
import { AFTER_IHDR, chunksOf } from '../../baking/png/png-chunks.ts'
import { shrunk, smallPicture } from './small-picture.ts'

type At = (x: number, y: number) => readonly [number, number, number, number]

function pictureOf(width: number, height: number, at: At): Uint8Array {
  const png = new PNG({ width, height })
  for (let pixel = 0; pixel < width * height; pixel++)
    png.data.set(at(pixel % width, Math.floor(pixel / width)), pixel * 4)
  return new Uint8Array(PNG.sync.write(png, { deflateLevel: 1 }))
}

function withChunk(png: Uint8Array, type: string, data: readonly number[]): Uint8Array {
  const chunk = Uint8Array.from([
    ...[0, 0, 0, data.length],
    ...Buffer.from(type),
    ...data,
    0,
    0,
    0,
    0,
  ])
  new DataView(chunk.buffer).setUint32(chunk.length - 4, crc32(chunk, 4, chunk.length - 4))
  return joinBytes([png.subarray(0, AFTER_IHDR), chunk, png.subarray(AFTER_IHDR)])
}

const read = (png: Uint8Array) => PNG.sync.read(Buffer.from(png))
const typesIn = (png: Uint8Array) => [...chunksOf(png, 99)].map(({ type }) => type)

/** A ball in a soft light on nothing. */
const ball =
  (size: number): At =>
  (x, y) => {
    const far = Math.hypot(x - size / 2, y - size / 2) / (size / 2)
    return far > 0.95
      ? [0, 0, 0, 0]
      : ([200 - far * 90, 60 + far * 40, 90, 255].map(Math.round) as never)
  }

test('a large picture becomes 400 wide with few colours, and see-through corners stay so', async () => {
  const large = pictureOf(900, 900, ball(900))
  const small = await smallPicture(large)
  expect(await inspectPng(small)).toMatchObject({ width: 400, height: 400, colourType: 3 })
  expect(small.length).toBeLessThan(30_000)
  const { data } = read(small)
  expect(data[3]).toBe(0)
  const middle = [...data.subarray((200 * 400 + 200) * 4, (200 * 400 + 200) * 4 + 4)]
  middle.forEach((sample, at) => expect(Math.abs(sample - [200, 60, 90, 255][at]!)).toBeLessThan(4))
})

test.each<readonly [what: string, width: number, height: number, at: At]>([
  ['of few colours', 300, 200, (x) => [x % 7, 9, 9, 255]],
  [
    'with the colours of a photograph',
    250,
    250,
    (x, y) => [(x * 97 + y * 31) % 256, (x * 13 + y * 57) % 256, (x * y) % 256, 255],
  ],
])('a picture that is not too wide, %s, keeps every pixel', async (_, width, height, at) => {
  const given = pictureOf(width, height, at)
  const small = await smallPicture(given)
  expect(small.length).toBeLessThan(given.length)
  expect(Buffer.compare(read(small).data, read(given).data)).toBe(0)
})

test('what its colours mean stays with a picture, and its words do not', async () => {
  const gamma = [0, 0, 177, 143]
  const given = withChunk(pictureOf(300, 300, ball(300)), 'gAMA', gamma)
  const small = await smallPicture(withChunk(given, 'tEXt', [...Buffer.from('Author\0Ada')]))
  expect(typesIn(small).slice(0, 2)).toEqual(['IHDR', 'gAMA'])
  expect(typesIn(small)).not.toContain('tEXt')
  expect(await inspectPng(small)).toMatchObject({ metadata: [] })
})

test('a profile of colours stays with colours: a picture in which no colour is left keeps all that it is', async () => {
  const profile = [...Buffer.from('p\0\0'), ...deflateSync(Buffer.alloc(200))]
  const grey = pictureOf(600, 600, (x) => [x % 256, x % 256, x % 256, 255])
  expect(await smallPicture(withChunk(grey, 'iCCP', profile))).toEqual(
    withChunk(grey, 'iCCP', profile),
  )
  expect(await inspectPng(await smallPicture(grey))).toMatchObject({ colourType: 0 })
  const coloured = await smallPicture(withChunk(pictureOf(600, 600, ball(600)), 'iCCP', profile))
  expect(await inspectPng(coloured)).toMatchObject({ width: 400, colourType: 3 })
  expect(typesIn(coloured)).toContain('iCCP')
})

test('a picture that is small already stays what it is', async () => {
  const small = await smallPicture(pictureOf(600, 600, ball(600)))
  expect(await smallPicture(small)).toEqual(small)
})

test('each pixel of a smaller picture is the mean of those that it covers, for parts of pixels too', () => {
  const grey = (...values: readonly number[]) =>
    Uint8Array.from(values.flatMap((value) => [value, value, value, 255]))
  const pixels = { width: 3, height: 2, rgba: grey(0, 90, 180, 0, 90, 180) }
  expect(shrunk(pixels, 2)).toEqual({ width: 2, height: 1, rgba: grey(30, 150) })
  expect(shrunk(pixels, 1)).toEqual({ width: 1, height: 1, rgba: grey(90) })
  expect(shrunk(pixels, 3)).toBe(pixels)
})
