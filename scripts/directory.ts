import { directoryCommand } from '../src/directory/directory-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(directoryCommand)
