import { copiesCommand } from '../src/forge/made-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(copiesCommand)
