import { readIssueCommand } from '../src/forge/read-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(readIssueCommand)
