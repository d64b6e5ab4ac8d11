import { expect, test } from 'vitest'
import { plotOf } from './plot.ts'

const line = (name: string, ...seconds: readonly number[]) => ({
  name,
  points: seconds.map((each, index) => ({ awards: (index + 1) * 1000, seconds: each })),
})

test('a line goes through the points of its times, from the corner at the bottom on the left', () => {
  const svg = plotOf([line('full', 5, 10), line('one more', 0, 0)])
  expect(svg).toContain('points="277,188 490,24"')
  expect(svg).toContain('points="277,352 490,352"')
  expect(svg).toContain('>2,000</text>')
  expect(svg).toContain('>10</text>')
})

test.each([
  ['no line', []],
  ['a line without points', [line('full')]],
  ['times of nothing', [line('full', 0)]],
])('%s gives a drawing with numbers only', (_, lines) => {
  expect(plotOf(lines)).not.toMatch(/NaN|Infinity|undefined/)
})

test('a name is text', () => {
  expect(plotOf([line('<a> & b', 1)])).toContain('&lt;a&gt; &amp; b</text>')
})
