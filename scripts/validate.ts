import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readHistory } from '../src/history/history.ts'
import { awardIdFrom } from '../src/model/award-id.ts'
import { daysAt } from '../src/model/dates.ts'
import { readRecords } from '../src/records/read-records.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import {
  formatOf,
  renderProblems,
  validateFlags,
  validateHelp,
} from '../src/records/report/report.ts'
import { catalogueForTerminal } from '../src/records/report/terminal.ts'

process.exitCode = await run().catch((error: unknown) => {
  console.error(failureText(error))
  return 2
})

async function run(): Promise<number> {
  const { values } = parseArgs({ options: validateFlags })
  if (values.help || values.list) {
    process.stdout.write(values.help ? validateHelp : catalogueForTerminal())
    return 0
  }
  const format = formatOf(values.format ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'human'))
  const { today, latest: asOf } = daysAt(new Date())
  const history = await readHistory(values.root)
  const addedOn = (file: string) => history.files.get(file)?.addedOn
  const random = () => awardIdFrom(randomBytes(16))
  const { problems } = await readRecords(values.root, { random, addedOn, asOf, today })
  const changed =
    values.changed === undefined ? [] : readFileSync(values.changed, 'utf8').split('\n')
  const isClean = !problems.some(({ severity }) => severity === 'error')
  if (!(values.quiet && isClean))
    process.stdout.write(renderProblems(problems, format, new Set(changed)))
  return isClean ? 0 : 1
}
