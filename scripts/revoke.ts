import { revokeCommand } from '../src/awarding/commands/revoke-command.ts'
import { runStaffCommand } from './staff-command.ts'

await runStaffCommand(revokeCommand)
