import { resolve } from 'node:path'
import { keysCommand, keysHelp } from '../src/publish/keys-command.ts'
import { failureText } from '../src/records/report/failure-text.ts'

const args = process.argv.slice(2)
if (args.includes('--help') || args.length === 0) console.log(keysHelp)
else {
  try {
    const { said, secret } = await keysCommand(
      args,
      resolve('.'),
      new Date().toISOString().slice(0, 10),
    )
    // The words go to the terminal and the secret alone to the output, so that it can be piped into a secret store.
    for (const line of said) console.error(line)
    if (secret !== undefined) console.log(secret)
  } catch (error) {
    console.error(failureText(error))
    process.exitCode = 2
  }
}
