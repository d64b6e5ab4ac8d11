import { expect, test } from 'vitest'
import { parseTable } from './csv/parse-table.ts'
import { badgeNamed, type KnownBadge } from './known-badge.ts'
import { ownList } from './own-list.ts'
import { personalDataIn, saysName } from './personal-data.ts'

test('the list that the giver keeps can be read again, and none of it runs as a formula', () => {
  const claim = { type: 'claim', value: 'k3v7qm2xw5n4hbt6zc7yjd2rfa' } as const
  const email = { type: 'email', value: 'a@b.example' } as const
  const text = ownList([
    { id: 'x', name: '=1+1 "Ada", B', identities: [claim, email] },
    { id: 'y', identities: [{ type: 'telephone', value: '+447700900123' }] },
  ])
  expect(parseTable(text).rows.map(({ cells }) => cells)).toEqual([
    ['Name', 'Address', 'Card', 'Claim code', 'Award'],
    [`'=1+1 "Ada", B`, 'a@b.example', '1', 'k3v7-qm2x-w5n4-hbt6-zc7y-jd2r-fa', 'x'],
    ['', "'+447700900123", '', '', 'y'],
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
