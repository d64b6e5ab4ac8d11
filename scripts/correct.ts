import { correctCommand } from '../src/awarding/commands/correct-command.ts'
import { runStaffCommand } from './staff-desk.ts'

await runStaffCommand(correctCommand)
