import { expect, test } from 'vitest'
import { takesApplications } from './takes-applications.ts'

const given = { retired: false }
const lost = [{ compromised: '2026-01-01' }]

test.each([
  ['neither says anything', given, {}, [], false],
  ['the issuer takes requests', given, { applications: true }, [], true],
  ['the badge alone takes them', { ...given, applications: true }, {}, [{}], true],
  [
    'the badge alone takes none',
    { ...given, applications: false },
    { applications: true },
    [],
    false,
  ],
  [
    'the badge is retired',
    { retired: true, applications: true },
    { applications: true },
    [],
    false,
  ],
  ['no key of the issuer is trusted', given, { applications: true }, lost, false],
  ['one of its keys still is', given, { applications: true }, [...lost, {}], true],
] as const)('whether a badge may be asked for: %s', (_, badge, issuer, keys, may) => {
  expect(takesApplications(badge, issuer, keys)).toBe(may)
})
