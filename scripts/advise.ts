import { adviseCommand } from '../src/review/advise-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(adviseCommand)
