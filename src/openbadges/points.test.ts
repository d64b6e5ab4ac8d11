import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// The standards ask 55 things of an issuer, numbered here as the tests name them. Each is pinned by tests beside the
// code that does it: in `points-*.test.ts` of this folder, or in the files of the first table. The second says
// why the others do not bind a publisher of a static site.

/** Point -> the test file that names it: `point 18: …`. */
const elsewhere: Readonly<Record<number, string>> = {
  10: 'src/proof/jws.test.ts',
  18: 'src/baking/png/png.test.ts',
  19: 'src/baking/png/extract-png.test.ts',
  20: 'src/baking/svg/svg.test.ts',
  34: 'src/proof/data-integrity/data-integrity.test.ts',
  35: 'src/proof/data-integrity/data-integrity.test.ts',
  37: 'src/baking/svg/svg.test.ts',
}

const notOurs: Readonly<Record<number, string>> = {
  13: 'Endorsement 2.0: nobody endorses in the records, so none is issued; a verifier reads those of others.',
  29: 'EndorsementCredential 3.0: the same.',
  40: 'The API needs a server and accounts: it binds the roles Host and Service, not an issuer.',
  52: 'A site that moves is a new issuer: the ledger holds the address it began with and refuses another.',
  53: 'CLR 2.0 is for who assembles a record of many awards: the backpack of a learner, not an issuer of badges.',
  54: 'CLR 2.0: the same.',
  55: 'CLR 2.0: the same.',
}

const root = new URL('../..', import.meta.url).pathname
const here = readdirSync(import.meta.dirname)
  .filter((file) => /^points-.*\.test\.ts$/.test(file))
  .flatMap((file) => pointsNamedIn(join(import.meta.dirname, file)))

test('every one of the 55 points is pinned here, pinned elsewhere, or not ours for a reason', () => {
  const all = Array.from({ length: 55 }, (_, index) => index + 1)
  const accounted = new Set([...here, ...pointsOf(elsewhere), ...pointsOf(notOurs)])
  expect(all.filter((point) => !accounted.has(point))).toEqual([])
})

test('no point is both ours and not ours', () => {
  const ours = new Set([...here, ...pointsOf(elsewhere)])
  expect(pointsOf(notOurs).filter((point) => ours.has(point))).toEqual([])
})

for (const [point, file] of Object.entries(elsewhere)) {
  test(`point ${point} is named by a test in ${file}`, () => {
    expect(pointsNamedIn(join(root, file))).toContain(Number(point))
  })
}

function pointsOf(table: Readonly<Record<number, string>>): readonly number[] {
  return Object.keys(table).map(Number)
}

/** The numbers in titles such as `'point 9: …'` and `'point 34, before it: …'`. */
function pointsNamedIn(file: string): readonly number[] {
  return [...readFileSync(file, 'utf8').matchAll(/['`"]point (\d+)[:,]/g)].map(([, point]) =>
    Number(point),
  )
}
