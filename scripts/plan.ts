import { planCommand } from '../src/publish/split/plan-command.ts'

const around = {
  today: new Date().toISOString().slice(0, 10),
  onGitHub: process.env['GITHUB_ACTIONS'] === 'true',
}
process.exitCode = await planCommand(process.argv.slice(2), around).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
