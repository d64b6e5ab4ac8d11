import { cardsCommand } from '../src/awarding/commands/cards-command.ts'
import { runStaffCommand } from './staff-command.ts'

await runStaffCommand(cardsCommand)
