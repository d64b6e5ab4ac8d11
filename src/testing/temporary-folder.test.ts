import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { makeFolder } from './folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('tests make their folders in memory only where that is there and has room', async () => {
  const folder = await makeFolder()
  expect(temporaryFolder(folder, 1)).toBe(folder)
  expect(temporaryFolder(folder, Number.MAX_SAFE_INTEGER)).toBe(tmpdir())
  expect(temporaryFolder(`${folder}/none`, 1)).toBe(tmpdir())
})
