import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { writeMany, type AddFile } from './write-many.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const pathOf = (number: number) => `claims/${number % 7}/${number}.txt`
const adding = (count: number) => async (add: AddFile) => {
  for (const number of numbers(count)) await add(pathOf(number), `${number} é`)
}

test.each([
  ['none', 0, 10],
  ['less than a portion', 9, 10],
  ['a portion', 10, 10],
  ['by two threads', 1234, 10],
])('files are written: %s', async (_, count, inPortion) => {
  const folder = await makeFolder()
  await writeMany(folder, adding(count), inPortion)
  const texts = numbers(count).map((number) => readFileSync(join(folder, pathOf(number)), 'utf8'))
  expect(texts).toEqual(numbers(count).map((number) => `${number} é`))
})

test('large files are not kept waiting for others', async () => {
  const folder = await makeFolder()
  await writeMany(folder, async (add) => {
    expect(add('small', '')).toBeUndefined()
    await expect(add('large', 'x'.repeat(5_000_000))).resolves.toBeUndefined()
    expect(readFileSync(join(folder, 'small'), 'utf8')).toBe('')
  })
})

test.each([
  ['in the first thread', 10],
  ['in the second', 1],
])('a file that is there already is never replaced: %s', async (_, inPortion) => {
  const folder = await makeFolder()
  writeFileSync(join(folder, 'there'), 'old')
  const writing = writeMany(
    folder,
    async (add) => {
      for (const path of ['other', 'there']) await add(path, 'new')
    },
    inPortion,
  )
  await expect(writing).rejects.toMatchObject({ code: 'EEXIST', path: join(folder, 'there') })
  expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('old')
})

test('what fails while files are made is what is thrown', async () => {
  const folder = await makeFolder()
  const failing = writeMany(
    folder,
    async (add) => {
      await adding(100)(add)
      throw new RangeError('no more')
    },
    10,
  )
  await expect(failing).rejects.toThrow('no more')
})
