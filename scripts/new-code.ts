import { newCodeCommand } from '../src/awarding/commands/new-code-command.ts'
import { runStaffCommand } from './staff-desk.ts'

await runStaffCommand(newCodeCommand)
