import { expect, test } from 'vitest'
import { planCommand, shardsFor } from './plan-command.ts'

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

test.each(['0', '-1', '1.5', 'many', ''])(
  '"%s" is no number of awards for a part',
  async (text) => {
    const around = { today: '2026-11-01', onGitHub: false }
    const flags = ['--out', 'plan.json', `--awards-a-part=${text}`]
    await expect(planCommand(flags, around)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('--awards-a-part takes a whole number') as string,
    })
  },
)
