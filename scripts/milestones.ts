import { milestonesCommand } from '../src/setup/learners/milestones-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(milestonesCommand)
