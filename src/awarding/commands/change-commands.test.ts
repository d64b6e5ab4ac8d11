import { expect, test } from 'vitest'
import { openClaimCode } from '../../proof/sealing/seal.ts'
import { checkedClaimCode } from '../../proof/sealing/claim-code.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { memoryPorts } from '../../testing/awarding/memory-ports.ts'
import { recordsOf } from '../../testing/awarding/records-of.ts'
import { awardIds, batch, single } from '../../testing/trees/good-tree.ts'
import { readRegister, registerText, type RegisterLine } from '../register/register.ts'
import { correctCommand } from './correct-command.ts'
import { newCodeCommand } from './new-code-command.ts'

const oldCode = 'k3v7qm2xw5n4hbt6zc7yjd2rfa'
const line = (id: string, file: string, code: string): RegisterLine => ({
  name: 'Zoë O’Brien',
  email: '',
  other: '',
  badge: 'Digital Explorer',
  awarded: '2026-06-12',
  card: '',
  code,
  link: '',
  id,
  file,
  replaces: '',
  codeSince: '',
})

test('a learner’s awards in several files get one new code, a card and a register; the terminal is told no code', async () => {
  const register = registerText([
    line(awardIds.first, batch, oldCode),
    line(awardIds.single, single, oldCode),
    line(awardIds.second, batch, 'au2l6dhmln2rm7xqcj3v5raify'),
  ])
  const { ports, written, says, textOf } = await memoryPorts(register)
  expect(await newCodeCommand.run({ register: 'x.csv' }, ports, [awardIds.first])).toBeUndefined()
  const { records, problems } = await recordsOf(written.filter(({ path }) => path.endsWith('.yml')))
  expect(problems).toEqual([])
  const renewed = records!.awards.filter(({ award }) => award.newCode !== undefined)
  expect(renewed.map(({ award }) => award.id).sort()).toEqual(
    [awardIds.first, awardIds.single].sort(),
  )
  const codes = await Promise.all(
    renewed.map(({ award }) => openClaimCode(award.newCode!, openingKey)),
  )
  expect(new Set(codes).size).toBe(1)
  const [code = ''] = codes
  expect(textOf('.html').replaceAll(/-|<wbr>/g, '')).toContain(checkedClaimCode(code))
  const lines = readRegister(textOf('.csv'))?.lines ?? []
  expect(lines.map((each) => [each.code === code, each.codeSince])).toEqual([
    [true, '2026-11-20'],
    [true, '2026-11-20'],
    [false, ''],
  ])
  expect(says.join('\n')).not.toMatch(/Zoë|k3v7/)
  expect(says.join('\n')).not.toContain(code)
})

test('a code is given for nothing that is not there, and from nothing that is no register', async () => {
  const { ports, written } = await memoryPorts('Name,E-mail\n')
  for (const [ids, flags] of [
    [['zu2l6dhmln2rm7xqcj3v5raify'], {}],
    [[awardIds.first, 'nonsense'], {}],
    [[awardIds.erased], {}],
    [[awardIds.first], { register: 'x.csv' }],
  ] as const)
    expect(await newCodeCommand.run(flags, ports, ids)).toHaveProperty('refused')
  expect(written).toEqual([])
})

test('a batch is put right in a second file beside it, whose awards replace the old ones', async () => {
  const { ports, written, says } = await memoryPorts()
  expect(
    await correctCommand.run({ narrative: 'Found three sources.' }, ports, [batch]),
  ).toBeUndefined()
  const [file] = written
  expect(file?.path).toBe(batch.replace('.yml', '-corrected.yml'))
  expect(says).toEqual([file?.path, 'Awards put right: 1. Left as they are: 1.'])
  const { records, problems } = await recordsOf(written)
  expect(problems).toEqual([])
  const added = records?.awards.filter((record) => record.file === file?.path) ?? []
  expect(added.map(({ award }) => [award.supersedes, award.narrative])).toEqual([
    [awardIds.first, 'Found three sources.'],
  ])
})

test.each([
  ['a text with an address', { narrative: 'Ask a@b.example' }, 'holds an e-mail address'],
  ['an address that is none', { 'evidence-url': 'example.org' }, 'https://'],
  ['a day to come', { on: '2027-01-01' }, '--on'],
  ['nothing to put right', {}, 'Say what'],
  [
    'days in the wrong order',
    { 'started-on': '2026-06-05', 'ended-on': '2026-06-04' },
    '--ended-on',
  ],
  ['something else left out', { without: 'recipient' }, '--without'],
  ['a name that is there', { term: 'Autumn', file: '../x' }, '--file'],
] as const)('nothing is written for %s', async (_, flags, says) => {
  const { ports, written } = await memoryPorts()
  const refusal = await correctCommand.run(flags, ports, [batch])
  expect(refusal?.refused.join(' ')).toContain(says)
  expect(written).toEqual([])
})
