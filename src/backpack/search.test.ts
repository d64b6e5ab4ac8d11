import { expect, test } from 'vitest'
import type { KeptBadge } from './kept.ts'
import { choicesIn, search, searchable, standingOf, type Wanted } from './search.ts'

const badge = (
  id: string,
  facts: Partial<KeptBadge['facts']>,
  more: Partial<KeptBadge> = {},
): KeptBadge => ({
  ...{ id, identities: [], files: [] },
  facts: {
    ...{ name: id, issuer: 'Oakfield', issuerId: 'https://oak.example/', description: '' },
    ...{ criteria: '', day: '2026-01-01', expires: '', skills: [] },
    ...facts,
  },
  check: { finding: 'genuine', values: {}, at: '2026-05-01T12:00:00Z' },
  own: { tags: [], note: '' },
  ...more,
})

const badges = [
  badge('river', { name: 'Rivière watch', day: '2025-03-02', skills: ['Science'] }),
  badge('robot', { name: 'Robot builder', issuer: 'College', day: '2026-02-01' }),
  badge(
    'first-aid',
    { name: 'First aid', day: '2026-02-01', description: 'Keeps calm' },
    {
      check: { finding: 'expired', values: {}, at: '' },
      own: { tags: ['work'], note: 'for my job', place: 1 },
    },
  ),
]
const everything: Wanted = {
  ...{ text: '', issuer: '', skill: '', year: '', standing: '', order: 'newest' },
}
const found = (wanted: Partial<Wanted>) =>
  search(searchable(badges), { ...everything, ...wanted }).map(({ id }) => id)

test.each([
  ['nothing', {}, ['first-aid', 'robot', 'river']],
  ['a word of the name', { text: 'build' }, ['robot']],
  ['the middle of a word', { text: 'uild' }, []],
  ['a name without its accent, in capitals', { text: 'RIVIERE' }, ['river']],
  ['a note, and a word of the description', { text: 'calm job' }, ['first-aid']],
  ['a word of one and a word of another', { text: 'robot aid' }, []],
  ['an issuer', { issuer: 'College' }, ['robot']],
  ['a skill', { skill: 'Science' }, ['river']],
  ['a tag of the holder’s', { skill: 'work' }, ['first-aid']],
  ['a year', { year: '2025' }, ['river']],
  ['what is over', { standing: 'over' }, ['first-aid']],
  ['the oldest first', { order: 'oldest' }, ['river', 'first-aid', 'robot']],
  ['by name', { order: 'name' }, ['first-aid', 'river', 'robot']],
  ['in the holder’s own order', { order: 'own' }, ['robot', 'river', 'first-aid']],
] as const)('wanted is %s', (_, wanted, ids) => {
  expect(found(wanted)).toEqual(ids)
})

test('the filters offer what there is', () => {
  expect(choicesIn(badges)).toEqual({
    issuers: ['College', 'Oakfield'],
    skills: ['Science', 'work'],
    years: ['2026', '2025'],
  })
})

test.each([
  ['genuine-until', 'holds'],
  ['not-begun', 'over'],
  ['replaced', 'gone'],
  ['altered', 'bad'],
  ['no-answer', 'open'],
] as const)('%s is a badge that %s', (finding, standing) => {
  expect(standingOf(finding)).toBe(standing)
})
