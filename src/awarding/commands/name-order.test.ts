import { expect, test } from 'vitest'
import { openRecipient } from '../../proof/sealing/seal.ts'
import { memoryPorts } from '../../testing/awarding/memory-ports.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { recordsOf } from '../../testing/awarding/records-of.ts'
import { awardCommand } from './award-command.ts'
import { shouldTurnNames } from './name-order.ts'

const flag = { 'last-name-first': 'true' }

test.each([
  ['the flag says so', true, flag, undefined, true, /^$/],
  ['the flag says so of names that do not look it', false, flag, undefined, true, /^$/],
  [
    'nobody is there to ask',
    true,
    {},
    undefined,
    false,
    /^The last .* kept so: .*--last-name-first/,
  ],
  ['the person says yes', true, {}, ' Yes', true, /^The last .*\? $/],
  ['the person says no', true, {}, 'no', false, /^The last .*\? The last .* kept so/],
  ['the person says nothing', true, {}, '', false, /kept so/],
  ['the names do not look it', false, {}, 'yes', false, /^$/],
] as const)(
  'whether names are turned round: %s',
  async (_, looks, flags, answer, turned, heard) => {
    const said: string[] = []
    const hear = (line: string) => void said.push(line)
    const ask = (question: string) => {
      hear(question)
      return Promise.resolve(answer ?? '')
    }
    const ports = { say: hear, ...(answer === undefined ? {} : { ask }) }
    expect(await shouldTurnNames(looks, flags, ports)).toBe(turned)
    expect(said.join('')).toMatch(heard)
  },
)

test('one name with its last name first is told, turned round when that is asked for, and never cut', async () => {
  const { ports, written, says } = await memoryPorts()
  const shared = { badge: 'city-council/city-reader', claim: 'true', names: 'in-badge' }
  const give = (file: string, person: string, more = {}) =>
    awardCommand.run({ ...shared, file, person, ...more }, ports, [])
  expect(await give('2026-06-kept', 'O’Brien, Aoife')).toBeUndefined()
  expect(says.join()).toMatch(/last name stands first.*--last-name-first/)
  expect(says.join()).not.toMatch(/Aoife|Brien/)
  expect(await give('2026-06-turned', 'O’Brien, Aoife', flag)).toBeUndefined()
  expect(await give('2026-06-long', 'x'.repeat(101))).toEqual({
    refused: [expect.stringContaining('--person is too long: 100')],
  })
  const { records } = await recordsOf(written.filter(({ path }) => path.endsWith('.yml')))
  const names = ['kept', 'turned'].map(async (file) => {
    const record = records!.awards.find(({ file: path }) => path.includes(`2026-06-${file}`))
    return (await openRecipient(String(record?.award.recipient), openingKey)).name
  })
  expect(await Promise.all(names)).toEqual(['O’Brien, Aoife', 'Aoife O’Brien'])
})
