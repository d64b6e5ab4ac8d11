import { expect, test } from 'vitest'
import { readAwards } from '../../records/readers/read-awards.ts'
import {
  awardIds,
  batch,
  goodTree,
  replaced,
  sealed,
  single,
} from '../../testing/trees/good-tree.ts'
import { composeAwards } from './compose-awards.ts'
import { correctAwards, type Correction } from './correct-awards.ts'

const place = { file: 'x.yml', issuer: 'riverside-school', badge: 'digital-explorer' }
const textOf = (path: string) => String(goodTree.get(path))
const letters = 'abcdefghijklmnop'
const id = (number: number) => `${letters.charAt(number).repeat(25)}a`
const counting = () => {
  let count = 0
  return () => `${'z'.repeat(24)}${letters.charAt(count++)}a`
}

function corrected(text: string, correction: Correction, more: object = {}) {
  const result = correctAwards(text, correction, { freshId: counting(), ...more })
  if ('fault' in result) throw new Error(result.fault)
  const { awards, problems } = readAwards(result.text, place)
  expect(problems).toEqual([])
  return { ...result, awards: awards.map(({ award }) => award) }
}

const right = { fields: { evidence: [{ url: 'https://example.org/right' }] }, out: [] } as const

function classOf(count: number): string {
  const shared = {
    awarded: '2026-06-12',
    narrative: 'Built a robot.\nIt turned.',
    evidence: [{ name: 'A film', url: 'https://example.org/wrong' }],
  }
  const awards = Array.from({ length: count }, (_, index) => ({ id: id(index), recipient: sealed }))
  const batchOf = { issuer: 'a', badge: 'b', name: '2026-06', shared, awards }
  return composeAwards(batchOf)[0]?.text ?? ''
}

test('wrong evidence of a class is put right in one step: each award is replaced, each keeps its sealed recipient', () => {
  const { awards, pairs, left, text } = corrected(classOf(9), right)
  expect(left).toBe(0)
  expect(pairs.map(([old]) => old)).toEqual(Array.from({ length: 9 }, (_, index) => id(index)))
  expect(awards.map(({ supersedes }) => supersedes)).toEqual(pairs.map(([old]) => old))
  expect(awards.map((award) => award.id)).toEqual(pairs.map(([, fresh]) => fresh))
  expect(new Set(awards.map(({ recipient }) => recipient))).toEqual(new Set([sealed]))
  expect(awards.map(({ evidence }) => evidence)).toEqual(awards.map(() => right.fields.evidence))
  expect(awards[0]).toMatchObject({
    awarded: '2026-06-12',
    narrative: 'Built a robot.\nIt turned.',
  })
  expect(text).not.toContain('/wrong')
})

test.each([
  ['a day', { fields: { awarded: '2026-06-11' }, out: [] }, { awarded: '2026-06-11' }],
  [
    'a term that was not said',
    { fields: { term: 'Summer 2026' }, out: [] },
    { term: 'Summer 2026' },
  ],
  [
    'a narrative',
    { fields: { narrative: 'Programmed one.' }, out: [] },
    { narrative: 'Programmed one.' },
  ],
  ['a narrative taken out', { fields: {}, out: ['narrative'] }, { narrative: undefined }],
  ['evidence taken out', { fields: {}, out: ['evidence'] }, { evidence: [] }],
] as const)('what a batch shares is put right: %s', (_, correction, wanted) => {
  const { awards } = corrected(classOf(2), correction)
  for (const award of awards)
    for (const [key, value] of Object.entries(wanted))
      expect(award[key as keyof typeof award]).toEqual(value)
  expect(awards).toHaveLength(2)
})

test('one award alone is put right, and what else it says stays', () => {
  const text = `# by hand\nid: ${id(0)}\nawarded: 2026-06-12\nrecipient: ${sealed}\nnewCode: ${sealed}\nnarrative: |-\n  Wrong.\n\n  Very.\nterm: Summer\n`
  const { awards } = corrected(text, { fields: { narrative: 'Right.' }, out: [] })
  expect(awards).toMatchObject([
    { supersedes: id(0), narrative: 'Right.', term: 'Summer', newCode: sealed, recipient: sealed },
  ])
})

test('of a batch, one award may be chosen alone', () => {
  const { pairs, left } = corrected(classOf(3), right, { only: new Set([id(1)]) })
  expect([pairs.map(([old]) => old), left]).toEqual([[id(1)], 2])
})

test('awards that do not stand, are replaced already or speak for themselves are left as they are', () => {
  const own = (number: number, more: string) =>
    `  - id: ${id(number)}\n    recipient: ${sealed}\n${more}`
  const text =
    'awarded: 2026-06-12\nawards:\n' +
    own(0, '') +
    own(1, '    revoked: { on: 2026-07-01, reason: By mistake. }\n') +
    own(2, '    suspended:\n      on: 2026-07-01\n      reason: Being looked into.\n') +
    `  - id: ${id(3)}\n    erased:\n      on: 2026-07-01\n` +
    own(4, '    evidence:\n      - url: https://example.org/own\n') +
    own(5, '')
  const { pairs, left } = corrected(text, right, { replaced: new Set([id(5)]) })
  expect([pairs.map(([old]) => old), left]).toEqual([[id(0)], 5])
})

test('an award that replaces another is itself replaced, however its lines are ordered', () => {
  for (const text of [
    `awarded: 2026-06-12\nawards:\n  - id: ${id(0)}\n    supersedes: ${id(7)}\n    recipient: ${sealed}\n`,
    `awarded: 2026-06-12\nawards:\n  - supersedes: ${id(7)}\n    id: ${id(0)}\n    recipient: ${sealed}\n`,
    `supersedes: ${id(7)}\nid: ${id(0)}\nawarded: 2026-06-12\nrecipient: ${sealed}\n`,
  ]) {
    const { awards } = corrected(text, right)
    expect(awards.map(({ supersedes }) => supersedes)).toEqual([id(0)])
    expect(awards[0]?.recipient).toBe(sealed)
  }
})

test.each([
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  [
    'lists as far left as their keys',
    (text: string) => text.replace(/evidence:\n[^]*/, (rest) => rest.replaceAll(/^ {2}/gm, '')),
  ],
  ['comments', (text: string) => text.replace('awards:', '# everybody of 7b\nawards:')],
  [
    'what is shared at the end',
    (text: string) => {
      const [head = '', tail = ''] = text.split('awards:\n')
      return `awards:\n${tail}${head.replace(/^#.*\n/, '')}`
    },
  ],
])('a file with %s is read all the same', (_, change) => {
  const { awards } = corrected(change(classOf(2)), right)
  expect(awards.map(({ evidence }) => evidence)).toEqual([
    right.fields.evidence,
    right.fields.evidence,
  ])
})

test.each([
  ['nothing', classOf(1), { fields: {}, out: [] }, 'nothing-changed'],
  ['an award taken back', textOf(single), right, 'nobody'],
  ['a file without awards', 'title: x\n', right, 'nobody'],
  [
    'a batch on hold together',
    `suspended: {on: 2026-01-01, reason: x}\n${textOf(batch)}`,
    right,
    'not-plain',
  ],
  ['anchors', textOf(batch).replace('recipient: ', 'recipient: &one '), right, 'not-plain'],
  ['flow style', `awards: \n  - { a: 1,\n    id: ${id(0)}\n    }\n`, right, 'not-plain'],
] as const)('it is said when there is nothing to be done: %s', (_, text, correction, fault) => {
  expect(correctAwards(text, correction, { freshId: counting() })).toEqual({ fault })
})

test('of the sample with a replaced, a standing and an erased award, the standing ones are corrected', () => {
  const { pairs } = corrected(
    textOf(replaced),
    { fields: { term: 'Autumn' }, out: [] },
    {
      replaced: new Set([awardIds.single]),
    },
  )
  expect(pairs.map(([old]) => old)).not.toContain(awardIds.erased)
})
