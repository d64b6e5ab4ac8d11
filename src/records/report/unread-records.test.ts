import { expect, test } from 'vitest'
import { unreadRecords } from './unread-records.ts'

test.each([
  [['error'], 'The records have 1 problem: npm run validate'],
  [['error', 'warning', 'error'], 'The records have 2 problems: npm run validate'],
] as const)('of problems that are %j is said how many keep them from being used', (found, said) => {
  expect(unreadRecords(found.map((severity) => ({ severity })))).toBe(said)
})
