import { expect, test } from 'vitest'
import type { KnownBadge } from '../known-badge.ts'
import { sentenceOf } from './cell-problem.ts'
import { layoutOf } from './columns.ts'
import { nameReadings, turnedReading } from './name-readings.ts'
import { parseTable } from './parse-table.ts'
import { englishProblemWords } from './problem-words.ts'
import { readLearners, type LearnerList } from './read-learners.ts'
import type { RecipientRule } from './read-recipient.ts'

const badge: KnownBadge = {
  issuer: 'riverside-school',
  slug: 'digital-explorer',
  name: 'Digital Explorer',
  retired: false,
  resultDescriptions: [],
}

function read(text: string, recipients: RecipientRule = 'claim-codes'): LearnerList {
  const table = parseTable(text)
  const days = { latest: '2026-11-23', dayOrder: 'unstated' } as const
  return readLearners(table, layoutOf(table), { badges: [badge], badge, recipients, ...days })
}

const told = ({ problems }: LearnerList) =>
  problems.map(({ code, column, row, values }) => [code, `${column}${row}`, values?.['row']])
const code = 'k3v7qm2xw5n4hbt6zc7yjd2rfa'

test.each([
  ['the same name', 'Name\nAda Byron\nGrace Hopper\nAda Byron\n', [['duplicate-name', 'A4', '2']]],
  ['other capitals and spaces', 'Name\nAda Byron\n ada  BYRON\n', [['duplicate-name', 'A3', '2']]],
  ['a composed accent', 'Name\nZoe\u0308 Ng\nZo\u00eb Ng\n', [['duplicate-name', 'A3', '2']]],
  ['the last name first', 'Name\nAda Byron\n"Byron, Ada"\n', [['duplicate-name', 'A3', '2']]],
  [
    'two columns of names',
    'First name,Last name\nAda,Byron\nAda,Byron\n',
    [['duplicate-name', 'A3', '2']],
  ],
  [
    'the same name, one with an address',
    'Name,Email\nAda Byron,a@b.example\nAda Byron,\n',
    [['duplicate-name', 'A3', '2']],
  ],
  [
    'the same name, the other with an address',
    'Name,Email\nAda Byron,\nAda Byron,a@b.example\n',
    [['duplicate-name', 'A3', '2']],
  ],
  [
    'the same address',
    'Name,Email\nAda Byron,a@b.example\nA. Byron,A@B.example\n',
    [['duplicate', 'B3', '2']],
  ],
  [
    'the same code',
    `Name,Code\nAda Byron,${code}\nA. Byron,${code.toUpperCase()}\n`,
    [['duplicate', 'B3', '2']],
  ],
])('with cards, a learner who is in the list twice is told: %s', (_, text, problems) => {
  expect(told(read(text))).toEqual(problems)
  expect(
    read(text)
      .problems.map((each) => sentenceOf(each, englishProblemWords))
      .join(),
  ).not.toMatch(/Ada|Byron|@/)
})

test.each([
  [
    'two of one name with an address each',
    'Name,Email\nAda Byron,a@b.example\nAda Byron,c@d.example\n',
  ],
  [
    'two of one name with a code each',
    `Name,Code\nAda Byron,${code}\nAda Byron,au2l6dhmln2rm7xqcj3v5raify\n`,
  ],
  ['one family', 'Name\nAda Byron\nAnne Byron\n'],
  ['an accent', 'Name\nZoe Ng\nZoë Ng\n'],
  ['rows that say no name', 'Code\n\n'],
])('with cards, those who are not one person stay: %s', (_, text) => {
  expect(told(read(text))).toEqual([])
})

test('by e-mail address, two of one name are two learners, and one address twice is one', () => {
  const text = 'Name,Email\nAda Byron,a@b.example\nAda Byron,c@d.example\nAda B,a@b.example\n'
  expect(told(read(text, 'as-listed'))).toEqual([['duplicate', 'B4', '2']])
})

test('with cards, an address in the list is for writing to; who has none is told by row', () => {
  const list = read('Name,Email\nAda,ADA@school.example\nGrace,\nAlan,not an address\n')
  expect(list.learners.map(({ recipient }) => [recipient.contact, recipient.identities])).toEqual([
    ['ada@school.example', []],
    [undefined, []],
    [undefined, []],
  ])
  expect(list.unreached).toEqual([3, 4])
  expect(read('Name\nAda\n').unreached).toEqual([])
})

test('where e-mail addresses count, a row without one is told, and the others stay', () => {
  const list = read('Name,Email\nAda,ada@school.example\nGrace,\n', 'as-listed')
  expect(told(list)).toEqual([['recipient-missing', 'A3', undefined]])
  expect(list.learners).toHaveLength(1)
})

test.each([
  ['commas', "O'Brien, Aoife\nByron, Ada\n"],
  ['tabs', "O'Brien\tAoife\nByron\tAda\n"],
  [
    'semicolons and addresses',
    "O'Brien;Aoife;aoife@school.example\nByron;Ada;ada@school.example\n",
  ],
  ['a row with one name', "O'Brien, Aoife\nMononym\nByron, Ada\n"],
])(
  'names without headings, with %s: both readings are shown, and no learner is made of one',
  (_, text) => {
    const table = parseTable(text)
    const layout = layoutOf(table)
    for (const rule of ['claim-codes', 'as-listed'] as const) {
      const list = read(text, rule)
      expect(list.learners).toEqual([])
      expect(list.problems).toMatchObject([
        { code: 'name-columns', column: 'B', values: { columns: 'A, B' } },
      ])
    }
    const readings = nameReadings(table, layout)
    expect(readings.map(({ first, examples }) => [first, examples])).toEqual([
      ['family-name', ["Aoife O'Brien", 'Ada Byron']],
      ['given-name', ["O'Brien Aoife", 'Byron Ada']],
    ])
    expect(readings[0]?.columns.slice(0, 2)).toEqual(['family-name', 'given-name'])
  },
)

test.each([
  ['one quoted column', '"O\'Brien, Aoife"\n"Byron, Ada"\n', ["O'Brien, Aoife", 'Byron, Ada']],
  [
    'a tab before the address',
    "O'Brien, Aoife\taoife@school.example\nByron, Ada\tada@school.example\n",
    ["O'Brien, Aoife", 'Byron, Ada'],
  ],
  [
    'a semicolon before the address',
    "O'Brien, Aoife;aoife@school.example\nByron, Ada;ada@school.example\n",
    ["O'Brien, Aoife", 'Byron, Ada'],
  ],
  ['headings that say it', "Surname,Forename\nO'Brien,Aoife\n", ["Aoife O'Brien"]],
  ['one column', "Aoife O'Brien\nAda Byron\n", ["Aoife O'Brien", 'Ada Byron']],
])('a name is kept whole and nothing is asked: %s', (_, text, names) => {
  const list = read(text)
  expect(list.problems).toEqual([])
  expect(list.learners.map(({ recipient }) => recipient.name)).toEqual(names)
})

test.each([
  [
    'a tab before the address',
    "Name\tEmail\nO'Brien, Aoife\ta@school.example\nvan der Berg, Zoë\tz@school.example\nMononym\tm@school.example\n",
  ],
  ['one quoted column', '"O\'Brien, Aoife"\n"van der Berg, Zoë"\nMononym\n'],
])('names with the last name first in one cell can be turned round: %s', (_, text) => {
  const table = parseTable(text)
  const layout = layoutOf(table)
  const reading = turnedReading(table, layout)
  expect(reading?.examples).toEqual(["Aoife O'Brien", 'Zoë van der Berg'])
  const columns = reading?.columns ?? []
  const days = { latest: '2026-11-23', dayOrder: 'unstated' } as const
  const context = { badges: [badge], badge, recipients: 'claim-codes', ...days } as const
  const list = readLearners(table, { ...layout, columns }, context)
  expect(list.problems).toEqual([])
  const names = list.learners.map(({ recipient }) => recipient.name)
  expect(names).toEqual(["Aoife O'Brien", 'Zoë van der Berg', 'Mononym'])
  expect(turnedReading(table, { ...layout, columns })).toBeUndefined()
})

test.each([
  ['no comma', 'Name\nAda Byron\nGrace Hopper\n'],
  ['few with a comma', 'Name\tEmail\nAda Byron, PhD\ta@s.example\nGrace Hopper\tg@s.example\n'],
  ['two commas', 'Name\tEmail\nByron, Ada, PhD\ta@s.example\n'],
  ['nothing after the comma', 'Name\tEmail\nByron,\ta@s.example\n'],
  ['two columns of names', 'Surname\tForename\nByron\tAda\n'],
])('names are not offered to be turned round: %s', (_, text) => {
  const table = parseTable(text)
  expect(turnedReading(table, layoutOf(table))).toBeUndefined()
})

test.each([
  [50, 49, []],
  [50, 50, [['too-long', 'A2', undefined]]],
  [9, 101, [['too-long', 'B2', undefined]]],
])('a name in two columns is never cut: %i and %i letters', (first, last, problems) => {
  const [given, family] = ['a'.repeat(first), 'b'.repeat(last)]
  const list = read(`First name,Last name\n${given},${family}\n`)
  expect(told(list)).toEqual(problems)
  const names = list.learners.map(({ recipient }) => recipient.name)
  expect(names).toEqual(problems.length === 0 ? [`${given} ${family}`] : [])
})
