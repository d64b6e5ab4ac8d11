import { runCommand } from '../src/records/report/run-command.ts'
import { upgradeCommand } from '../src/setup/upgrade-command.ts'

await runCommand(upgradeCommand)
