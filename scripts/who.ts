import { whoCommand } from '../src/setup/who-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(whoCommand)
