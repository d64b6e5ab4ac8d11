import { describe, expect, test } from 'vitest'
import { aboutRecipient, assessorKey, signedBy } from '../../testing/assessments/sign-assessment.ts'
import { readAssessment, type Assessment, type ReadAssessment } from './assessment.ts'
import { assessmentOutcome, isAssessed, type AssessmentTerms } from './outcome.ts'

const levels = [
  { id: 'not-yet', name: 'Not yet' },
  { id: 'helped', name: 'With help' },
  { id: 'alone', name: 'Alone' },
  { id: 'teaches', name: 'Teaches others' },
]
const criterion = (id: string) => ({
  ...{ id, name: id, type: 'RubricCriterionLevel' as const, levels, requiredLevel: 'helped' },
})
const about = aboutRecipient('sealed')
const terms: AssessmentTerms = {
  policy: {
    ...{ from: '2026-09-01', assessors: 2, by: 'holders' },
    ...{ criteria: ['safe', 'patient'], within: 'P90D' },
  },
  resultDescriptions: [criterion('safe'), criterion('patient'), criterion('neat')],
  ...{ site: 'https://badges.example/', issuer: 'foundry-yard', badge: 'fixer', about },
  ...{ on: '2026-10-10', staff: [] },
}
const assessment: Assessment = {
  ...{ version: 1, site: terms.site, issuer: 'foundry-yard', badge: 'fixer', about },
  ...{ made: '2026-10-01', levels: { safe: 'alone', patient: 'helped' }, entitlement: 'eyJ' },
}
const by = (number: number, change: Partial<Assessment> = {}): ReadAssessment =>
  readAssessment(signedBy(assessorKey(number), { ...assessment, ...change }))!

test('two who agree are enough for two, and what both gave or exceeded is the result', () => {
  const reads = [by(1), by(2, { levels: { safe: 'teaches', patient: 'alone' } })]
  expect(assessmentOutcome(reads, terms)).toMatchObject({
    agreeing: reads,
    missing: 0,
    results: [
      { of: 'safe', level: 'alone' },
      { of: 'patient', level: 'helped' },
    ],
  })
})

test('of three, the result is what two gave or exceeded', () => {
  const reads = [by(1), by(2, { levels: { safe: 'teaches', patient: 'alone' } }), by(3)].concat(
    by(4, { levels: { safe: 'teaches', patient: 'teaches' } }),
  )
  expect(assessmentOutcome(reads, terms).results).toEqual([
    { of: 'safe', level: 'teaches' },
    { of: 'patient', level: 'alone' },
  ])
})

test('one who agrees is one too few, and nothing has come of it yet', () => {
  expect(assessmentOutcome([by(1)], terms)).toMatchObject({ missing: 1, results: [] })
  expect(assessmentOutcome([], terms)).toMatchObject({ missing: 2, each: [] })
})

describe('does not count', () => {
  test.each([
    ['too close to the learner', { conflict: true }, { doubt: 'conflict' }],
    ['91 days before', { made: '2026-07-11' }, { doubt: 'too-old' }],
    [
      'below what is required in one of two',
      { levels: { safe: 'teaches', patient: 'not-yet' } },
      { doubt: 'below', criterion: 'patient' },
    ],
    ['of another site', { site: 'https://other.example/' }, { fault: 'other-site' }],
    ['of another issuer', { issuer: 'riverside-school' }, { fault: 'other-badge' }],
    ['of another badge', { badge: 'maker' }, { fault: 'other-badge' }],
    ['of another award', { about: aboutRecipient('other') }, { fault: 'other-award' }],
    ['made after the award', { made: '2026-10-11' }, { fault: 'after-award' }],
    [
      'of one criterion',
      { levels: { safe: 'alone' } },
      { fault: 'criteria', criterion: 'patient' },
    ],
    [
      'of a criterion more',
      { levels: { safe: 'alone', patient: 'alone', neat: 'alone' } },
      { fault: 'criteria', criterion: 'neat' },
    ],
    [
      'of a level that is not there',
      { levels: { safe: 'alone', patient: 'best' } },
      { fault: 'level', criterion: 'patient' },
    ],
  ] as const)('one that is %s', (_, change, judgement) => {
    const outcome = assessmentOutcome([by(1), by(2, change)], terms)
    expect(outcome.missing).toBe(1)
    expect(outcome.each[1]).toEqual({ read: by(2, change), ...judgement })
  })

  test('one by a key that has spoken already, nor one by nobody in particular', () => {
    expect(assessmentOutcome([by(1), by(1, { made: '2026-10-02' })], terms)).toMatchObject({
      missing: 1,
      each: [{}, { fault: 'key-twice' }],
    })
    const { entitlement: _, ...bare } = assessment
    const read = readAssessment(signedBy(assessorKey(2), bare))!
    expect(assessmentOutcome([read], terms).each).toEqual([{ read, fault: 'entitlement-missing' }])
  })
})

describe('where staff decide', () => {
  const [one, other] = [assessorKey(1).did, assessorKey(2).did]
  const ofStaff = (staff: AssessmentTerms['staff']) =>
    assessmentOutcome([by(1), by(2)], {
      ...terms,
      ...{ policy: { ...terms.policy, by: 'staff' }, staff },
    })
  test.each([
    ['both keys are listed', [{ did: one }, { did: other }], 0],
    ['it was the last day of one', [{ did: one }, { did: other, until: '2026-10-01' }], 0],
    ['one had left the day before', [{ did: one }, { did: other, until: '2026-09-30' }], 1],
    ['one is not listed', [{ did: one }], 1],
    ['nobody is listed', [], 2],
  ])('%s', (_, staff, missing) => {
    expect(ofStaff(staff).missing).toBe(missing)
  })
})

test('an award of the first day needs it, one of the day before does not', () => {
  expect(isAssessed(terms.policy, '2026-09-01')).toBe(true)
  expect(isAssessed(terms.policy, '2026-08-31')).toBe(false)
  expect(isAssessed(undefined, '2026-09-01')).toBe(false)
})
