import { formsCommand } from '../src/forge/forms-command.ts'
import { warn } from '../src/records/report/say.ts'

process.exitCode = await formsCommand(process.argv.slice(2), process.env).catch(
  (error: unknown) => {
    // A token is at hand: only words that were written for it are printed.
    const { name, message } = error as Error
    warn(name === 'ForgeFailure' ? message : `It failed (${name}).`)
    return 2
  },
)
