import { describe, expect, test } from 'vitest'
import { foldersOf } from './identities.ts'
import type { VerificationReport } from '../verifier/reporting/report.ts'
import type { BadgeVerdict } from '../verifier/reporting/verdict.ts'
import { arrive, findSame, moreFacts, newerCheck, type Arrival } from './arrive.ts'

const site = 'https://badges.example/'
const slug = 'mfrggzdfmztwq2lknnwg23tpoa'
const folder = `${site}awards/${slug}/`
const subjectId = 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e'

const report = (
  claims: VerificationReport['claims'],
  container: VerificationReport['source']['container'] = 'json',
): VerificationReport => ({
  verdict: 'valid',
  standard: '3.0',
  source: { container, position: 0 },
  claims: { name: 'River watch', issuerName: 'Oakfield', issuerId: site, ...claims },
  answers: { unaltered: 'passed', current: 'passed', issuer: 'passed' },
  checks: [],
  endorsements: [],
  contains: [],
  asked: [],
  checkedAt: '2026-05-01T12:00:00Z',
})

let count = 0
const arrival = (
  claims: VerificationReport['claims'],
  finding: BadgeVerdict['finding'] = 'genuine',
  sha256 = `${++count}`,
): Arrival => ({
  id: `badge ${count}`,
  file: {
    ...{ sha256, name: `${count}.json`, size: 1, position: 0 },
    ...{ origin: { kind: 'file' }, arrived: '2026-05-01T12:00:00Z' },
  },
  verdict: { finding, verdict: 'valid', reports: [report(claims)], values: {} },
  isPicture: false,
})

const given = { issuedOn: '2026-03-02T00:00:00Z', recipient: 'sha256$ab', badgeId: `${site}river` }

test.each([
  ['the same document', { id: `${folder}credential.json` }, { id: `${folder}credential.json` }],
  ['its 2.0 form beside it', { id: `${folder}credential.json` }, { id: `${folder}assertion.json` }],
  ['a 2.0 token named by its subject', { id: `${site}x`, subjectId }, { id: subjectId }],
  ['another address each time', { id: `${site}1`, ...given }, { id: `${site}2`, ...given }],
])('%s is the same award', (_, first, second) => {
  const kept = arrive(arrival(first), undefined)
  const other = arrival(second)
  const same = findSame(other, [kept])
  expect(same).toBe(kept)
  const joined = arrive(other, same)
  expect(joined.id).toBe(kept.id)
  expect(joined.files).toHaveLength(2)
})

test.each([
  ['another learner’s', { ...given, recipient: 'sha256$cd' }],
  ['that of another day', { ...given, issuedOn: '2026-03-03T00:00:00Z' }],
  ['another badge', { ...given, badgeId: `${site}robot`, name: 'Robots' }],
  ['one whose recipient is not told', { issuedOn: given.issuedOn, badgeId: given.badgeId }],
  ['one in a folder that all share', { id: `${site}awards/2.json`, issuedOn: given.issuedOn }],
])('%s is another award', (_, second) => {
  const kept = arrive(arrival({ id: `${site}awards/1.json`, ...given }), undefined)
  expect(findSame(arrival(second), [kept])).toBeUndefined()
})

test.each([
  ['the id of another’s award', { id: `${folder}credential.json` }],
  ['a folder of another’s', { id: `${folder}assertion.json` }],
  ['the subject of another’s', { id: 'https://evil.example/1', subjectId }],
  ['all that another’s says', { id: `${folder}credential.json`, ...given }],
])('who signs for themselves %s makes another award of it', (_, second) => {
  const first = { id: `${folder}credential.json`, subjectId, ...given }
  const kept = arrive(arrival(first), undefined)
  for (const issuerId of ['https://evil.example/', 'did:web:evil.example', 'did:key:z6Mk'])
    expect(findSame(arrival({ ...second, issuerId }), [kept])).toBeUndefined()
  const own = arrival({ ...second, issuerId: 'did:web:badges.example' })
  expect(findSame(own, [kept])).toBe(kept)
})

test.each(['unchecked', 'no-answer', 'not-asked'] as const)(
  'what could not be checked (%s) is joined to nothing that was, and takes nothing from what is known',
  (finding) => {
    const claims = { id: `${folder}credential.json` }
    const kept = arrive(arrival(claims), undefined)
    const open = arrival(claims, finding)
    expect(findSame(open, [kept])).toBeUndefined()
    const own = arrive(open, undefined)
    expect(findSame(arrival(claims), [own])).toBeUndefined()
    expect(findSame(arrival(claims, 'unchecked'), [own])).toBe(own)
    const again = arrival(claims, finding, kept.files[0]?.sha256)
    expect(findSame(again, [kept])).toBe(kept)
    expect(arrive(again, kept).check.finding).toBe('genuine')
    expect(arrive(arrival(claims, 'taken-back'), kept).check.finding).toBe('taken-back')
  },
)

test('the folders of awards are told from badges', () => {
  const kept = arrive(arrival({ id: `${folder}credential.json` }), undefined)
  expect([...foldersOf([kept])]).toEqual([folder])
})

test('an altered copy is joined to nothing but a copy of itself', () => {
  const kept = arrive(arrival({ id: `${folder}credential.json` }), undefined)
  const altered = arrival({ id: `${folder}credential.json` }, 'altered', 'the altered bytes')
  expect(findSame(altered, [kept])).toBeUndefined()
  const own = arrive(altered, undefined)
  expect(findSame(arrival({ id: `${folder}credential.json` }), [own])).toBeUndefined()
  const again = arrival({ id: `${folder}credential.json` }, 'altered', 'the altered bytes')
  expect(findSame(again, [kept, own])).toBe(own)
  expect(arrive(again, own).files).toHaveLength(1)
})

test('previews are forms of one another, and of nothing that was meant', () => {
  const kept = arrive(arrival({ id: `${folder}credential.json` }), undefined)
  const preview = arrive(arrival({ id: `${folder}credential.json` }, 'preview'), undefined)
  const other = arrival({ id: `${folder}assertion.json` }, 'preview')
  expect(findSame(other, [kept])).toBeUndefined()
  expect(findSame(other, [kept, preview])).toBe(preview)
})

test('what the holder has written stays, and what was in the bin is there again', () => {
  const first = arrive(arrival({ id: folder }), undefined)
  const own = { tags: ['science'], note: 'My first', place: 3 }
  const kept = { ...first, own, deleted: '2026-05-02T00:00:00Z' }
  const joined = arrive(arrival({ id: folder, name: 'Renamed' }), kept)
  expect(joined.own).toEqual(own)
  expect(joined.facts.name).toBe('River watch')
  expect(joined).not.toHaveProperty('deleted')
})

test('what was not known when it came is learned later, and what was stays', () => {
  const { facts } = arrive(arrival({}), undefined)
  const found = { ...facts, name: 'River watch', issuer: 'Another', skills: ['Science'] }
  expect(moreFacts({ ...facts, name: '' }, found)).toEqual({
    ...{ ...facts, name: 'River watch', skills: ['Science'] },
  })
})

test('a word that is a tag and a skill is said once, as it came first', () => {
  const skills = ['robots', 'Key stage 3', 'Robots ', 'key stage 3', 'design']
  expect(arrive(arrival({ skills }), undefined).facts.skills).toEqual([
    ...['robots', 'Key stage 3', 'design'],
  ])
})

describe('what was only an address', () => {
  const pending = {
    ...{ name: 'scan 3', issuer: 'badges.example', issuerId: '', description: '', criteria: '' },
    ...{ day: '', expires: '', skills: [], picture: 'ab', pointsTo: `${site}assertions/1` },
  }
  const { pointsTo: _, ...others } = pending
  const whole = { ...others, name: 'River watch', issuer: 'Oakfield', day: '2026-03-02' }

  test('is all that the badge says once it is there, and keeps its picture', () => {
    const { picture: __, ...found } = whole
    expect(moreFacts(pending, found)).toEqual(whole)
  })

  test('keeps the name of the file until it says its own', () => {
    const { picture: __, ...found } = { ...whole, name: '', issuer: '' }
    const named = { ...pending, day: '2026-03-02' }
    expect(moreFacts(pending, found)).toEqual(named)
    expect(moreFacts(named, whole)).toEqual(whole)
  })

  test('takes nothing from what is known, and tells nothing of it', () => {
    expect(moreFacts(whole, { ...pending, picture: 'cd' })).toEqual(whole)
    expect(moreFacts(pending, { ...pending, name: 'copy of scan 3' })).toEqual(pending)
  })

  test('stays open where something else lies there later', () => {
    const open = { finding: 'no-answer', values: {}, at: '1' } as const
    const none = { finding: 'no-badge', values: {}, at: '2' } as const
    expect(newerCheck(open, none)).toBe(open)
    expect(newerCheck({ ...none, at: '1' }, none)).toBe(none)
  })
})
