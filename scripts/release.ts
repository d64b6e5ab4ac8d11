import { runCommand } from '../src/records/report/run-command.ts'
import { releaseCommand } from '../src/setup/release-command.ts'

await runCommand(releaseCommand)
