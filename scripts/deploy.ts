import { runCommand } from '../src/records/report/run-command.ts'
import { deployCommand } from '../src/deploy/deploy-command.ts'

await runCommand(deployCommand)
