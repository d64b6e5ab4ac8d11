import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readHistory } from '../history/history.ts'
import { rootFlag } from '../model/command.ts'
import { awardIdFrom } from '../model/addresses/award-id.ts'
import { daysAt } from '../model/fields/dates.ts'
import { readRecords } from '../records/read-records.ts'
import { formatOf } from '../records/report/report.ts'
import { command } from '../records/report/run-command.ts'
import { catalogueForTerminal } from '../records/report/terminal.ts'
import { sayProblems, sayText } from '../records/report/say.ts'
import { languageFlag, staffWordsAt } from '../records/report/staff-words-at.ts'

/** Says what is wrong with the records. */
export const validateCommand = command({
  usage: 'npm run validate -- [flags]',
  about: `Checks badges/ and awards/ and says what is wrong, where, and how it reads corrected.
Exit code 0: nothing is wrong (there may be warnings). 1: something is. 2: the machine failed.`,
  flags: {
    root: rootFlag,
    format: {
      value: 'FORMAT',
      help: 'human, github (annotations; the default on GitHub) or json',
    },
    changed: {
      value: 'FILE',
      help: 'a list of paths, one a line, whose problems come first (github)',
    },
    language: languageFlag,
    quiet: { help: 'say nothing when nothing is wrong' },
    list: { help: 'every problem there can be' },
    help: { help: 'this' },
  },
  column: 18,
  run: async ({ root, format: wanted, changed, language, quiet, list }) => {
    const words = staffWordsAt(root, language)
    if (list) {
      sayText(catalogueForTerminal(words))
      return 0
    }
    const format = formatOf(wanted ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'human'))
    const { today, latest: asOf } = daysAt(new Date())
    const history = await readHistory(root)
    const addedOn = (file: string) => history.files.get(file)?.addedOn
    const reading = { random: () => awardIdFrom(randomBytes(16)), addedOn, asOf, today }
    const { problems } = await readRecords(root, reading)
    const first = changed === undefined ? [] : readFileSync(changed, 'utf8').split('\n')
    const isClean = !problems.some(({ severity }) => severity === 'error')
    if (!(quiet && isClean)) sayProblems(problems, format, words, new Set(first))
    return isClean ? 0 : 1
  },
})
