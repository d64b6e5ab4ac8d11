import { describe, expect, test } from 'vitest'
import type { KeptBadge } from '../../../backpack/kept.ts'
import { readPathwayList, type PathwayList } from '../../../kinds/pathway/listed.ts'
import { heldBadges } from './held-badges.ts'

const site = 'https://city.example/badges/'
const named = { name: { text: 'A badge' }, page: '/badges/x/', issuer: 'Yard' }
const list: PathwayList = {
  pathways: [],
  badges: {
    'yard/saw': {
      ...named,
      at: `${site}badges/yard/saw/v/`,
      by: ['did:web:city.example:badges:issuers:yard', `${site}issuers/yard/profile.json`],
    },
    'https://far.example/b.json': { ...named, at: 'https://far.example/b.json', by: [] },
    'https://host.example/b/1': {
      ...named,
      ...{ at: 'https://host.example/b/1', by: ['https://host.example/issuers/7'] },
    },
  },
}
const saw = `${site}badges/yard/saw/v/0123456789abcdef/achievement.json`
const yard = 'did:web:city.example:badges:issuers:yard'

const kept = (facts: Partial<KeptBadge['facts']>, more: Partial<KeptBadge> = {}): KeptBadge => ({
  ...{ id: '1', identities: [], files: [], own: { tags: [], note: '' } },
  facts: {
    ...{ name: 'Saw', issuer: 'Yard', issuerId: yard, badgeId: saw, description: '', criteria: '' },
    ...{ day: '2026-01-01', expires: '', skills: [] },
    ...facts,
  },
  check: { finding: 'genuine', values: {}, at: '2026-05-01T12:00:00Z' },
  ...more,
})
const found = (...badges: readonly KeptBadge[]) => {
  const { counted, uncounted } = heldBadges(badges, list, '2026-06-01')
  return [[...counted], [...uncounted]]
}
const finding = (finding: KeptBadge['check']['finding']) =>
  kept({}, { check: { finding, values: {}, at: '' } })

describe('a badge counts', () => {
  test.each([
    ['by the address of a version, from its issuer', kept({}), 'yard/saw'],
    [
      'in its older form, from the same issuer',
      kept({
        badgeId: saw.replace('achievement', 'badge'),
        issuerId: `${site}issuers/yard/profile.json`,
      }),
      'yard/saw',
    ],
    ['while it has not run out', kept({ expires: '2026-06-01' }), 'yard/saw'],
    [
      'of another site, from that site',
      kept({ badgeId: 'https://far.example/b.json', issuerId: 'did:web:far.example' }),
      'https://far.example/b.json',
    ],
    [
      'of a site of many issuers, from the one that the copy names',
      kept({ badgeId: 'https://host.example/b/1', issuerId: 'https://host.example/issuers/7' }),
      'https://host.example/b/1',
    ],
  ])('%s', (_, badge, name) => {
    expect(found(badge)).toEqual([[name], []])
  })

  test('once, however many of it are worth nothing', () => {
    expect(found(finding('expired'), kept({}), finding('altered'))).toEqual([['yard/saw'], []])
  })
})

describe('a badge does not count, and that is said,', () => {
  test.each([
    ...(['expired', 'taken-back', 'on-hold', 'replaced', 'altered', 'unproven'] as const),
    ...(['unchecked', 'no-answer', 'not-asked', 'preview', 'disagree', 'not-begun'] as const),
  ])('when it is %s', (each) => {
    expect(found(finding(each))).toEqual([[], ['yard/saw']])
  })

  test.each([
    ['it has run out since it was checked', kept({ expires: '2026-05-31' })],
    ['somebody else signed it', kept({ issuerId: 'did:web:evil.example' })],
    [
      'another issuer of the same site signed it',
      kept({ issuerId: 'did:web:city.example:badges:issuers:other' }),
    ],
    ['it names no issuer', kept({ issuerId: '' })],
  ])('when %s', (_, badge) => {
    expect(found(badge)).toEqual([[], ['yard/saw']])
  })

  test('when another site or another issuer of that site signed it', () => {
    const far = kept({ badgeId: 'https://far.example/b.json', issuerId: 'https://evil.example/' })
    const host = kept({
      badgeId: 'https://host.example/b/1',
      issuerId: 'https://host.example/issuers/8',
    })
    expect(found(far, host)[0]).toEqual([])
  })
})

test.each([
  ['has its name alone', { badgeId: undefined }],
  [
    'lies beside it',
    { badgeId: `${site}badges/yard/saw/v/../../saw2/v/0123456789abcdef/badge.json` },
  ],
  ['is on another site', { badgeId: saw.replace('city.example', 'city.example.evil.example') }],
  ['is a picture of it', { badgeId: saw.replace('achievement.json', 'image.png') }],
  ['goes on', { badgeId: `${saw}#x` }],
])('a badge that %s is another', (_, facts) => {
  expect(found(kept(facts as Partial<KeptBadge['facts']>))).toEqual([[], []])
})

test('what is in the bin is not looked at', () => {
  expect(found(kept({}, { deleted: '2026-05-01T12:00:00Z' }))).toEqual([[], []])
})

describe('a list of pathways', () => {
  const step = {
    ...{ id: 'a', name: { text: 'A' }, needs: 1, optional: false, after: [] },
    of: [{ badge: 'yard/saw' }, { url: 'https://far.example/b.json' }, { step: 'b' }],
  }
  const pathway = { name: { text: 'Fixer', language: 'en' }, page: '/p/', steps: [step] }
  const given = { pathways: [pathway], badges: list.badges, later: 1 }

  test('is read, with what a later version says', () => {
    expect(readPathwayList(given)).toEqual(given)
  })

  test.each([
    ['nothing', null],
    ['a list', []],
    ['one without badges', { ...given, badges: undefined }],
    ['one with a badge that is none', { ...given, badges: { x: { name: 'x' } } }],
    ['one whose page is a script', { ...given, pathways: [{ ...pathway, page: 'javascript:x' }] }],
    ['one whose page is a host', { ...given, pathways: [{ ...pathway, page: '//evil.example' }] }],
    [
      'one that needs no number',
      { ...given, pathways: [{ ...pathway, steps: [{ ...step, needs: '1' }] }] },
    ],
    [
      'one that asks for something else',
      { ...given, pathways: [{ ...pathway, steps: [{ ...step, of: [{ x: 1 }] }] }] },
    ],
  ])('%s is none', (_, value) => {
    expect(readPathwayList(value)).toBeUndefined()
  })
})
