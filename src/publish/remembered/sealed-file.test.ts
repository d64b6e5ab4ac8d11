import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { newFileSeal, readSealed, sealOf, writeSealed } from './sealed-file.ts'

const secret = Buffer.alloc(32, 1)
const chunk = 1024 * 1024
const head = 40
const sealedChunk = chunk + 16

async function* partsOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 300_000) yield bytes.subarray(at, at + 300_000)
}

async function sealedFile(bytes: Buffer): Promise<string> {
  const path = join(await makeFolder(), 'sealed')
  await writeSealed(path, partsOf(bytes), newFileSeal(secret))
  return path
}

async function openedFrom(path: string, key: Uint8Array = secret): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of readSealed(path, await sealOf(path, key))) parts.push(part)
  return Buffer.concat(parts)
}

test.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 5])(
  'what is sealed, of %i bytes, opens again, and says nothing meanwhile',
  async (length) => {
    const bytes = randomBytes(length)
    const path = await sealedFile(bytes)
    expect((await openedFrom(path)).equals(bytes)).toBe(true)
    if (length > 1) expect(readFileSync(path).includes(bytes.subarray(0, 100))).toBe(false)
  },
)

test('the same content is sealed in other bytes each time', async () => {
  const [one, two] = [await sealedFile(Buffer.from('a')), await sealedFile(Buffer.from('a'))]
  expect(readFileSync(one).equals(readFileSync(two))).toBe(false)
})

const flipped = (bytes: Buffer, at: number) => bytes.with(at, bytes[at]! ^ 1)
const chunkAt = (bytes: Buffer, place: number) =>
  bytes.subarray(head + place * sealedChunk, head + (place + 1) * sealedChunk)
const from = (bytes: Buffer, places: readonly number[]) =>
  Buffer.concat([bytes.subarray(0, head), ...places.map((place) => chunkAt(bytes, place))])

test.each([
  ['its first bytes are others', (bytes: Buffer) => flipped(bytes, 0)],
  ['its salt is another', (bytes: Buffer) => flipped(bytes, 20)],
  ['a byte of the first chunk is another', (bytes: Buffer) => flipped(bytes, head)],
  ['a byte of the last chunk is another', (bytes: Buffer) => flipped(bytes, bytes.length - 20)],
  ['its last byte is another', (bytes: Buffer) => flipped(bytes, bytes.length - 1)],
  ['its last byte is gone', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['its last chunk is gone', (bytes: Buffer) => from(bytes, [0, 1])],
  ['only its beginning is there', (bytes: Buffer) => bytes.subarray(0, head)],
  ['nothing is there', () => Buffer.alloc(0)],
  ['two chunks have changed places', (bytes: Buffer) => from(bytes, [1, 0, 2])],
  ['a chunk is there twice', (bytes: Buffer) => from(bytes, [0, 0, 1, 2])],
  ['a chunk is left out', (bytes: Buffer) => from(bytes, [0, 2])],
  ['something follows', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1)])],
] as const)('it does not open when %s', async (_, spoil) => {
  const path = await sealedFile(randomBytes(2 * chunk + 77))
  expect(await openedFrom(path)).toHaveLength(2 * chunk + 77)
  writeFileSync(path, spoil(readFileSync(path)))
  await expect(openedFrom(path)).rejects.toMatchObject({ code: 'carriage' })
})

test('it does not open under another secret', async () => {
  const path = await sealedFile(Buffer.from('a'))
  await expect(openedFrom(path, Buffer.alloc(32, 2))).rejects.toMatchObject({ code: 'carriage' })
})

test('chunks of another file do not fit in', async () => {
  const [one, two] = [
    await sealedFile(randomBytes(chunk * 2)),
    await sealedFile(randomBytes(chunk * 2)),
  ]
  const [bytes, others] = [readFileSync(one), readFileSync(two)]
  writeFileSync(
    one,
    Buffer.concat([bytes.subarray(0, head), chunkAt(bytes, 0), chunkAt(others, 1)]),
  )
  await expect(openedFrom(one)).rejects.toMatchObject({ code: 'carriage' })
})

test('where what is to be sealed fails, no file is left', async () => {
  const path = join(await makeFolder(), 'sealed')
  async function* failing() {
    yield Buffer.alloc(chunk * 2)
    throw new Error('lost')
  }
  await expect(writeSealed(path, failing(), newFileSeal(secret))).rejects.toThrow('lost')
  expect(() => readFileSync(path)).toThrow()
})
