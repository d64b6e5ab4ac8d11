import { awardCommand } from '../src/awarding/commands/award-command.ts'
import { runStaffCommand } from './staff-command.ts'

await runStaffCommand(awardCommand)
