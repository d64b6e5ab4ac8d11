import { witnessCommand } from '../src/publish/witness/witness-command.ts'

process.exitCode = await witnessCommand(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
