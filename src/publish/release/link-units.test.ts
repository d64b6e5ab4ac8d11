import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { linkUnits } from './link-units.ts'

const unit = (number: number) => [`awards/${number}/index.html`, `awards/${number}/badge.png`]

test.each([
  ['in one thread', 10, 21],
  ['in two threads', 10, 20],
  ['in two threads', 2501, 5000],
])(
  'units are linked %s; one of which a file is gone is not there at all',
  async (_, count, twoFrom) => {
    const [from, to] = [await makeFolder(), await makeFolder()]
    const numbers = Array.from({ length: count }, (_, index) => index)
    const isWhole = (number: number) => number % 9 !== 0
    for (const number of numbers) {
      const [page = '', picture = ''] = unit(number)
      mkdirSync(dirname(join(from, page)), { recursive: true })
      writeFileSync(join(from, page), `${number}`)
      if (isWhole(number)) writeFileSync(join(from, picture), '')
    }
    const linked = await linkUnits({ from, to, units: numbers.map(unit) }, twoFrom)
    expect(linked).toEqual(numbers.map(isWhole))
    for (const number of numbers) {
      const [page = ''] = unit(number)
      if (isWhole(number)) expect(readFileSync(join(to, page), 'utf8')).toBe(`${number}`)
      else expect(existsSync(dirname(join(to, page)))).toBe(false)
    }
  },
)

test('a file that is there already is never replaced', async () => {
  const [from, to] = [await makeFolder(), await makeFolder()]
  for (const folder of [from, to]) writeFileSync(join(folder, 'a'), folder)
  await expect(linkUnits({ from, to, units: [['a']] })).rejects.toMatchObject({ code: 'EEXIST' })
  expect(readFileSync(join(to, 'a'), 'utf8')).toBe(to)
})
