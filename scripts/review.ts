import { failureText } from '../src/records/report/failure-text.ts'
import { reviewCommand } from '../src/review/review-command.ts'
import { warn } from '../src/records/report/say.ts'

process.exitCode = await reviewCommand(process.argv.slice(2)).catch((error: unknown) => {
  warn(failureText(error))
  return 2
})
