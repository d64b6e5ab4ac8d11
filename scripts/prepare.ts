import { daysAt } from '../src/model/fields/dates.ts'
import { prepareCommand } from '../src/publish/prepare/prepare-command.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { warn } from '../src/records/report/say.ts'

const around = {
  today: daysAt(new Date()).latest,
  onGitHub: process.env['GITHUB_ACTIONS'] === 'true',
}
process.exitCode = await prepareCommand(process.argv.slice(2), around).catch((error: unknown) => {
  warn(failureText(error))
  return 2
})
