import { failureText } from '../src/records/report/failure-text.ts'
import { reviewCommand } from '../src/review/review-command.ts'

process.exitCode = await reviewCommand(process.argv.slice(2)).catch((error: unknown) => {
  console.error(failureText(error))
  return 2
})
