import { importCommand } from '../src/awarding/commands/import-command.ts'
import { runStaffCommand } from './staff-command.ts'

await runStaffCommand(importCommand)
