import { reviewCommand } from '../src/review/review-command.ts'

process.exitCode = await reviewCommand(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
