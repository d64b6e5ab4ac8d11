import { expect, test } from 'vitest'
import { entriesWhere, folderBeside, roomyFolder } from './roomy-folder.ts'

const usual = 'awards/oak/baker'

test.each([
  [{}, usual],
  [{ '': 899 }, usual],
  [{ '': 900 }, `${usual}/2026-06`],
  [{ '': 900, '/2026-06': 899, '/2026-05': 1000 }, `${usual}/2026-06`],
  [{ '': 900, '/2026-06': 900 }, `${usual}/2026-06-2`],
  [{ '': 900, '/2026-06': 900, '/2026-06-2': 950 }, `${usual}/2026-06-3`],
])('where there is %j, new files go into %s', (there: Readonly<Record<string, number>>, folder) => {
  const entriesIn = (path: string) => there[path.slice(usual.length)] ?? 0
  expect(roomyFolder(usual, '2026-06-12', entriesIn)).toBe(folder)
})

test.each([
  [[], usual, usual],
  [[], `${usual}/2026-03`, `${usual}/2026-03`],
  [[usual], usual, `${usual}/2026-06`],
  [[usual, `${usual}/2026-03`], `${usual}/2026-03`, `${usual}/2026-06`],
  [[`${usual}/2026-03`], `${usual}/2026-03`, usual],
  [[usual, `${usual}/2026-06`], usual, `${usual}/2026-06-2`],
])('where %j are full, what belongs to a file of %s goes into %s', (full, there, folder) => {
  expect(folderBeside(`${there}/a.yml`, '2026-06-12', entriesWhere(full))).toBe(folder)
})
