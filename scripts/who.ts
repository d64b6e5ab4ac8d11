import { failureText } from '../src/records/report/failure-text.ts'
import { whoCommand } from '../src/setup/who-command.ts'
import { warn } from '../src/records/report/say.ts'

process.exitCode = await whoCommand(process.argv.slice(2), process.env).catch((error: unknown) => {
  warn(failureText(error))
  return 2
})
