import { badgeCommand } from '../src/awarding/commands/badge-command.ts'
import { runStaffCommand } from './staff-command.ts'

await runStaffCommand(badgeCommand)
