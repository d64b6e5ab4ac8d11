import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { readChecked, writeChecked } from './checked-file.ts'

const content = new TextEncoder().encode('what was drawn')

test('what was written is read, and nothing where nothing was', async () => {
  const folder = await makeFolder()
  await writeChecked(join(folder, 'deep/er'), content)
  expect(new Uint8Array((await readChecked(join(folder, 'deep/er')))!)).toEqual(content)
  expect(await readChecked(join(folder, 'other'))).toBeUndefined()
})

test('a file with any byte changed is as good as none', async () => {
  const path = join(await makeFolder(), 'file')
  await writeChecked(path, content)
  const bytes = await readFile(path)
  for (let at = 0; at < bytes.length; at += 1) {
    const damaged = Uint8Array.from(bytes)
    damaged[at] = damaged[at]! ^ 1
    await writeFile(path, damaged)
    expect(await readChecked(path)).toBeUndefined()
  }
})

test('many may write the same file at once, and no draft is left', async () => {
  const folder = await makeFolder()
  const path = join(folder, 'picture')
  await Promise.all(Array.from({ length: 20 }, () => writeChecked(path, content)))
  expect(await readdir(folder)).toEqual(['picture'])
  expect(new Uint8Array((await readChecked(path))!)).toEqual(content)
})
