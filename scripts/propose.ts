import { proposalCommand } from '../src/forge/proposal-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(proposalCommand)
