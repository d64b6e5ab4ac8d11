import { expect, test } from 'vitest'
import {
  registerCodes as codes,
  registerId as id,
  registerLine as line,
} from '../../testing/awarding/register-line.ts'
import { layoutOf } from '../csv/columns.ts'
import { parseTable } from '../csv/parse-table.ts'
import type { RegisterLine } from './register.ts'
import { whoHasNot, whoHasNotText, whoOfRegistersHasNot } from './who-has-not.ts'
import { awardsOf, byBadge, whoHasWhat, whoHasWhatText } from './who-has-what.ts'

const ada = { name: 'Ada Byron', email: '', code: codes[1] }
const reader = { badge: 'City Reader', file: 'awards/council/city-reader/2026.yml' }

/** The table as it is read: badge, learner, day. */
const told = (lines: readonly RegisterLine[]) =>
  byBadge(whoHasWhat(lines)).map(([badge, { name }, { awarded }]) =>
    [badge.name, name, awarded].join(' / '),
  )

test.each<[string, readonly RegisterLine[], readonly string[]]>([
  ['nothing', [], []],
  [
    'badges and learners by name',
    [line(), line({ ...ada, id: id('c') }), line({ ...reader, id: id('d') })],
    [
      'City Reader / Zoë O’Brien / 2026-06-12',
      'Robot Builder / Ada Byron / 2026-06-12',
      'Robot Builder / Zoë O’Brien / 2026-06-12',
    ],
  ],
  [
    'the newest line of an award that was put right',
    [line(), line({ id: id('c'), replaces: id('b'), awarded: '2026-06-13' })],
    ['Robot Builder / Zoë O’Brien / 2026-06-13'],
  ],
  [
    'a badge twice, which replaces nothing',
    [line({ awarded: '2026-06-13' }), line({ id: id('c') })],
    ['Robot Builder / Zoë O’Brien / 2026-06-12', 'Robot Builder / Zoë O’Brien / 2026-06-13'],
  ],
  [
    'two of one name, by their codes',
    [line(), line({ code: codes[1], id: id('c') })],
    ['Robot Builder / Zoë O’Brien / 2026-06-12', 'Robot Builder / Zoë O’Brien / 2026-06-12'],
  ],
  [
    'badges of one name from two issuers, apart',
    [line(), line({ id: id('c'), file: 'awards/council/robot-builder/a.yml' })],
    ['Robot Builder / Zoë O’Brien / 2026-06-12', 'Robot Builder / Zoë O’Brien / 2026-06-12'],
  ],
  [
    'an older list without files, by the badge’s name',
    [line({ file: '' })],
    ['Robot Builder / Zoë O’Brien / 2026-06-12'],
  ],
])('a register tells %s', (_, lines, wanted) => {
  expect(told(lines)).toEqual(wanted)
})

test('awards without a code are of one learner where name and address are the same, and nobody’s otherwise', () => {
  const bare = { code: '', link: '' }
  const { learners, badges } = whoHasWhat([
    line(bare),
    line({ ...bare, ...reader, id: id('c') }),
    line({ ...bare, name: '', email: '', id: id('d') }),
    line({ ...bare, name: '', email: '', id: id('e') }),
    line({ id: id('f') }),
  ])
  expect(learners.map(({ lines }) => lines.length)).toEqual([1, 1, 1, 2])
  expect(badges.map((badge) => awardsOf(learners[3]!, badge).length)).toEqual([1, 1])
})

test('the file for a spreadsheet holds no code and no link, says how each stands, and nothing in it runs', () => {
  const known = whoHasWhat([line({ name: '=HYPERLINK("x")' })])
  const headings = ['Learner', 'E-mail', 'Badge', 'Given on', 'On the site today']
  const text = whoHasWhatText(known, headings, () => 'Valid')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(parseTable(text).rows.map(({ cells }) => cells)).toEqual([
    headings,
    [`'=HYPERLINK("x")`, 'zoe@school.example', 'Robot Builder', '2026-06-12', 'Valid'],
  ])
  expect(text).not.toContain('k3v7')
})

const robot = { key: 'oakfield/robot-builder', name: 'Robot Builder' }
const given = [line(), line({ ...ada, ...reader, id: id('c') })]
const twin = (more: Partial<RegisterLine> = {}) =>
  line({ email: '', code: codes[1], id: id('e'), ...more })

test.each<[string, string, readonly RegisterLine[], readonly string[], readonly string[]]>([
  ['names alone', 'Zoë O’Brien\nAda Byron\nGrace Hopper', given, ['Ada Byron', 'Grace Hopper'], []],
  ['capitals and spaces', ' zoë  o’brien', given, [], []],
  ['another accent, which is another name', 'Zoe O’Brien', given, ['Zoe O’Brien'], []],
  ['an address', 'Name,E-mail\nZ. OB,ZOE@school.example\nG,g@school.example', given, ['G'], []],
  ['a code', `Name,Claim code\nZ,${codes[0]}\nA,${codes[1]}`, given, ['A'], []],
  ['names in two columns', 'First name,Surname\nZoë,O’Brien\nAda,Byron', given, ['Ada Byron'], []],
  [
    'Surname, First',
    'O’Brien, Zoë\nByron, Ada\nHopper, Grace',
    given,
    ['Ada Byron', 'Grace Hopper'],
    [],
  ],
  ['two people, of whom one has it', 'Zoë O’Brien', [line(), twin(reader)], [], ['Zoë O’Brien']],
  ['two people who both have it', 'Zoë O’Brien', [line(), twin()], [], []],
  [
    'two people who both have it not',
    'Zoë O’Brien',
    [line(reader), twin(reader)],
    ['Zoë O’Brien'],
    [],
  ],
  ['one whose award was taken back', 'Zoë O’Brien', [line({ id: id('g') })], ['Zoë O’Brien'], []],
  ['an award that has no code', 'Zoë O’Brien', [line({ code: '' })], [], []],
  ['nobody', '\n \n', given, [], []],
])('who has not been given a badge is told by %s', (_, list, lines, without, unclear) => {
  const { learners } = whoHasWhat(lines)
  const found = whoHasNot(list, robot, learners, (each) => each.id === id('g'))
  expect(found.without.map(({ name }) => name)).toEqual(without)
  expect(found.unclear.map(({ name }) => name)).toEqual(unclear)
})

test.each<[string, readonly RegisterLine[], readonly string[]]>([
  ['of nobody, nobody', [], []],
  ['those with other badges only', given, ['Ada Byron']],
  ['those whose badge was taken back', [line({ id: id('g') }), ...given], ['Ada Byron']],
  ['nobody where all have it', [line(), line({ ...ada, id: id('c') })], []],
])(
  'without a class list the registers tell who has not been given a badge: %s',
  (_, lines, names) => {
    const { learners } = whoHasWhat(lines)
    const found = whoOfRegistersHasNot(robot, learners, (each) => each.id === id('g'))
    expect(found.without.map(({ name }) => name)).toEqual(names)
    expect([found.count, found.unclear]).toEqual([learners.length, []])
  },
)

test('the file of those without a badge is a list to give it from, holds no code, and nothing in it runs', () => {
  const { learners } = whoHasWhat(given)
  const list = `Name,E-mail,Claim code\n=Ada(),ada@school.example,${codes[1].replace('k', 'z')}`
  const headings = ['Learner', 'E-mail', 'Badge']
  const text = whoHasNotText(
    whoHasNot(list, robot, learners, () => false),
    robot,
    headings,
  )
  const table = parseTable(text)
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    headings,
    ["'=Ada()", 'ada@school.example', 'Robot Builder'],
  ])
  expect(layoutOf(table).columns).toEqual(['name', 'email', 'badge'])
})
