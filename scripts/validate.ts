import { runCommand } from '../src/records/report/run-command.ts'
import { validateCommand } from '../src/review/validate-command.ts'

await runCommand(validateCommand)
