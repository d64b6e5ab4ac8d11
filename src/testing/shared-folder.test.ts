import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { forgetOldFolders, sharedFolder, sharedFolders } from './shared-folder.ts'
import { makeFolder } from './folder.ts'

const kind = `tried-${process.pid}`
const left = async () => (await readdir(sharedFolders)).filter((name) => name.startsWith(kind))
afterAll(async () => {
  for (const name of await left()) await rm(join(sharedFolders, name), { recursive: true })
})

const filledWith = (text: string) => (draft: string) => writeFile(join(draft, 'text'), text)
const textIn = (folder: string) => readFile(join(folder, 'text'), 'utf8')

test('whoever asks for the same at once or later gets the folder that was made first', async () => {
  const all = await Promise.all(
    ['one', 'two', 'three'].map((text) => sharedFolder(kind, ['same'], filledWith(text))),
  )
  const later = await sharedFolder(kind, ['same'], filledWith('four'))
  expect(new Set([...all, later]).size).toBe(1)
  expect(['one', 'two', 'three']).toContain(await textIn(later))
})

test('other inputs get another folder', async () => {
  const one = await sharedFolder(kind, ['a', 'b'], filledWith('one'))
  const two = await sharedFolder(kind, ['ab'], filledWith('two'))
  expect([await textIn(one), await textIn(two)]).toEqual(['one', 'two'])
})

test('what could not be made is not there, and is tried again', async () => {
  const halfMade = async (draft: string) => {
    await writeFile(join(draft, 'other'), 'half')
    throw new Error('the disk is full')
  }
  await expect(sharedFolder(kind, ['failing'], halfMade)).rejects.toThrow('the disk is full')
  const folder = await sharedFolder(kind, ['failing'], filledWith('whole'))
  expect(await readdir(folder)).toEqual(['text'])
  expect(await left()).toContain(basename(folder))
})

test('what is a day old is forgotten, and nothing younger', async () => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'kept'), '')
  const hour = 60 * 60 * 1000
  await forgetOldFolders(folder, Date.now() + 23 * hour)
  expect(await readdir(folder)).toEqual(['kept'])
  await forgetOldFolders(folder, Date.now() + 25 * hour)
  expect(await readdir(folder)).toEqual([])
})
