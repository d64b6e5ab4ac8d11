import { expect, test } from 'vitest'
import type { KnownBadge } from '../known-badge.ts'
import { sentenceOf } from './cell-problem.ts'
import { layoutOf } from './columns.ts'
import { decodedTable } from './decode-table.ts'
import { parseTable } from './parse-table.ts'
import { englishProblemWords } from './problem-words.ts'
import { readLearners, type LearnerList } from './read-learners.ts'

const badge: KnownBadge = {
  issuer: 'riverside-school',
  slug: 'digital-explorer',
  name: 'Digital Explorer',
  retired: false,
  resultDescriptions: [],
}

function read(text: string): LearnerList {
  const table = parseTable(text)
  return readLearners(table, layoutOf(table), {
    badges: [badge],
    badge,
    latest: '2026-11-23',
    dayOrder: 'day-first',
    recipients: 'as-listed',
  })
}

const emailsOf = ({ learners }: LearnerList) =>
  learners.flatMap(({ recipient }) => recipient.identities.map(({ value }) => value.split('@')[0]))

test.each([
  [
    'a line as a mail program copies it',
    'asha@school.example; ben@school.example; cara@school.example\r\n',
  ],
  ['commas', 'asha@school.example,ben@school.example,cara@school.example'],
  ['slashes', 'asha@school.example/ben@school.example/cara@school.example'],
  ['spaces', 'asha@school.example ben@school.example cara@school.example'],
  ['tabs', 'asha@school.example\tben@school.example\tcara@school.example'],
  ['line feeds in one cell', '"asha@school.example\nben@school.example\ncara@school.example"'],
  ['pointed brackets', '<asha@school.example>; <ben@school.example>; <cara@school.example>;'],
  ['rows of different lengths', 'asha@school.example; ben@school.example\ncara@school.example\n'],
  [
    'a cell under a heading',
    'Email\nasha@school.example; ben@school.example; cara@school.example\n',
  ],
  [
    'cells beyond the headings',
    'Email\nasha@school.example,ben@school.example,cara@school.example\n',
  ],
  [
    'a cell beside another',
    'Email,Date\nasha@school.example / ben@school.example,19/06/2026\ncara@school.example,19/06/2026',
  ],
])('several addresses with %s are several learners', (_, text) => {
  const list = read(text)
  expect(list.problems).toEqual([])
  expect(emailsOf(list)).toEqual(['asha', 'ben', 'cara'])
})

test('several addresses beside one name are not several people', () => {
  const list = read(
    'Name,Email\nAda,ada@school.example ben@school.example\nCara,cara@school.example\n',
  )
  expect(list.problems.map(({ code, row }) => [code, row])).toEqual([['email-invalid', 2]])
  expect(emailsOf(list)).toEqual(['cara'])
})

test.each([
  [
    'without headings',
    'Asha,parent@home.example,asha@school.example\r\nBen,dad@home.example,ben@school.example\r\nCara,mum@home.example,cara@school.example\r\n',
    'B, C',
  ],
  [
    'of nothing else',
    'parent@home.example,asha@school.example\ndad@home.example,ben@school.example\n',
    'A, B',
  ],
  ['with headings alike', 'Email,Name,Mail\nx@home.example,Asha,asha@school.example\n', 'A, C'],
])('two columns of addresses %s are asked about', (_, text, columns) => {
  const list = read(text)
  expect(list.learners).toEqual([])
  expect(list.problems.map(({ code, values }) => [code, values])).toEqual([
    ['address-columns', { columns }],
  ])
})

test('staff say which column it is, and the other is told to be left alone', () => {
  const table = parseTable(
    'Asha,parent@home.example,asha@school.example\nBen,dad@home.example,ben@school.example\n',
  )
  const layout = { ...layoutOf(table), columns: ['name', undefined, 'email'] as const, rivals: [] }
  const list = readLearners(table, layout, {
    badges: [badge],
    badge,
    latest: '2026-11-23',
    dayOrder: 'unstated',
    recipients: 'as-listed',
  })
  expect(emailsOf(list)).toEqual(['asha', 'ben'])
  expect(list.unused).toEqual(['B'])
})

test('the address of a parent beside the learner’s is told to be left alone', () => {
  const list = read('Name,Email,Parent Email\nAsha,asha@school.example,mum@home.example\n')
  expect([emailsOf(list), list.unused]).toEqual([['asha'], ['C (Parent Email)']])
})

test.each([
  [
    'sep= and a semicolon',
    'sep=;\r\nEmail;Name;Date\r\nasha@school.example;Asha;19/06/2026\r\n',
    2,
  ],
  [
    'sep= in capitals and a bar',
    'SEP=|\nEmail|Name|Date\nasha@school.example|Asha|19/06/2026\n',
    2,
  ],
  ['sep= and a caret', 'sep=^\nEmail^Name^Date\nasha@school.example^Asha^19/06/2026\n', 2],
  ['sep= and a tab', 'sep=\t\nEmail\tName\tDate\nasha@school.example\tAsha\t19/06/2026\n', 2],
  [
    'a byte order mark and sep=',
    '\ufeffsep=,\nEmail,Name,Date\nasha@school.example,Asha,19/06/2026\n',
    2,
  ],
  ['a title', 'Robot Club\nEmail;Name;Date\nasha@school.example;Asha;19/06/2026\n', 3],
  [
    'a title with commas and a blank row',
    'Robots, all year, room 9\n\nEmail;Name;Date\nasha@school.example;Asha;19/06/2026\n',
    4,
  ],
  ['headings in German', 'E-Mail-Adresse;Vorname;Datum\nasha@school.example;Asha;19/06/2026\n', 2],
  ['headings in French', 'Adresse e-mail;Prénom;Jour\nasha@school.example;Asha;19/06/2026\n', 2],
  [
    'a heading with more words',
    'Primary Email,Name,Date\nasha@school.example,Asha,19/06/2026\n',
    2,
  ],
  [
    'a heading in brackets',
    'Email address (school),Display name,Date\nasha@school.example,Asha,19/06/2026\n',
    2,
  ],
])('%s: the list is understood', (_, text, row) => {
  const list = read(text)
  expect(list.problems).toEqual([])
  expect(list.learners.map((each) => [each.row, each.recipient.name, each.fields.awarded])).toEqual(
    [[row, 'Asha', '2026-06-19']],
  )
})

test('headings in a language that nobody knows are no learner', () => {
  const list = read('Correo,Nombre\nasha@school.example,Asha\nben@school.example,Ben\n')
  expect([list.problems, emailsOf(list)]).toEqual([[], ['asha', 'ben']])
})

test('headings without one for addresses are named once, and not each row', () => {
  const list = read('Name,Kontakt\nAsha,see office\nBen,see office\n')
  expect(list.problems.map((each) => sentenceOf(each, englishProblemWords))).toEqual([
    'No heading says who the badges are for. These are not understood: “Kontakt”. Write “Email” above the addresses.',
  ])
})

const bytesOf = (text: string, encode: (code: number) => readonly number[]) =>
  Uint8Array.from([...text].flatMap((letter) => encode(letter.charCodeAt(0))))
const little = (code: number) => [code & 255, code >> 8]
const big = (code: number) => [code >> 8, code & 255]
const text = 'Email;Name\r\na@school.example;Zoë\r\n'

test.each([
  ['UTF-8', new TextEncoder().encode(text), text, 'UTF-8', false],
  ['UTF-16 without a mark', bytesOf(text, little), text, 'UTF-16', false],
  ['UTF-16 the other way', bytesOf(text, big), text, 'UTF-16', false],
  ['UTF-16 with a mark', bytesOf(`\ufeff${text}`, big), text, 'UTF-16', false],
  ['Windows-1252', bytesOf(text, (code) => [code]), text, 'Windows-1252', false],
  [
    'Windows-1250',
    Uint8Array.from([0xa3, 0x75, 0x63, 0x6a, 0x61, 0x20, 0x8a, 0x69]),
    'Łucja Ši',
    'Windows-1250',
    false,
  ],
  ['pounds', Uint8Array.from([0xa3, 0x35, 0x20, 0xeb]), '£5 ë', 'Windows-1252', false],
  ['cut UTF-8', new TextEncoder().encode('Zoë José').slice(0, -1), 'Zoë Jos\ufffd', 'UTF-8', true],
  [
    'one letter of Windows-1252 at the end',
    Uint8Array.from([0x4a, 0x6f, 0x73, 0xe9]),
    'José',
    'Windows-1252',
    false,
  ],
])('%s is told from its bytes', (_, bytes, decoded, encoding, isCut) => {
  expect(decodedTable(bytes)).toEqual({ text: decoded, encoding, isCut })
})
