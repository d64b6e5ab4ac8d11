import { expect, test } from 'vitest'
import { sampleBadge, sampleFile } from '../../testing/backpack/export-sample.ts'
import { originalPaths, safeName } from './original-names.ts'

test.each([
  ['badge.png', 'badge.png'],
  ['My badge (2).PNG', 'My-badge-2.PNG'],
  ['badges.zip/Robots/robot.svg', 'robot.svg'],
  [String.raw`C:\Users\Asha\badge.json`, 'badge.json'],
  ['../../etc/passwd', 'passwd'],
  ['..', 'badge'],
  ['', 'badge'],
  ['folder/', 'folder'],
  ['.png', 'png'],
  ['badge.', 'badge'],
  ['badge.png.exe', 'badge-png-exe'],
  ['badge.exe.png', 'badge-exe.png'],
  ['page.html', 'page-html'],
  ['નદી – ૧.png', 'નદી-૧.png'],
  ['Rivie\u0300re.png', 'Rivi\u00e8re.png'],
  ['gnp.\u202egpj.exe', 'gnp-gpj-exe'],
  ['nul\u0000.txt', 'nul.txt'],
  ['a:b*c?d"e<f>g|h#i%j.json', 'a-b-c-d-e-f-g-h-i-j.json'],
  ['half \ud800 a pair.png', 'half-a-pair.png'],
  [`${'x'.repeat(300)}.jwt`, `${'x'.repeat(48)}.jwt`],
  [`${'😀'.repeat(9)}.txt`, 'badge.txt'],
])('%o is safe as %o', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})

const hash = (start: string) => start.padEnd(64, '0')
const named = (sha256: string, name: string, arrived = '2026-05-01T12:00:00Z') => ({
  ...sampleFile('token'),
  ...{ sha256, name, arrived },
})

test('files lie in the order of their hashes, each once, under the name that it had first', () => {
  const [one, other] = [hash('b'), hash('a')]
  const badges = [
    sampleBadge(1, {
      files: [named(one, 'late.png', '2026-06-01T00:00:00Z'), named(one, 'first.png')],
    }),
    sampleBadge(2, { files: [named(other, 'x.png'), named(one, 'again.png')] }),
  ]
  expect([...originalPaths(badges)]).toEqual([
    [other, 'originals/a000000000000000-x.png'],
    [one, 'originals/b000000000000000-first.png'],
  ])
})

test('two files that begin alike do not take one place', () => {
  const alike = [`${'a'.repeat(16)}`, `${'a'.repeat(17)}`].map(hash)
  const files = alike.map((sha256) => named(sha256, 'x.png'))
  const paths = [...originalPaths([sampleBadge(1, { files })]).values()]
  expect(paths[0]).toBe('originals/aaaaaaaaaaaaaaaa-x.png')
  expect(paths[1]).toBe(`originals/${alike[1]}-x.png`)
})
