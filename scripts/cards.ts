import { parseArgs } from 'node:util'
import { cardsCommand, cardsHelp } from '../src/awarding/commands/cards-command.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { runStaffCommand } from './staff-desk.ts'
import { say, warn } from '../src/records/report/say.ts'

const text = { type: 'string' } as const
const options = {
  root: text,
  badge: text,
  count: text,
  on: text,
  file: text,
  narrative: text,
  help: { type: 'boolean', short: 'h' },
} as const

try {
  const { values } = parseArgs({ options })
  const { help, root, ...given } = values
  const flags = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, String(value)]),
  )
  if (help) say(cardsHelp)
  else await runStaffCommand(root ?? '.', (ports) => cardsCommand(flags, ports))
} catch (error) {
  warn(`${failureText(error)}\n\n${cardsHelp}`)
  process.exitCode = 2
}
