import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { linkUnits } from './link-units.ts'

const filesOf = (number: number) => [`awards/${number}/index.html`, `awards/${number}/badge.png`]
const unit = (name: string, files: readonly string[]) => {
  const size = { files: files.length, bytes: 0, folders: 1, largest: 0 }
  return [name, { files: files.join('\n'), size }] as const
}

test.each([
  ['in one portion', 10, 21],
  ['in one whole portion', 10, 20],
  ['in two threads', 10, 2],
  ['in two threads', 2501, 100],
])(
  'units are linked %s; one of which a file is gone is not there at all',
  async (_, count, inPortion) => {
    const [from, to] = [await makeFolder(), await makeFolder()]
    const numbers = Array.from({ length: count }, (_, index) => index)
    const isWhole = (number: number) => number % 9 !== 0
    for (const number of numbers) {
      const [page = '', picture = ''] = filesOf(number)
      mkdirSync(dirname(join(from, page)), { recursive: true })
      writeFileSync(join(from, page), `${number}`)
      if (isWhole(number)) writeFileSync(join(from, picture), '')
    }
    const units = numbers.map((number) => unit(`award/${number}`, filesOf(number)))
    const lost = numbers.filter((number) => !isWhole(number)).map((number) => `award/${number}`)
    expect(await linkUnits({ from, to }, units, inPortion)).toEqual(lost)
    for (const number of numbers) {
      const [page = ''] = filesOf(number)
      if (isWhole(number)) expect(readFileSync(join(to, page), 'utf8')).toBe(`${number}`)
      else expect(existsSync(dirname(join(to, page)))).toBe(false)
    }
  },
)

test.each([
  ['in one portion', 10],
  ['by the second thread', 1],
])('a file that is there already is never replaced: %s', async (_, inPortion) => {
  const [from, to] = [await makeFolder(), await makeFolder()]
  for (const folder of [from, to]) writeFileSync(join(folder, 'b'), folder)
  writeFileSync(join(from, 'a'), '')
  const units = ['a', 'b'].map((file) => unit(file, [file]))
  await expect(linkUnits({ from, to }, units, inPortion)).rejects.toMatchObject({ code: 'EEXIST' })
  expect(readFileSync(join(to, 'b'), 'utf8')).toBe(to)
})
