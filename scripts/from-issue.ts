import { parseArgs } from 'node:util'
import { readCommand, readHelp } from '../src/forge/read-command.ts'
import { say, warn } from '../src/records/report/say.ts'

const options = {
  root: { type: 'string', default: '.' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const

try {
  const { root, out, help } = parseArgs({ options }).values
  if (help || out === undefined) say(readHelp)
  else process.exitCode = await readCommand({ root, out, now: new Date() }, process.env)
} catch (error) {
  // What an issue says is never printed.
  const { name, message } = error as Error
  warn(name === 'ForgeFailure' ? message : `Reading the issue failed (${name}).`)
  process.exitCode = 2
}
