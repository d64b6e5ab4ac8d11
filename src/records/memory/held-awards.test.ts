import { expect, test } from 'vitest'
import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import { heldAwards } from './held-awards.ts'
import type { AwardFile } from '../readers/read-awards.ts'

function recordOf(award: Partial<Award>): AwardRecord {
  return {
    file: 'awards/school/badge/2026.yml',
    issuer: 'school',
    badge: 'badge',
    position: { line: 2, column: 3 },
    fields: { id: { line: 2, column: 7 } },
    award: { id: 'a', evidence: [], results: [], listed: false, ...award },
  }
}

function fileOf(...awards: readonly AwardRecord[]): AwardFile {
  return { awards, problems: [], personal: [] }
}

function held(file: AwardFile) {
  let recalls = 0
  const recall = () => {
    recalls += 1
    return file
  }
  return { awards: heldAwards(file, recall), recalls: () => recalls }
}

const whole = recordOf({
  recipient: 'sealed',
  newCode: 'sealed again',
  narrative: 'Led the work.',
  evidence: [{ url: 'https://work.example/1' }],
  results: [{ of: 'grade', value: 'B' }],
  awarded: '2026-06-12',
  role: 'Team leader',
  revoked: { on: '2026-07-01', reason: 'Given twice' },
})

test('what is held is equal to what was read, and a copy of it too', () => {
  const file = fileOf(recordOf({ id: 'b' }), whole)
  const { awards } = held(file)
  expect(awards).toEqual(file.awards)
  expect(awards.map(({ award, ...rest }) => ({ ...rest, award: { ...award } }))).toEqual(
    file.awards,
  )
  expect(structuredClone(awards)).toEqual(file.awards)
})

test('no file is recalled for what tells awards apart, says how they stand, or is not there', () => {
  const { awards, recalls } = held(fileOf(whole, recordOf({ id: 'b' })))
  const [first, second] = awards.map(({ award }) => award)
  expect([first?.id, first?.awarded, first?.results, first?.revoked?.on]).toEqual([
    'a',
    '2026-06-12',
    whole.award.results,
    '2026-07-01',
  ])
  expect([second?.recipient, second?.narrative, second?.evidence]).toEqual([
    undefined,
    undefined,
    [],
  ])
  expect(recalls()).toBe(0)
  expect(first?.recipient).toBe('sealed')
  expect(recalls()).toBe(1)
})

test('what is recalled is the award’s own, whatever was recalled before', () => {
  const awards = ['one', 'two', 'three'].map((recipient) => recordOf({ id: recipient, recipient }))
  const found = held(fileOf(...awards)).awards
  expect([2, 0, 1].map((at) => found[at]?.award.recipient)).toEqual(['three', 'one', 'two'])
})
