import { doctorCommand } from '../src/setup/doctor-command.ts'

process.exitCode = await doctorCommand(process.argv.slice(2), process.env).catch(
  (error: unknown) => {
    console.error((error as Error).message)
    return 2
  },
)
