import { expect, test } from 'vitest'
import { slugFault } from '../model/slug.ts'
import { freshFileName } from './file-name.ts'
import { personalDataIn } from './personal-data.ts'

test('names for files are slugs of the month that hold nothing personal, and no two are alike', () => {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const names = Array.from({ length: 200 }, () => freshFileName('2026-06-12', random))
  expect(names.filter((name) => !name.startsWith('2026-06-'))).toEqual([])
  expect(names.filter((name) => slugFault(name) ?? personalDataIn(name))).toEqual([])
  expect(new Set(names).size).toBeGreaterThan(190)
})
