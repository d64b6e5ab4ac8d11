import { failureText } from '../src/records/report/failure-text.ts'
import { witnessCommand } from '../src/publish/witness/witness-command.ts'
import { warn } from '../src/records/report/say.ts'

process.exitCode = await witnessCommand(process.argv.slice(2)).catch((error: unknown) => {
  warn(failureText(error))
  return 2
})
