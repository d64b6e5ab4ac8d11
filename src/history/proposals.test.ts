import { expect, test } from 'vitest'
import { makeTestRepo } from '../testing/repo.ts'
import { readProposals } from './proposals.ts'

test('a file is proposed on the day it was first written, on whatever branch', async () => {
  const repo = await makeTestRepo()
  repo.writeFile('awards/oak/robot/may.yml')
  repo.commitAll('May', '2026-05-01T12:00:00Z')
  repo.git('checkout', '--quiet', '-b', 'june')
  repo.writeFile('awards/oak/robot/june and\nmore.yml')
  repo.commitAll('June', '2026-06-01T12:00:00Z')
  repo.git('commit', '--quiet', '--amend', '--no-edit', '--date=2026-06-10T23:30:00+02:00')
  repo.git('checkout', '--quiet', 'main')
  repo.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'june')
  expect(await readProposals(repo.root)).toEqual(
    new Map([
      ['awards/oak/robot/june and\nmore.yml', '2026-06-10'],
      ['awards/oak/robot/may.yml', '2001-01-01'],
    ]),
  )
})

test('a folder without a history proposes nothing', async () => {
  expect((await readProposals((await makeTestRepo()).root)).size).toBe(0)
})
