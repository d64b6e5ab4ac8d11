import { expect, test } from 'vitest'
import { prepareCommand, buildingFor } from './prepare-command.ts'

const twenty = '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]'

test.each([
  [0, 0, '', ''],
  [1, 1, '', ''],
  [50_000, 50_000, '', ''],
  [50_001, 1, '[1,2]', '50000'],
  [100_000, 50_000, '[1,2]', '50000'],
  [100_000, 50_001, '[1,2]', '0'],
  [100_001, 0, '[1,2,3]', '50000'],
  [10_000_000, 0, twenty, '50000'],
])(
  'of %i awards, %i of them new and 50,000 a part, the parts are %s, and in one piece at most %s outputs are made',
  (awards, open, shards, most) => {
    expect(buildingFor({ awards, open }, 50_000)).toEqual({ shards, most })
  },
)

test.each(['0', '-1', '1.5', 'many', ''])(
  '"%s" is no number of awards for a part',
  async (text) => {
    const around = { today: '2026-11-01', onGitHub: false }
    const flags = ['--out', 'prepared.json', `--awards-a-part=${text}`]
    await expect(prepareCommand(flags, around)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('--awards-a-part takes a whole number') as string,
    })
  },
)
