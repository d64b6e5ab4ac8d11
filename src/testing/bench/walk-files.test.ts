import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inChunks, walkFiles } from './walk-files.ts'

test('all files are found, in folders of folders and through a link to the folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'walk-files-'))
  try {
    mkdirSync(join(place, 'site/a/b'), { recursive: true })
    mkdirSync(join(place, 'site/empty'))
    for (const path of ['one', 'a/two', 'a/b/three']) writeFileSync(join(place, 'site', path), '')
    symlinkSync('site', join(place, 'dist'))
    const found = [...walkFiles(join(place, 'dist'))].sort()
    expect(found).toEqual(['a/b/three', 'a/two', 'one'].map((path) => join(place, 'dist', path)))
  } finally {
    rmSync(place, { recursive: true })
  }
})

test.each([
  [0, []],
  [2, [[0, 1]]],
  [5, [[0, 1], [2, 3], [4]]],
])('%i things, two at a time', (count, chunks) => {
  expect([...inChunks(Array.from({ length: count }).keys(), 2)]).toEqual(chunks)
})
