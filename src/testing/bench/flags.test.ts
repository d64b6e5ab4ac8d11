import { expect, test } from 'vitest'
import { parts, readFlags } from './flags.ts'

test('without flags all parts are measured, on the small city and on 10,000 awards', () => {
  expect(readFlags([])).toEqual({ awards: [1000, 10_000], only: new Set(parts) })
})

test.each([
  ['5000', [1000, 5000]],
  ['20000,5000,20000', [1000, 5000, 20_000]],
  ['1000', [1000]],
  ['200', [200]],
])('--awards %s gives cities of %j', (text, awards) => {
  expect(readFlags(['--awards', text])).toMatchObject({ awards })
})

test('parts are chosen by name, and files are named', () => {
  const args = ['--only', 'full,claims', '--json', 'out.json', '--plot', 'out.svg']
  expect(readFlags(args)).toMatchObject({
    only: new Set(['full', 'claims']),
    json: 'out.json',
    plot: 'out.svg',
  })
})

test('help is no run', () => {
  expect(readFlags(['--help'])).toBeUndefined()
})

test.each([
  [['--awards', '0'], '"0"'],
  [['--awards', '-5'], '--awards'],
  [['--awards', '1e4'], '"1e4"'],
  [['--awards', '1000,'], '""'],
  [['--only', 'full,speed'], '"speed"'],
  [['--only', ''], '""'],
  [['--json'], '--json'],
  [['--fast'], '--fast'],
])('%j is refused by name', (args, named) => {
  expect(() => readFlags(args)).toThrow(named)
})
