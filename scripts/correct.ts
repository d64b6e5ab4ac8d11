import { correctCommand } from '../src/awarding/commands/correct-command.ts'
import { runStaffCommand } from './staff-command.ts'

await runStaffCommand(correctCommand)
