import { expect, test } from 'vitest'
import { slugFault } from '../../model/addresses/slug.ts'
import { freshEnd, freshFileName, nameAfter } from './file-name.ts'
import { personalDataIn } from '../learners/personal-data.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

test('names for files are slugs of the month that hold nothing personal, and no two are alike', () => {
  const names = Array.from({ length: 200 }, () => freshFileName('2026-06-12', random))
  expect(names.filter((name) => !name.startsWith('2026-06-'))).toEqual([])
  expect(names.filter((name) => slugFault(name) ?? personalDataIn(name))).toEqual([])
  expect(new Set(names).size).toBeGreaterThan(190)
})

test.each([
  ['awards/oak/baker/2026-06.yml', 'corrected', '2026-06-corrected'],
  ['awards/oak/baker/2026-06/class_9.b.yml', 'moved-abc234', 'class-9-b-moved-abc234'],
  [`awards/oak/baker/${'a'.repeat(90)}.yml`, 'corrected', `${'a'.repeat(54)}-corrected`],
  [`awards/oak/baker/${'a'.repeat(53)}-b.yml`, 'corrected', `${'a'.repeat(53)}-corrected`],
])('the file that follows %s with %s is called %s', (path, end, name) => {
  expect(nameAfter(path, end)).toBe(name)
})

test('however often awards are put right, the name of their file can be one', () => {
  let path = 'awards/oak/baker/year-9-robotics-2026.yml'
  for (let times = 0; times < 10; times += 1) {
    const name = nameAfter(path, `corrected-${freshEnd(random)}`)
    expect(slugFault(name)).toBeUndefined()
    path = `awards/oak/baker/${name}.yml`
  }
})
