import { parseArgs } from 'node:util'
import { awardCommand, awardHelp } from '../src/awarding/commands/award-command.ts'
import { plainOptions } from '../src/awarding/commands/plain-flags.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { runStaffCommand } from './staff-desk.ts'
import { say, warn } from '../src/records/report/say.ts'

const text = { type: 'string' } as const
const options = {
  root: text,
  badge: text,
  email: text,
  person: text,
  on: text,
  file: text,
  narrative: text,
  names: text,
  evidence: text,
  supersedes: text,
  claim: { type: 'boolean' },
  'last-name-first': { type: 'boolean' },
  ...plainOptions,
  help: { type: 'boolean', short: 'h' },
} as const

try {
  const { values } = parseArgs({ options })
  const { help, root, ...given } = values
  const flags = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, String(value)]),
  )
  if (help) say(awardHelp)
  else await runStaffCommand(root ?? '.', (ports) => awardCommand(flags, ports))
} catch (error) {
  warn(`${failureText(error)}\n\n${awardHelp}`)
  process.exitCode = 2
}
