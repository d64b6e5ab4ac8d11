import { revokeCommand } from '../src/awarding/commands/revoke-command.ts'
import { runStaffCommand } from './staff-desk.ts'

await runStaffCommand(revokeCommand)
