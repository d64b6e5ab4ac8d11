import { parseArgs } from 'node:util'
import { badgeCommand, badgeHelp } from '../src/awarding/commands/badge-command.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { renewalNote } from '../src/setup/forge-files.ts'
import { runStaffCommand } from './staff-desk.ts'
import { say, warn } from '../src/records/report/say.ts'

const text = { type: 'string' } as const
const options = {
  root: text,
  issuer: text,
  name: text,
  slug: text,
  description: text,
  criteria: text,
  alt: text,
  type: text,
  tags: text,
  expires: text,
  help: { type: 'boolean', short: 'h' },
} as const

try {
  const { values } = parseArgs({ options })
  const { help, root, ...given } = values
  const flags = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, String(value)]),
  )
  if (help) say(badgeHelp)
  else
    await runStaffCommand(root ?? '.', (ports) =>
      badgeCommand(flags, ports, (records) => renewalNote(root ?? '.', records)),
    )
} catch (error) {
  warn(`${failureText(error)}\n\n${badgeHelp}`)
  process.exitCode = 2
}
