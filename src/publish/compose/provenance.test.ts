import { expect, test } from 'vitest'
import type { IssuedAward } from '../../ledger/entry.ts'
import { provenanceOf, type Origins } from './provenance.ts'

const issued = { file: 'awards/oak/robot/june.yml' } as IssuedAward
const commit = '0123456789abcdef0123456789abcdef01234567'
const same = { then: 'Build it.', now: 'Build it.' }

function origins(proposedOn?: string): Origins {
  return {
    approval: () => ({ ...(proposedOn && { proposedOn }), approvedOn: '2026-06-12', commit }),
  }
}

test('a page tells when its award was put forward and approved, and in which commit', () => {
  expect(provenanceOf(issued, origins('2026-06-10'), same)).toEqual({
    proposedOn: '2026-06-10',
    approvedOn: '2026-06-12',
    commit,
  })
})

test('where the badge has changed since, its criteria are read beside those of today', () => {
  const changed = { then: 'Build one robot.', now: 'Build two robots.' }
  expect(provenanceOf(issued, origins(), changed)).toMatchObject({
    criteriaChanges: [{ is: 'kept', text: 'Build ' }, { is: 'removed' }, { is: 'added' }],
  })
})

test('where git knows nothing, nothing is told', () => {
  expect(provenanceOf(issued, { approval: () => undefined }, same)).toBeUndefined()
})
