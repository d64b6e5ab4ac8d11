import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { afterFile, endFile } from './after-file.ts'

test('what is due after a file is done once, the last first, whatever becomes of the others', async () => {
  const done: string[] = []
  afterFile(() => done.push('first'))
  afterFile(() => Promise.reject(new Error('in use')))
  afterFile(async () => done.push('last'))
  await expect(endFile()).rejects.toMatchObject({ errors: [{ message: 'in use' }] })
  expect(done).toEqual(['last', 'first'])
  await endFile()
  expect(done).toHaveLength(2)
})

test('no module that files share sets a hook as it is loaded, which would be the first file’s alone', () => {
  const shared = globSync('src/testing/**/*.ts', { exclude: ['**/*.{test,browsers}.ts'] })
  const hooks = /^(?:after|before)(?:All|Each)\(/m
  const found = shared.filter((path) => hooks.test(readFileSync(path, 'utf8')))
  expect(found).toEqual(['src/testing/every-file.ts'])
})
