import { deskCommand } from '../src/forge/desk-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(deskCommand)
