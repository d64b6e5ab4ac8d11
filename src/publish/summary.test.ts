import { expect, test } from 'vitest'
import { summaryLines, type Summary } from './summary.ts'

const host = { host: undefined, limits: [], level: 'roomy', moreAwards: undefined } as const
const summary: Summary = {
  ...{ issued: 0, reissued: 0, republished: 16, awards: 16, pages: 2, removed: 0 },
  ...{ preview: false, unchanged: false, seconds: 1.26 },
  host: { ...host, bytes: 4_435_412, files: 404 },
}

test.each<readonly [string, Partial<Summary>, string]>([
  [
    'only something of the site changed',
    {},
    '0 awards issued, 16 stay as they were issued, 2 outputs made, 0 removed (1.3 s).',
  ],
  [
    'one award is new beside another one',
    { issued: 1, republished: 1, awards: 2, pages: 1 },
    '1 award issued, 1 stays as it was issued, 1 output made, 0 removed (1.3 s).',
  ],
  [
    'some were issued anew',
    { issued: 1, reissued: 2, republished: 13 },
    '1 award issued, 2 awards issued anew, 13 stay as they were issued, 2 outputs made, 0 removed (1.3 s).',
  ],
  [
    'all are new',
    { issued: 16, republished: 0 },
    '16 awards issued, 2 outputs made, 0 removed (1.3 s).',
  ],
  ['nothing changed', { unchanged: true }, 'Nothing changed: no file was touched (1.3 s).'],
])('where %s, the first line says so', (_, change, line) => {
  expect(summaryLines({ ...summary, ...change }, 'dist')[0]).toBe(line)
})

test('what others had put into the site is named by where it lies now', () => {
  const lines = (more: Partial<Summary>) => summaryLines({ ...summary, ...more }, 'dist').join('\n')
  expect(lines({})).not.toContain('no part of')
  const putAside = { count: 1, folder: '.cinquefoil/put-aside' }
  expect(lines({ putAside })).toContain(
    'dist held 1 file or folder that is no part of the site, now in .cinquefoil/put-aside: a publish keeps nothing there but what it makes.',
  )
  expect(lines({ putAside: { ...putAside, count: 2 } })).toContain(
    '2 files or folders that are no part of the site',
  )
})
