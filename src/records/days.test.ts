import { inEnglish } from '../bytes/sentence.ts'
import { expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { goodTree, readers, type Content } from '../testing/trees/good-tree.ts'
import { plant } from '../testing/trees/spoil.ts'
import { readRecords } from './read-records.ts'

async function problemsOn(awarded: string) {
  const root = await makeFolder()
  const text = String(goodTree.get(readers)).replace('awarded: 2026-05-01', `awarded: ${awarded}`)
  plant(root, new Map<string, Content>([...goodTree, [readers, text]]))
  const days = { asOf: '2026-11-24', today: '2026-11-23' }
  const { problems } = await readRecords(root, { random: () => 'g', ...days })
  return problems.map(({ code, message, hint }) => ({
    code,
    message: inEnglish(message),
    hint: inEnglish(hint),
  }))
}

test('a day that has begun on the other side of the earth is no day of the future', async () => {
  expect(await problemsOn('2026-11-24')).toEqual([])
})

test('a day that has begun nowhere is, and the hint shows today', async () => {
  expect(await problemsOn('2026-11-25')).toEqual([
    {
      code: 'award-date-future',
      message: '2026-11-25 has not come yet.',
      hint: 'awarded: 2026-11-23',
    },
  ])
})
