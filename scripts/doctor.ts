import { doctorCommand } from '../src/setup/doctor/doctor-command.ts'
import { runCommand } from '../src/records/report/run-command.ts'

await runCommand(doctorCommand)
