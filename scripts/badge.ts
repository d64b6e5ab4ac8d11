import { badgeCommand } from '../src/awarding/commands/badge-command.ts'
import { runStaffCommand } from './staff-desk.ts'

await runStaffCommand(badgeCommand)
