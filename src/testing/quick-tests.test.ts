import { expect, test } from 'vitest'
import { quickTests } from './quick-tests.ts'

const quick = quickTests()

test.each([
  'src/model/fields/dates.test.ts',
  'src/proof/jws.test.ts',
  'src/verifier/attacks.test.ts',
  'src/kinds/place.test.ts',
])('%s is quick', (path) => {
  expect(quick).toContain(path)
})

test.each([
  ['a browser', 'src/browser/verifier/element.test.ts'],
  ['a site', 'src/site/pages.test.ts'],
  ['a publish', 'src/publish/golden.test.ts'],
  ['git', 'src/history/history.test.ts'],
  ['a process', 'src/publish/lock.test.ts'],
  ['a compiler', 'src/kinds/award/fields.test.ts'],
  ['very many inputs', 'src/verifier/fuzz.test.ts'],
])('what needs %s is not quick', (_what, path) => {
  expect(quick).not.toContain(path)
})
