import { failureText } from '../src/records/report/failure-text.ts'
import { doctorCommand } from '../src/setup/doctor-command.ts'

process.exitCode = await doctorCommand(process.argv.slice(2), process.env).catch(
  (error: unknown) => {
    console.error(failureText(error))
    return 2
  },
)
