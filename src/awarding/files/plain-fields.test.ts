import { expect, test } from 'vitest'
import { awardFields, type FieldUse } from '../../kinds/award/fields.ts'
import { memoryPorts } from '../../testing/awarding/memory-ports.ts'
import { recordsOf } from '../../testing/awarding/records-of.ts'
import { batch } from '../../testing/trees/good-tree.ts'
import { helpOf } from '../../model/command.ts'
import { awardCommand, readPlace } from '../commands/award-command.ts'
import { correctCommand } from '../commands/correct-command.ts'
import { importCommand } from '../commands/import-command.ts'
import { plainFlags, plainOptions } from '../commands/plain-flags.ts'
import { correctable, removable } from './correct-awards.ts'
import { englishProblemWords } from '../csv/problem-words.ts'
import { sentenceOf } from '../csv/cell-problem.ts'
import { layoutOf } from '../csv/columns.ts'
import { parseTable } from '../csv/parse-table.ts'
import { readLearners } from '../csv/read-learners.ts'
import { issueForms } from '../issue-forms.ts'
import { flagOf, namesOf, plainFields, plainFieldWords, togetherFault } from './plain-fields.ts'

const asked = Object.entries<FieldUse>(awardFields).filter(([, { form }]) => form !== 'own')
const badge = { issuer: 'a', slug: 'b', name: 'B', retired: false, resultDescriptions: [] }

/** Reads a list of one learner. */
function learnersOf(headings: string, cells: string, creditsAvailable = 3) {
  const table = parseTable(`Email\t${headings}\nada@b.example\t${cells}\n`)
  const about = { badge: { ...badge, creditsAvailable }, badges: [], latest: '2026-11-20' }
  return readLearners(table, layoutOf(table), {
    ...about,
    dayOrder: 'unstated',
    recipients: 'as-listed',
  })
}

function expected(name: string, example: string) {
  return {
    [name]: awardFields[name as 'term'].form === ('number' as string) ? Number(example) : example,
  }
}

test('every line, number and day of the table is asked for, and no two have a name in common', () => {
  expect(plainFields).toEqual(asked.map(([name]) => name))
  const names = plainFields.flatMap((field) => [...new Set(namesOf(field))])
  expect(new Set(names).size).toBe(names.length)
})

test.each(plainFields)('%s is offered by every command, column and form', async (field) => {
  const { label, example } = plainFieldWords[field]
  const flag = flagOf(field)
  for (const command of [awardCommand, importCommand, correctCommand])
    expect(helpOf(command)).toContain(`--${flag} `)
  expect(plainOptions[flag]?.value).toMatch(/^(?:TEXT|NUMBER|DAY)$/)
  const wanted = expected(field, example)
  const { ports, written } = await memoryPorts()
  expect(await readPlace({ file: 'x', [flag]: example }, ports)).toMatchObject({ shared: wanted })
  for (const heading of [label, field, ...namesOf(field)])
    expect(learnersOf(heading, example).learners[0]?.fields).toEqual(wanted)
  expect([correctable, removable].every((list) => list.includes(field as 'term'))).toBe(true)
  expect(await correctCommand.run({ [flag]: example }, ports, [batch])).toBeUndefined()
  const { records, problems } = await recordsOf(written)
  expect(problems).toEqual([])
  expect(records?.awards.find(({ file }) => file === written[0]?.path)?.award).toMatchObject(wanted)
  expect(issueForms(records!).find(({ path }) => path.includes('/award'))?.text).toContain(
    `${label}: ${example}`,
  )
})

test.each([
  ['creditsEarned', '-1', 'number-invalid'],
  ['creditsEarned', '2,5', 'number-invalid'],
  ['creditsEarned', '100001', 'number-invalid'],
  ['role', 'x'.repeat(101), 'too-long'],
  ['role', 'a\u200bb', 'hidden-character'],
  ['term', 'Ask ada@b.example', 'personal-in-public'],
  ['activityStart', '2026-02-30', 'date-invalid'],
] as const)('%s is not %j: a flag and a cell are told alike', (field, text, code) => {
  const { label } = plainFieldWords[field]
  const { refused, values } = plainFlags({ [flagOf(field)]: text })
  const { problems, learners } = learnersOf(label, text)
  expect([values, learners]).toEqual([{}, []])
  expect(problems.map((each) => [each.code, each.column])).toEqual([[code, 'B']])
  const told = problems.map((each) => sentenceOf(each, englishProblemWords))
  expect(told.map((each) => each.replace('This', `--${flagOf(field)}`))).toEqual(refused)
})

test('days in the wrong order, and more credits than the badge has, are told where they are', () => {
  const codes = (headings: string, cells: string) =>
    learnersOf(headings, cells).problems.map(({ code, column }) => [code, column])
  const days = 'Started on\tEnded on'
  expect(codes(days, '2026-06-05\t2026-06-04')).toEqual([['days-reversed', 'C']])
  expect(codes(days, '2026-06-05\t2026-06-05')).toEqual([])
  expect(codes('Credits', '3.5')).toEqual([['number-invalid', 'B']])
  expect(codes('Credits', '3')).toEqual([])
  expect(togetherFault({ activityEnd: '2026-06-05', creditsEarned: 9 })).toBeUndefined()
})
