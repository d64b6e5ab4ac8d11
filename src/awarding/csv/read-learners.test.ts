import { expect, test } from 'vitest'
import { plantedList } from '../../testing/awarding/planted-list.ts'
import type { KnownBadge } from '../known-badge.ts'
import { sentenceOf } from './cell-problem.ts'
import { layoutOf } from './columns.ts'
import { decodeTable } from './decode-table.ts'
import { parseTable } from './parse-table.ts'
import { englishProblemWords } from './problem-words.ts'
import { readLearners, type LearnerList, type ListContext } from './read-learners.ts'

const explorer: KnownBadge = {
  issuer: 'riverside-school',
  slug: 'digital-explorer',
  name: 'Digital Explorer',
  retired: false,
  resultDescriptions: [
    { id: 'mark', name: 'Mark', type: 'Percent', valueMin: '0', valueMax: '100' },
    {
      id: 'depth',
      name: 'Depth',
      type: 'RubricCriterionLevel',
      levels: [{ id: 'gold', name: 'Gold' }],
    },
  ],
}
const oldPath: KnownBadge = { ...explorer, slug: 'old-path', name: 'Old Path', retired: true }
const context: ListContext = {
  badges: [explorer, oldPath],
  badge: undefined,
  latest: '2026-11-23',
  dayOrder: 'unstated',
  recipients: 'as-listed',
}

function read(text: string, more: Partial<ListContext> = {}): LearnerList {
  const table = parseTable(text)
  return readLearners(table, layoutOf(table, explorer.resultDescriptions), { ...context, ...more })
}

test('500 rows with 40 planted faults: each is told by row and column, and every good row is kept', () => {
  const { text, faults } = plantedList()
  expect(faults).toHaveLength(40)
  const list = read(text)
  const found = list.problems.map(({ row, column, code }) => ({ row, column, code }))
  expect(found).toEqual([...faults].sort((a, b) => a.row - b.row))
  expect(list.rows).toBe(500)
  expect(list.learners).toHaveLength(460)
  expect(list.blankRows).toBe(10)
})

test('no sentence about a problem repeats what stands in a name, an address or a text', () => {
  const { text } = plantedList()
  const list = read(text)
  const said = list.problems.map((problem) => sentenceOf(problem, englishProblemWords)).join('\n')
  expect(said).not.toMatch(/school\.example|Zq|nobody@|07700|HYPERLINK|javascript|\{/)
  expect(said).toContain('Did you mean “Digital Explorer”?')
  expect(said).toContain('in row 8')
})

test('a class whose rows name no badge gets the one that was chosen', () => {
  const list = read('Name;Email;Mark\nAda;ada@school.example;72\n', { badge: explorer })
  expect(list.learners).toEqual([
    {
      row: 2,
      badge: explorer,
      recipient: { identities: [{ type: 'email', value: 'ada@school.example' }], name: 'Ada' },
      fields: { results: [{ of: 'mark', value: '72' }] },
    },
  ])
})

test('with claim codes, a list of names is enough, and addresses in it are left alone', () => {
  const text = 'Forename\tSurname\tEmail\tDepth\nAda\tByron\tnot-an-address\tGOLD\n'
  const [learner] = read(text, { badge: explorer, recipients: 'claim-codes' }).learners
  expect(learner?.recipient).toEqual({ identities: [], name: 'Ada Byron' })
  expect(learner?.fields).toEqual({ results: [{ of: 'depth', level: 'gold' }] })
})

test('a list without headings is understood by what it looks like', () => {
  const text =
    'Ada Byron,ada@school.example,2026-06-12\nGrace Hopper,grace@school.example,2026-06-13\n'
  const { learners } = read(text, { badge: explorer })
  expect(
    learners.map(({ row, recipient, fields }) => [row, recipient.name, fields.awarded]),
  ).toEqual([
    [1, 'Ada Byron', '2026-06-12'],
    [2, 'Grace Hopper', '2026-06-13'],
  ])
})

test.each([
  ['2026-06-12', 'unstated', '2026-06-12'],
  ['31/12/2025', 'unstated', '2025-12-31'],
  ['5/5/2026', 'unstated', '2026-05-05'],
  ['03/04/2026', 'day-first', '2026-04-03'],
  ['03/04/2026', 'month-first', '2026-03-04'],
  ['12 June 2026', 'unstated', '2026-06-12'],
  ['1st Sept 2026', 'unstated', '2026-09-01'],
  ['2026-06-12 00:00:00', 'unstated', '2026-06-12'],
] as const)('the date %s with the order %s is %s', (written, dayOrder, day) => {
  const { learners } = read(`email,date\na@b.example,${written}\n`, { badge: explorer, dayOrder })
  expect(learners[0]?.fields.awarded).toBe(day)
})

test.each([
  ['UTF-8', new TextEncoder().encode('name\nZoë’s\n')],
  ['UTF-8 with a mark', new TextEncoder().encode('\ufeffname\nZoë’s\n')],
  [
    'UTF-16',
    Uint8Array.from([
      0xff,
      0xfe,
      ...[...'name\nZoë’s\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]),
  ],
  [
    'Windows-1252',
    Uint8Array.from([...'name\nZo'].map((c) => c.charCodeAt(0)).concat(0xeb, 0x92, 0x73, 0x0a)),
  ],
])('a list saved as %s is read', (_, bytes) => {
  const table = parseTable(decodeTable(bytes))
  expect(table.rows.map(({ cells }) => cells)).toEqual([['name'], ['Zoë’s']])
})

test.each([
  [
    'a,b\r\n1,2',
    ',',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\n"1;5";"say ""hi"""\n',
    ';',
    [
      ['a', 'b'],
      ['1;5', 'say "hi"'],
    ],
  ],
  [
    'a\tb\r1\t2\r',
    '\t',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '"a,;,;,;";b\n"two\nlines";x\n',
    ';',
    [
      ['a,;,;,;', 'b'],
      ['two\nlines', 'x'],
    ],
  ],
  [
    'a,\n,\n',
    ',',
    [
      ['a', ''],
      ['', ''],
    ],
  ],
  ['', ',', []],
])('%j is cut up at %j', (text, delimiter, cells) => {
  const table = parseTable(text)
  expect(table.delimiter).toBe(delimiter)
  expect(table.rows.map((row) => row.cells)).toEqual(cells)
})

test('a cell of several lines is one row, so that rows count as in the spreadsheet', () => {
  const list = read('email,narrative\na@b.example,"one\ntwo\nthree"\nwrong,x\n', {
    badge: explorer,
  })
  expect(list.problems).toMatchObject([
    { code: 'email-invalid', row: 3, column: 'A', heading: 'email' },
  ])
})

test.each([
  ['email,name\na@b.example,"Ada\n', 'quote-unclosed', 'B2'],
  ['email,name\na@b.example,"Ada" B\n', 'quote-stray', 'B2'],
  ['email,name\na@b.example,Ada "B"\n', 'quote-stray', 'B2'],
])('%j is told as %s at %s', (text, code, place) => {
  const list = read(text, { badge: explorer })
  expect(list.problems.map((each) => [each.code, each.column + each.row])).toEqual([[code, place]])
  expect(list.learners).toEqual([])
})

test('the 501st row is too many, and the first 500 are read', () => {
  const rows = Array.from({ length: 502 }, (_, index) => `a${index}@b.example`)
  const list = read(`email\n${rows.join('\n')}\n`, { badge: explorer })
  expect(list.learners).toHaveLength(500)
  expect(list.problems).toEqual([
    { code: 'too-many-rows', row: 502, column: 'A', values: { most: '500' } },
  ])
})
