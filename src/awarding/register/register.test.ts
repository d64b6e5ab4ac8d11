import { expect, test } from 'vitest'
import {
  registerCodes as codes,
  registerId as id,
  registerLine as line,
} from '../../testing/awarding/register-line.ts'
import { layoutOf } from '../csv/columns.ts'
import { parseTable } from '../csv/parse-table.ts'
import { ownLines } from './own-list.ts'
import { badgePathOf, joinRegisters, newestLines, readRegister, registerText } from './register.ts'

test.each([
  ['as it is', line()],
  ['a name that would run', line({ name: '=HYPERLINK("x")' })],
  ['a name with an apostrophe in front', line({ name: "'Abd al-Rahman" })],
  ['a telephone number', line({ other: '+447700900123', email: '' })],
  ['several lines in a name', line({ name: 'Zoë\nO’Brien' })],
  ['no code', line({ code: '', link: '' })],
])('what is written to a register is read from it: %s', (_, written) => {
  const text = registerText([written])
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(readRegister(text)).toEqual({ lines: [written], faultyRows: [] })
  expect(parseTable(text).rows[1]?.cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
})

test('a register that a spreadsheet saved with semicolons, and other columns between, is read all the same', () => {
  const text = `Claim code;Form;Award id;Name\r\nK3V7-QM2X-W5N4-HBT6-ZC7Y-JD2R-FA;7b;${id('b')};Zoë\r\n;;;\r\n`
  expect(readRegister(text)?.lines).toMatchObject([{ name: 'Zoë', code: codes[0], id: id('b') }])
})

test('a row whose id or code is damaged is told by its number, and the others are read', () => {
  const text = registerText([line(), line({ id: 'lost' }), line({ id: id('c') })])
  expect(readRegister(text)).toMatchObject({
    lines: [{ id: id('b') }, { id: id('c') }],
    faultyRows: [3],
  })
  expect(readRegister(text.replace('K3V7'.toLowerCase(), 'k3v8'))?.faultyRows).toEqual([2, 3])
})

test.each(['', 'Name,E-mail\nAda,ada@b.example\n', '# a badge\n', `id: ${id('b')}\n`])(
  'what is no register is told from one: %j',
  (text) => {
    expect(readRegister(text)).toBeUndefined()
  },
)

test('several registers hold each award once, and the newer code of two holds whichever comes first', () => {
  const old = line()
  const renewed = line({ code: codes[1], codeSince: '2026-09-01' })
  for (const registers of [
    [[old], [renewed]],
    [[renewed], [old]],
  ])
    expect(joinRegisters(registers)).toEqual([renewed])
  expect(joinRegisters([[old], [line({ id: id('c') })]])).toHaveLength(2)
})

test('an award that another one of the register replaces is not the newest', () => {
  const newer = line({ id: id('c'), replaces: id('b') })
  expect(newestLines([line(), newer, line({ id: id('d') })]).map((each) => each.id)).toEqual([
    id('c'),
    id('d'),
  ])
})

test.each([
  ['awards/oakfield/robot-builder/2026-06.yml', 'oakfield/robot-builder'],
  ['', undefined],
  ['badges/oakfield/robot-builder/badge.md', undefined],
])('%j is of the badge %s', (file, path) => {
  expect(badgePathOf({ file })).toBe(path)
})

test('used as the next list, name, e-mail and code are all that it says', () => {
  const { columns } = layoutOf(parseTable(registerText([line(), line({ id: id('c') })])))
  expect(columns.filter((kind) => kind !== undefined)).toEqual(['name', 'email', 'claim'])
})

test('a line for an award just given names its file and what it replaces', () => {
  const files = [
    { path: 'awards/a/b/x-1.yml', text: `id: ${id('c')}\n` },
    { path: 'awards/a/b/x-2.yml', text: `id: ${id('b')}\n` },
  ]
  const kept = { id: id('b'), identities: [], code: codes[0], supersedes: id('d') }
  const shared = {
    badge: 'B',
    awarded: '2026-06-12',
    claimPage: 'https://badges.example/claim/',
    files,
  }
  expect(ownLines([kept], shared)).toMatchObject([
    { file: 'awards/a/b/x-2.yml', replaces: id('d'), awarded: '2026-06-12' },
  ])
})
