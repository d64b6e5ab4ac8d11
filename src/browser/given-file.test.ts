import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { bytesOf, textIn } from './given-file.ts'

test('a file gives its bytes and its text, without the mark that some programs begin a text with', async () => {
  const file = new Blob(['\ufeff{"a":"ક"}'])
  expect((await bytesOf(file)).length).toBe(14)
  expect(await textIn(file)).toBe('{"a":"ક"}')
})

test('a file that cannot be read any more gives nothing, and nobody has to expect that it throws', async () => {
  const path = join(await makeFolder(), 'request.json')
  await writeFile(path, '{}')
  const file = await openAsBlob(path)
  await writeFile(path, '{"another": true}')
  await expect(file.text()).rejects.toThrow()
  expect(await bytesOf(file)).toEqual(new Uint8Array())
  expect(await textIn(file)).toBe('')
})
