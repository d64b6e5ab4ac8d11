import { runCommand } from '../src/records/report/run-command.ts'
import { initCommand } from '../src/setup/init/init-command.ts'

await runCommand(initCommand)
