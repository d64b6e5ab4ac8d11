import { reviewCommand } from '../src/review/review-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(reviewCommand)
