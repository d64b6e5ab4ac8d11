import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineRoot } from '../publish/engine.ts'

const readme = await readFile(join(engineRoot, 'README.md'), 'utf8')
const shown = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', path = '']) => ({
  alt,
  path,
}))

test('README.md shows each of its pictures, among them another site’s look, and no other', async () => {
  const made = await readdir(join(engineRoot, '.github/pictures'))
  expect(shown.map(({ path }) => path).toSorted()).toEqual(
    made.map((name) => `.github/pictures/${name}`).toSorted(),
  )
  expect(made).toContain('own-look.jpg')
})

test.each(shown)('$path is small, and is told in words', async ({ alt, path }) => {
  expect((await stat(join(engineRoot, path))).size).toBeLessThanOrEqual(60_000)
  expect(alt.split(' ').length).toBeGreaterThan(8)
})
