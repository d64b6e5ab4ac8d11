import { whoCommand } from '../src/setup/learners/who-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(whoCommand)
