import { expect, test } from 'vitest'
import { bareCell, tableText } from './table-text.ts'

test.each([['=1'], ['+1'], ['-1'], ['@a'], ['\t=1'], ['\r=1']])(
  'a cell %j does not run as a formula, and is read as it was',
  (cell) => {
    expect(tableText([[cell]])).toBe(`\ufeff"'${cell}"\r\n`)
    expect(bareCell(`'${cell}`)).toBe(cell.trim())
  },
)

test.each([['a=1'], ['1-2'], ["'a"], ['a@b.example']])('a cell %j stays as it is', (cell) => {
  expect(tableText([[cell]])).toBe(`\ufeff"${cell}"\r\n`)
  expect(bareCell(cell)).toBe(cell)
})

test('a quotation mark is doubled, and line breaks stay in their cell', () => {
  expect(tableText([['a "b"', 'c\r\nd']])).toBe('\ufeff"a ""b""","c\r\nd"\r\n')
})
