import { resolve } from 'node:path'
import { keysCommand, keysHelp } from '../src/publish/keys-command.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const args = process.argv.slice(2)
if (args.includes('--help') || args.length === 0) say(keysHelp)
else {
  try {
    const {
      written = [],
      lines,
      secret,
    } = await keysCommand(args, resolve('.'), new Date().toISOString().slice(0, 10))
    // The words go to the terminal and the secret alone to the output, so that it can be piped into a secret store.
    for (const line of [...written, ...lines]) warn(line)
    if (secret !== undefined) say(secret)
  } catch (error) {
    warn(failureText(error))
    process.exitCode = 2
  }
}
