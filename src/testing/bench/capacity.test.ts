import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hosts } from '../../kinds/site/hosts.ts'
import { engineRoot } from '../../publish/engine.ts'
import { blockIn, capacityBlock, figuresIn, withBlock } from './capacity-table.ts'
import type { MeasuredSample } from './capacity.ts'

const readme = await readFile(join(engineRoot, 'README.md'), 'utf8')

const sample: MeasuredSample = {
  name: 'stored',
  one: { bytes: 100_000, files: 8, entries: 9, largestFile: 0, filesInFolder: 0.5 },
  rest: { bytes: 10_000_000, files: 500, entries: 600, largestFile: 1, filesInFolder: 0 },
}

test('the table of README.md is what the figures in it and the limits of the hosts make', () => {
  const figures = figuresIn(readme)
  expect(figures.length).toBeGreaterThan(1)
  expect(blockIn(readme)).toBe(capacityBlock(figures))
})

test('a host takes as many awards as its narrowest limit, rounded down to two digits', () => {
  const rows = new Map(
    capacityBlock([sample])
      .split('\n')
      .map((row) => row.split(' | '))
      .map(([name = '', , awards = '']) => [
        /\w[\w ()]+/.exec(name)?.[0],
        awards.replace(' |', ''),
      ]),
  )
  // (1,000 MB - 10 MB) / 0.1 MB; (20,000 - 500) / 8; 54,000 / 0.5
  expect(rows.get('GitHub Pages')).toBe('9,900')
  expect(rows.get('Cloudflare Pages (Free)')).toBe('2,400')
  expect(rows.get('Netlify')).toBe('100,000')
  expect(rows.get('a server of your own, object storage')).toBeUndefined()
  expect(hosts.netlify.isHearsay).toBe(true)
})

test('a table takes the place of another, and one without marks has no place', () => {
  const old = `before\n${capacityBlock([])}\nafter`
  const text = withBlock(old, capacityBlock([sample]))
  expect(figuresIn(text)).toEqual([sample])
  expect(text.startsWith('before\n')).toBe(true)
  expect(text.endsWith('\nafter')).toBe(true)
  expect(() => withBlock('nothing', '')).toThrow(RangeError)
})
