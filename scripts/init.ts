import { failureText } from '../src/records/report/failure-text.ts'
import { initCommand } from '../src/setup/init-command.ts'
import { warn } from '../src/records/report/say.ts'

const today = new Date().toISOString().slice(0, 10)
process.exitCode = await initCommand(process.argv.slice(2), today).catch((error: unknown) => {
  warn(failureText(error))
  return 2
})
