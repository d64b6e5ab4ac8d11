import { expect, test } from 'vitest'
import { shardsFor } from './plan-command.ts'

test.each([
  [0, ''],
  [1, ''],
  [50_000, ''],
  [50_001, '[1,2]'],
  [100_000, '[1,2]'],
  [100_001, '[1,2,3]'],
  [10_000_000, '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]'],
])('a site of %i awards, 50,000 a part, is built in the parts %s', (awards, shards) => {
  expect(shardsFor(awards, 50_000)).toBe(shards)
})
