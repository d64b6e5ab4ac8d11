import { expect, test } from 'vitest'
import { layoutOf } from '../csv/columns.ts'
import { parseTable } from '../csv/parse-table.ts'
import { listedNames, namesOfList, rowThatNames } from './listed-names.ts'

const names = ['Aisha Khan', 'Will Marsh', 'Zoë Müller', 'Jo Li', 'May Oakes', 'આઇશા ખાન', '王小明']
const { inText, inAddress } = listedNames(names)

test.each([
  ['a whole name', 'Aisha Khan led the team.', 'Aisha Khan'],
  ['a first name', 'Here AISHA led.', 'Aisha Khan'],
  ['a family name with its ’s', 'It was Khan’s idea.', 'Aisha Khan'],
  ['turned round', 'khan, aisha', 'Aisha Khan'],
  ['joined', 'see aishakhan and others', 'Aisha Khan'],
  ['without its accents', 'Zoe spoke.', 'Zoë Müller'],
  ['short parts, but the whole', 'Jo Li spoke.', 'Jo Li'],
  ['a word with a capital', 'It was Will who spoke.', 'Will Marsh'],
  ['a month, but the whole', 'May Oakes spoke.', 'May Oakes'],
  ['an ending in another script', 'આઇશાએ કામ કર્યું.', 'આઇશા ખાન'],
  ['a script without spaces', '今天王小明来了', '王小明'],
])('in a sentence: %s', (_, text, found) => {
  expect(inText(text)).toBe(found)
})

test.each([
  ['a word that is a name as well', 'They will mark it.'],
  ['a month that is a name as well', 'In May they built it.'],
  ['a part of a longer word', 'The khanate and the marshes.'],
  ['parts that are too short', 'So li and jo.'],
  ['nothing', ''],
])('not in a sentence: %s', (_, text) => {
  expect(inText(text)).toBeUndefined()
})

test.each([
  ['2026-06-aisha', 'Aisha Khan'],
  ['aisha_khan', 'Aisha Khan'],
  ['will-2026', 'Will Marsh'],
  ['https://example.org/work/AishaKhan/', 'Aisha Khan'],
  ['https://example.org/zo%C3%AB', 'Zoë Müller'],
  ['2026-may', undefined],
  ['2026-06', undefined],
  ['https://example.org/%', undefined],
])('in an address or file name: %s', (text, found) => {
  expect(inAddress(text)).toBe(found)
})

test.each([
  ['one column', 'Name,Email\nAda Byron,ada@school.example\n,x@school.example\n', ['Ada Byron']],
  ['two columns', 'Forename,Surname,Email\nAda,Byron,ada@school.example\n', ['Ada Byron']],
  ['a row with a fault', 'Name,Email\nAda Byron,ada at school\n', ['Ada Byron']],
  ['a formula for a name', 'Name,Email\n=HYPERLINK(),ada@school.example\n', []],
  ['no names', 'ada@school.example\n', []],
])('names of a list with %s', (_, text, expected) => {
  const table = parseTable(text)
  expect(namesOfList(table, layoutOf(table))).toEqual(expected)
})

test.each([
  ['another learner', 'Helped Grace.', { row: 2, name: '“Grace Hopper”' }],
  ['nobody', 'Helped a friend.', undefined],
])('a row that names %s', (_, text, expected) => {
  const learner = (row: number, narrative: string) => ({
    row,
    badge: { issuer: 'a', slug: 'b', name: 'B', retired: false, resultDescriptions: [] },
    recipient: { identities: [] },
    fields: { narrative },
  })
  const list = { learners: [learner(1, 'Did well.'), learner(2, text)] }
  const whole = { ...list, problems: [], unused: [], unreached: [], blankRows: 0, rows: 2 }
  expect(rowThatNames(whole, ['Grace Hopper'])).toEqual(expected)
})
