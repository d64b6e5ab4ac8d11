import { parseArgs } from 'node:util'
import { revokeCommand, revokeHelp } from '../src/awarding/commands/revoke-command.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { runStaffCommand } from './staff-desk.ts'
import { say, warn } from '../src/records/report/say.ts'

const text = { type: 'string' } as const
const options = {
  root: text,
  reason: text,
  on: text,
  suspend: { type: 'boolean' },
  reinstate: { type: 'boolean' },
  erase: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { help, root, ...given } = values
  const flags = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, String(value)]),
  )
  if (help || positionals[0] === undefined) say(revokeHelp)
  else
    await runStaffCommand(root ?? '.', (ports) => revokeCommand(positionals[0] ?? '', flags, ports))
} catch (error) {
  warn(`${failureText(error)}\n\n${revokeHelp}`)
  process.exitCode = 2
}
