import { parseArgs } from 'node:util'
import { newCodeCommand, newCodeHelp } from '../src/awarding/commands/new-code-command.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { runStaffCommand } from './staff-desk.ts'
import { say, warn } from '../src/records/report/say.ts'

const text = { type: 'string' } as const
const options = { root: text, register: text, help: { type: 'boolean', short: 'h' } } as const

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { help, root, register } = values
  if (help || positionals.length === 0) say(newCodeHelp)
  else
    await runStaffCommand(root ?? '.', (ports) => newCodeCommand(positionals, { register }, ports))
} catch (error) {
  warn(`${failureText(error)}\n\n${newCodeHelp}`)
  process.exitCode = 2
}
