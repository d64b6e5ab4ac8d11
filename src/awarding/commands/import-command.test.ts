import { expect, test } from 'vitest'
import { memoryPorts } from '../../testing/awarding/memory-ports.ts'
import { readRegister } from '../register/register.ts'
import { importCommand } from './import-command.ts'

const list = 'Name\tEmail\n"O’Brien, Aoife"\taoife@school.example\nZoë Ng\t\n'
const flags = {
  badge: 'city-council/city-reader',
  file: '2026-06-class',
  'claim-codes': 'true',
  'last-name-first': 'true',
}

test('with claim codes, the register keeps the addresses to write to, and none is sealed as an identity', async () => {
  const { ports, textOf } = await memoryPorts(list)
  expect(await importCommand.run(flags, ports, ['class.tsv'])).toBeUndefined()
  const lines = readRegister(textOf('.csv'))?.lines ?? []
  expect(lines.map(({ name, email }) => [name, email])).toEqual([
    ['Aoife O’Brien', 'aoife@school.example'],
    ['Zoë Ng', ''],
  ])
  expect(textOf('.html')).toBe('')
})

test.each([
  ['names', true],
  ['numbers', false],
])('a sheet of cards is made with %s', async (cards, isNamed) => {
  const { ports, textOf } = await memoryPorts(list)
  expect(await importCommand.run({ ...flags, cards }, ports, ['class.tsv'])).toBeUndefined()
  const sheet = textOf('.html')
  expect(sheet.split('<section').length - 1).toBe(2)
  expect(sheet).toContain('Card 2 of 2')
  expect(sheet.includes('Aoife O’Brien')).toBe(isNamed)
  expect(sheet).not.toContain('school.example')
})

test('a sheet of neither is refused before anything is written', async () => {
  const { ports, written } = await memoryPorts(list)
  expect(await importCommand.run({ ...flags, cards: 'yes' }, ports, ['class.tsv'])).toEqual({
    refused: ['--cards is numbers or names.'],
  })
  expect(written).toEqual([])
})

test.each([
  [
    '31/02/2026',
    undefined,
    ['--on is not a day of the calendar. Write year-month-day, like 2026-02-28.'],
  ],
  ['2026-02-28', 'Open Day', ['--file may hold small letters, digits and hyphens.']],
])(
  'on the day %s with a file named %s, only what was given is refused',
  async (on, file, refused) => {
    const { ports, written } = await memoryPorts(list)
    const { file: _, ...rest } = flags
    const given = { ...rest, on, ...(file === undefined ? {} : { file }) }
    expect(await importCommand.run(given, ports, ['class.tsv'])).toEqual({ refused })
    expect(written).toEqual([])
  },
)

test.each([
  ['Zoë Ng\t\n', 'Look at the name in row 2.'],
  ['Zoë Ng\t\nAda Byron\t\nJosé Li\t\n', 'Look at the names in rows 2, 4.'],
])('of %j the rows with unusual letters are told', async (rows, note) => {
  const { ports, says } = await memoryPorts(`Name\tEmail\n${rows}`)
  await importCommand.run({ ...flags, 'last-name-first': undefined }, ports, ['class.tsv'])
  expect(says.join('\n')).toContain(note)
})

test('a badge that nothing resembles is refused with how a badge is named', async () => {
  const { ports, written } = await memoryPorts(list)
  const given = { ...flags, badge: 'xyzzy/quux' }
  const answer = await importCommand.run(given, ports, ['class.tsv'])
  expect(answer?.refused.join('')).toMatch(
    /^There is no one badge of that name\. A badge is named by its two folders in badges\/, like [a-z-]+\/[a-z-]+\.$/,
  )
  expect(written).toEqual([])
})

test('where there is no badge yet, the refusal says how to describe one', async () => {
  const { ports } = await memoryPorts(list)
  const records = async () => ({ ...(await ports.records()), badges: [] })
  expect(await importCommand.run(flags, { ...ports, records }, ['class.tsv'])).toEqual({
    refused: [
      'There is no one badge of that name. There is no badge yet: "npm run badge" describes one.',
    ],
  })
})

test('a list of headings alone is refused, and the date that could be two is told with its flag', async () => {
  const nobody = await memoryPorts('Name\tEmail\n')
  expect(await importCommand.run({ ...flags, check: 'true' }, nobody.ports, ['class.tsv'])).toEqual(
    {
      refused: ['The list has no learner: write one in each row below the headings.'],
    },
  )
  const dated = await memoryPorts(
    'Name\tEmail\tAwarded on\nZoë Ng\tzoe@school.example\t03/04/2026\n',
  )
  const refusal = await importCommand.run(flags, dated.ports, ['class.tsv'])
  expect(refusal?.refused.join('\n')).toContain('or add --dates day-first.')
  expect(nobody.written.length + dated.written.length).toBe(0)
})
