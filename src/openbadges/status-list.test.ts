import { gunzipSync, gzipSync } from 'node:zlib'
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { createList } from '@digitalbazaar/vc-bitstring-status-list'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeStatusList, minimumEntries } from './encode-status-list.ts'
import { decodeStatusList, isSet } from './status-list.ts'

const someIndexes = fc.uniqueArray(fc.nat({ max: minimumEntries - 1 }), { maxLength: 60 })

test('what is set comes back set, and nothing else', () => {
  fc.assert(
    fc.property(someIndexes, (indexes) => {
      const bits = bitsOf(encodeStatusList(indexes))
      expect(setIn(bits)).toEqual(indexes.toSorted((a, b) => a - b))
    }),
    { numRuns: 50 },
  )
})

test('the library of the working group reads our list', async () => {
  await fc.assert(
    fc.asyncProperty(someIndexes, fc.nat({ max: minimumEntries - 1 }), async (indexes, other) => {
      const list = await decodeList({ encodedList: encodeStatusList(indexes) })
      expect(list.length).toBe(minimumEntries)
      for (const index of indexes) expect(list.getStatus(index)).toBe(true)
      expect(list.getStatus(other)).toBe(indexes.includes(other))
    }),
    { numRuns: 20 },
  )
})

test('we read the list of the library of the working group', async () => {
  const list = await createList({ length: minimumEntries })
  const indexes = [0, 7, 8, 94_567, minimumEntries - 1]
  for (const index of indexes) list.setStatus(index, true)
  expect(setIn(bitsOf(await list.encode()))).toEqual(indexes)
})

test('entry 0 is the highest bit of the first byte', () => {
  expect(bitsOf(encodeStatusList([0]))[0]).toBe(0b1000_0000)
  expect(bitsOf(encodeStatusList([7]))[0]).toBe(0b0000_0001)
})

test('the same entries give the same bytes, in any order, with no time and no system', () => {
  const encoded = encodeStatusList([5, 3, 131_071])
  expect(encodeStatusList(new Set([131_071, 3, 5, 3]))).toBe(encoded)
  const header = Buffer.from(encoded.slice(1), 'base64url').subarray(0, 10)
  expect(header.toString('hex')).toBe('1f8b08000000000000ff')
})

test('node unpacks an empty list', () => {
  expect(gunzipSync(Buffer.from(encodeStatusList([]).slice(1), 'base64url')).length).toBe(16_384)
})

test.each([-1, 0.5, minimumEntries, Number.NaN])('index %s is refused', (index) => {
  expect(() => encodeStatusList([index])).toThrow(RangeError)
})

test.each([8, minimumEntries - 8, minimumEntries + 1])('a list of %s is refused', (entries) => {
  expect(() => encodeStatusList([], entries)).toThrow(RangeError)
})

test('an entry outside a list has no status', () => {
  const bits = bitsOf(encodeStatusList([1]))
  expect([-1, 0.5, minimumEntries, 2 ** 40].map((index) => isSet(bits, index))).toEqual(
    Array(4).fill(undefined),
  )
})

const packed = (bytes: number) => `u${gzipSync(new Uint8Array(bytes)).toString('base64url')}`
const good = packed(16_384)

test.each([
  ['no multibase letter', good.slice(1), 'MALFORMED_VALUE_ERROR'],
  ['another multibase', `z${good.slice(1)}`, 'MALFORMED_VALUE_ERROR'],
  ['not base64url', `${good.slice(0, -2)}+/`, 'MALFORMED_VALUE_ERROR'],
  ['not gzip', 'uAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'MALFORMED_VALUE_ERROR'],
  ['cut short', good.slice(0, 40), 'MALFORMED_VALUE_ERROR'],
  ['nothing', 'u', 'STATUS_LIST_LENGTH_ERROR'],
  ['one byte too short', packed(16_383), 'STATUS_LIST_LENGTH_ERROR'],
  ['a bomb of 64 MiB', packed(64 * 2 ** 20), 'MALFORMED_VALUE_ERROR'],
])('%s is told apart', (_, encodedList, problem) => {
  expect(decodeStatusList(encodedList)).toEqual({ ok: false, problem })
})

test('a size that a gzip file lies about is not believed', () => {
  const lying = Buffer.from(good.slice(1), 'base64url')
  lying.writeUInt32LE(0xffff_fff0, lying.length - 4)
  const decoded = decodeStatusList(`u${lying.toString('base64url')}`)
  expect(decoded.ok && decoded.bits.length).toBe(16_384)
})

test('longer lists of others are read', () => {
  const decoded = decodeStatusList(packed(2 ** 20))
  expect(decoded.ok && decoded.bits.length).toBe(2 ** 20)
})

function bitsOf(encodedList: string): Uint8Array {
  const decoded = decodeStatusList(encodedList)
  if (!decoded.ok) throw new Error(decoded.problem)
  return decoded.bits
}

function setIn(bits: Uint8Array): readonly number[] {
  return Array.from({ length: bits.length * 8 }, (_, index) => index).filter((index) =>
    isSet(bits, index),
  )
}
