import { parseArgs } from 'node:util'
import { correctCommand, correctHelp } from '../src/awarding/commands/correct-command.ts'
import { plainOptions } from '../src/awarding/commands/plain-flags.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { runStaffCommand } from './staff-desk.ts'
import { say, warn } from '../src/records/report/say.ts'

const text = { type: 'string' } as const
const options = {
  root: text,
  narrative: text,
  evidence: text,
  'evidence-url': text,
  on: text,
  without: text,
  only: text,
  file: text,
  ...plainOptions,
  help: { type: 'boolean', short: 'h' },
} as const

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { help, root, ...flags } = values
  const [path] = positionals
  if (help || path === undefined) say(correctHelp)
  else await runStaffCommand(root ?? '.', (ports) => correctCommand(path, flags, ports))
} catch (error) {
  warn(`${failureText(error)}\n\n${correctHelp}`)
  process.exitCode = 2
}
