import { newCodeCommand } from '../src/awarding/commands/new-code-command.ts'
import { runStaffCommand } from './staff-command.ts'

await runStaffCommand(newCodeCommand)
