import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readHistory } from '../src/history/history.ts'
import { awardIdFrom } from '../src/model/award-id.ts'
import { daysAt } from '../src/model/dates.ts'
import { readRecords } from '../src/records/read-records.ts'
import { formatOf, validateFlags, validateHelp } from '../src/records/report/report.ts'
import { catalogueForTerminal } from '../src/records/report/terminal.ts'
import { sayProblems, sayText, warnOf } from '../src/records/report/say.ts'

process.exitCode = await run().catch((error: unknown) => {
  warnOf(error)
  return 2
})

async function run(): Promise<number> {
  const { values } = parseArgs({ options: validateFlags })
  if (values.help || values.list) {
    sayText(values.help ? validateHelp : catalogueForTerminal())
    return 0
  }
  const format = formatOf(values.format ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'human'))
  const { today, latest: asOf } = daysAt(new Date())
  const history = await readHistory(values.root)
  const addedOn = (file: string) => history.files.get(file)?.addedOn
  const reading = { random: () => awardIdFrom(randomBytes(16)), addedOn, asOf, today }
  const { problems } = await readRecords(values.root, reading)
  const changed =
    values.changed === undefined ? [] : readFileSync(values.changed, 'utf8').split('\n')
  const isClean = !problems.some(({ severity }) => severity === 'error')
  if (!(values.quiet && isClean)) sayProblems(problems, format, new Set(changed))
  return isClean ? 0 : 1
}
