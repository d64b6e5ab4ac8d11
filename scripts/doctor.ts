import { failureText } from '../src/records/report/failure-text.ts'
import { doctorCommand } from '../src/setup/doctor-command.ts'
import { warn } from '../src/records/report/say.ts'

process.exitCode = await doctorCommand(process.argv.slice(2), process.env).catch(
  (error: unknown) => {
    warn(failureText(error))
    return 2
  },
)
