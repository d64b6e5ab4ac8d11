import { expect, test } from 'vitest'
import { fullFoldersOf } from './full-folders.ts'

const usual = 'awards/oak/baker'
const files = (folder: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${folder}/a${index}.yml`)

test.each([
  ['899 files', files(usual, 899), []],
  ['900 files', files(usual, 900), [usual]],
  [
    '899 files and a folder of a month',
    [...files(usual, 899), ...files(`${usual}/2026-06`, 1)],
    [usual],
  ],
  [
    'two full folders',
    [...files(`${usual}/2026-06`, 950), ...files(usual, 901), ...files('awards/oak/cook', 5)],
    [usual, `${usual}/2026-06`],
  ],
  ['one file of 1,000 awards', Array.from({ length: 1000 }, () => `${usual}/a.yml`), []],
])('with %s the folders that are full are known', (_, paths, full) => {
  expect(fullFoldersOf(paths)).toEqual(full)
})
