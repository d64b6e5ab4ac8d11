import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeStatusList } from './encode-status-list.ts'
import { gzipRuns } from './gzip-runs.ts'
import { decodeStatusList } from './status-list.ts'

test('node unpacks what it packs, whatever the bytes', () => {
  const stretch = fc
    .tuple(fc.uint8Array({ maxLength: 20 }), fc.nat(255), fc.nat(900))
    .map(([bytes, byte, count]) => [...bytes, ...Array<number>(count).fill(byte)])
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
      const bytes = Uint8Array.from(stretches.flat())
      expect(new Uint8Array(gunzipSync(gzipRuns(bytes)))).toEqual(bytes)
    }),
  )
})

test('every length of a run comes out as it went in', () => {
  for (let length = 0; length < 800; length += 1) {
    const bytes = new Uint8Array(length).fill(7)
    expect(gunzipSync(gzipRuns(bytes)).length).toBe(length)
  }
})

test('a list without a bit is small, and one with a hundred stays so', () => {
  expect(encodeStatusList([]).length).toBeLessThan(200)
  const hundred = Array.from({ length: 100 }, (_, index) => index * 1301)
  expect(encodeStatusList(hundred).length).toBeLessThan(2_000)
})

test('a status list reads back as it was meant', () => {
  const decoded = decodeStatusList(encodeStatusList([0, 7, 8, 131_071]))
  const set = decoded.ok ? [...decoded.bits.entries()].filter(([, byte]) => byte > 0) : []
  expect(set).toEqual([
    [0, 0x81],
    [1, 0x80],
    [16_383, 0x01],
  ])
})
