import { importCommand } from '../src/awarding/commands/import-command.ts'
import { runStaffCommand } from './staff-desk.ts'

await runStaffCommand(importCommand)
