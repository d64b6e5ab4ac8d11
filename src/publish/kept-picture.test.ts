import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { keptIn } from './kept-picture.ts'

const picture = (byte: number) => () => new Uint8Array([byte])
const never = () => {
  throw new Error('it was drawn again')
}

test('a picture is drawn once, also by another publish', async () => {
  const state = await makeFolder()
  expect(await keptIn(state)('a drawing', picture(1))).toEqual(new Uint8Array([1]))
  expect(Buffer.from(await keptIn(state)('a drawing', never))).toEqual(Buffer.from([1]))
})

test('another drawing is another picture, and what is damaged is drawn again', async () => {
  const state = await makeFolder()
  const keep = keptIn(state)
  await keep('a drawing', picture(1))
  expect(await keep('a drawing ', picture(2))).toEqual(new Uint8Array([2]))
  const cache = join(state, 'cache/pictures')
  for (const name of await readdir(cache)) await writeFile(join(cache, name), 'damaged')
  expect(await keep('a drawing', picture(3))).toEqual(new Uint8Array([3]))
})
