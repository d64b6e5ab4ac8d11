import { cardsCommand } from '../src/awarding/commands/cards-command.ts'
import { runStaffCommand } from './staff-desk.ts'

await runStaffCommand(cardsCommand)
