import { parseArgs } from 'node:util'
import { importCommand, importHelp } from '../src/awarding/commands/import-command.ts'
import { plainOptions } from '../src/awarding/commands/plain-flags.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { runStaffCommand } from './staff-desk.ts'
import { say, warn } from '../src/records/report/say.ts'

const text = { type: 'string' } as const
const options = {
  root: text,
  badge: text,
  dates: text,
  on: text,
  file: text,
  narrative: text,
  names: text,
  cards: text,
  'claim-codes': { type: 'boolean' },
  'last-name-first': { type: 'boolean' },
  skip: { type: 'boolean' },
  check: { type: 'boolean' },
  ...plainOptions,
  help: { type: 'boolean', short: 'h' },
} as const

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { help, root, ...given } = values
  const flags = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, String(value)]),
  )
  if (help || positionals[0] === undefined) say(importHelp)
  else
    await runStaffCommand(root ?? '.', (ports) => importCommand(positionals[0] ?? '', flags, ports))
} catch (error) {
  warn(`${failureText(error)}\n\n${importHelp}`)
  process.exitCode = 2
}
