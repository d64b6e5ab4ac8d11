import { deskCommand } from '../src/forge/desk-command.ts'
import { warn } from '../src/records/report/say.ts'

process.exitCode = await deskCommand(process.argv.slice(2), process.env).catch((error: unknown) => {
  // An issue and a token are at hand: only words that were written for it are printed.
  const { name, message } = error as Error
  warn(name === 'ForgeFailure' ? message : `It failed (${name}).`)
  return 2
})
