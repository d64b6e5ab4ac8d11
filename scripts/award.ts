import { awardCommand } from '../src/awarding/commands/award-command.ts'
import { runStaffCommand } from './staff-desk.ts'

await runStaffCommand(awardCommand)
