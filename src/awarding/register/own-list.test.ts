import { expect, test } from 'vitest'
import { checkedClaimCode, groupedClaimCode } from '../../proof/sealing/claim-code.ts'
import { layoutOf } from '../csv/columns.ts'
import { parseTable } from '../csv/parse-table.ts'
import { readLearners } from '../csv/read-learners.ts'
import { badgeNamed, type KnownBadge } from '../known-badge.ts'
import { mailingList, ownList } from './own-list.ts'
import { personalDataIn, saysName } from '../learners/personal-data.ts'
import type { KeptAward } from '../learners/seal-learners.ts'

const code = 'k3v7qm2xw5n4hbt6zc7yjd2rfa'
const shared = {
  badge: 'City Reader',
  awarded: '2026-06-12',
  claimPage: 'https://badges.example/claim/',
}
const second = 'au2l6dhmln2rm7xqcj3v5raify'
const kept: readonly KeptAward[] = [
  {
    id: 'x',
    name: '=1+1 "Ada", B',
    identities: [
      { type: 'claim', value: code },
      { type: 'email', value: 'a@b.example' },
    ],
    code,
  },
  {
    id: 'y',
    identities: [{ type: 'telephone', value: '+447700900123' }],
    code: second,
    awarded: '2026-06-01',
  },
]
const typed = (each: string) => groupedClaimCode(checkedClaimCode(each))
const linkOf = (each: string) => `https://badges.example/claim/#${checkedClaimCode(each)}`
const cellsOf = (text: string) => parseTable(text).rows.map(({ cells }) => cells)

test('the list that the giver keeps can be read again, and none of it runs as a formula', () => {
  expect(cellsOf(ownList(kept, shared)).slice(1)).toEqual([
    [
      `'=1+1 "Ada", B`,
      'a@b.example',
      '',
      'City Reader',
      '2026-06-12',
      '1',
      typed(code),
      linkOf(code),
      'x',
      '',
      '',
      '',
    ],
    [
      '',
      '',
      "'+447700900123",
      'City Reader',
      '2026-06-01',
      '2',
      typed(second),
      linkOf(second),
      'y',
      '',
      '',
      '',
    ],
  ])
})

test('used as the next list, it gives each learner the same code and nothing of the old award', () => {
  const table = parseTable(ownList(kept, shared))
  const layout = layoutOf(table)
  expect(layout.columns.filter((kind) => kind !== undefined)).toEqual(['name', 'email', 'claim'])
  const [first, ...others] = badges
  const { learners } = readLearners(table, layout, {
    badges: [first!, ...others],
    badge: first,
    latest: '2026-07-01',
    dayOrder: 'unstated',
    recipients: 'claim-codes',
  })
  expect(learners.map(({ recipient }) => recipient.identities)).toEqual([
    [{ type: 'claim', value: code }],
    [{ type: 'claim', value: second }],
  ])
})

test('the mailing list holds those who have an e-mail address, each with their own link', () => {
  expect(cellsOf(mailingList(kept, shared)).slice(1)).toEqual([
    [`'=1+1 "Ada", B`, 'a@b.example', 'City Reader', linkOf(code)],
  ])
})

const badge = (issuer: string, slug: string, name: string): KnownBadge => ({
  issuer,
  slug,
  name,
  retired: false,
  resultDescriptions: [],
})
const badges = [
  badge('a', 'reader', 'City Reader'),
  badge('b', 'reader', 'Night Reader'),
  badge('b', 'cook', 'Cook'),
]

test.each([
  ['City Reader', 'City Reader'],
  ['  city reader ', 'City Reader'],
  ['b/reader', 'Night Reader'],
  ['cook', 'Cook'],
])('%j means the badge %s', (text, name) => {
  expect(badgeNamed(text, badges)).toMatchObject({ badge: { name } })
})

test.each([
  ['reader', 'City Reader'],
  ['Citty Reader', 'City Reader'],
  ['submarine pilot', undefined],
])('%j means no one badge; %s is suggested', (text, suggestion) => {
  expect(badgeNamed(text, badges)).toEqual({ suggestion })
})

test.each([
  ['Write to a@b.example', 'an e-mail address'],
  ['Ring 0116 496 0000', 'a telephone number'],
  ['See https://school.example/07700900123', undefined],
  ['Scored 72 of 100 on 2026-06-12', undefined],
])('%j holds %s', (text, what) => {
  expect(personalDataIn(text)).toBe(what)
})

test.each([
  ['Ada led the team.', 'Ada Byron', true],
  ['Byron’s robot turned.', 'Ada Byron', true],
  ['The robot turned in May.', 'May Li', false],
  ['Adaptive robot.', 'Ada Byron', false],
])('whether %j says the name %s: %s', (text, name, says) => {
  expect(saysName(text, name)).toBe(says)
})
