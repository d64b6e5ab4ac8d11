import { expect, test } from 'vitest'
import {
  sampleBadge,
  sampleFile,
  sampleFiles,
  sampleExported as files,
} from '../../testing/backpack/export-sample.ts'
import type { BadgeVerdict } from '../../verifier/reporting/verdict.ts'
import { checked } from '../../verifier/reporting/report.ts'
import { readKeptBadge } from './read-kept.ts'
import { recheckIn } from './recheck-export.ts'

const own = { tags: ['mine'], note: 'My first', place: 2 }
const forged = sampleBadge(1, {
  files: [sampleFile('credential'), sampleFile('picture')],
  facts: { name: 'Doctor of everything', issuer: 'Oakfield' },
  check: { finding: 'genuine', values: {}, at: '2026-05-01T00:00:00Z' },
  identities: ['id https://oakfield.example/1'],
  own,
})

const verdict = (finding: BadgeVerdict['finding'], id = 'urn:x:9'): BadgeVerdict => ({
  ...{ finding, verdict: 'valid', values: {} },
  reports: [
    {
      ...{
        verdict: 'valid',
        standard: '3.0',
        checks: [],
        endorsements: [],
        contains: [],
        asked: [],
      },
      source: { container: 'json', position: 0 },
      claims: { id, name: 'Robots', issuerId: 'https://elsewhere.example/' },
      answers: { unaltered: 'passed', current: 'passed', issuer: 'passed' },
      checkedAt: '2026-06-01T00:00:00Z',
    },
  ],
})
const recheck = async (check: (bytes: Uint8Array) => Promise<readonly BadgeVerdict[]>) => ({
  badges: await recheckIn(files, check)(forged),
})

test('what an export says of a badge counts for nothing, what its holder wrote stays', async () => {
  const { badges } = await recheck(() => Promise.resolve([verdict('genuine')]))
  expect(badges).toHaveLength(1)
  expect(badges[0]).toMatchObject({ id: forged.id, own, files: forged.files })
  expect(badges[0]).toMatchObject({ facts: { name: 'Robots' }, check: { finding: 'genuine' } })
  expect(badges[0]?.identities).toEqual(['id urn:x:9 by elsewhere.example'])
})

test.each([
  ['the verifier fails', () => Promise.reject(new Error('took too long'))],
  ['it holds no badge', () => Promise.resolve([verdict('no-badge')])],
  ['it is not there any more', () => Promise.resolve([])],
])('where %s, the badge is kept unchecked and is the same as no other', async (_, check) => {
  const { badges } = await recheck(check)
  const check0 = { finding: 'unchecked', values: {}, at: '' }
  expect(badges).toEqual([{ ...forged, identities: [], check: check0 }])
})

test('files that are not forms of one badge become badges of their own', async () => {
  const { badges } = await recheck((bytes) => {
    const isPicture = bytes === sampleFiles.picture
    return Promise.resolve([verdict(isPicture ? 'altered' : 'genuine')])
  })
  expect(badges.map(({ check }) => check.finding)).toEqual(['genuine', 'altered'])
  expect(badges.map(({ own: { note } }) => note)).toEqual(['My first', ''])
  expect(new Set(badges.map(({ id }) => id)).size).toBe(2)
})

test('a picture that holds only an address, whose website is silent, is what it was in the copy', async () => {
  const address = 'https://badges.example/assertions/1'
  const silent = verdict('no-answer')
  const reports = silent.reports.map((report) => ({
    ...{ ...report, standard: 'unknown' as const, claims: {} },
    checks: [checked('input-unreachable', { address }, 'offline')],
  }))
  const { badges } = await recheck(() => Promise.resolve([{ ...silent, reports }]))
  expect(badges).toMatchObject([
    {
      ...{ id: forged.id, own, files: forged.files },
      facts: { issuer: 'badges.example', pointsTo: address },
      check: { finding: 'no-answer' },
    },
  ])
  expect(readKeptBadge(badges[0])).toEqual(badges[0])
  const facts = { ...badges[0]?.facts, pointsTo: 'javascript:alert(1)' }
  expect(readKeptBadge({ ...badges[0], facts })).toBeUndefined()
})
