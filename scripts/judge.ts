import { parseArgs } from 'node:util'
import { failureText } from '../src/records/report/failure-text.ts'
import { judgementTable } from '../src/testing/judge/judgement.ts'
import { judgeSite } from '../src/testing/judge/judge.ts'
import { printableJson } from '../src/records/report/plain-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm run judge -- [--dist DIR] [--json]

Shows every award of the built site to programs that we did not write (libraries from npm and, where Python 3 is there,
from PyPI), and prints by form how many they accept and refuse, and why. Some refuse what was withdrawn or has run out,
as they should. For people at work: it is no test, and what it cannot install it says.

  --dist DIR   the built site (default: dist)
  --json       each judgement, rather than a table
  --help       this text`

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
try {
  if (values.help) say(help)
  else {
    const judgement = await judgeSite(values.dist, (line) => warn(line))
    say(
      values.json
        ? printableJson(JSON.stringify(judgement, undefined, 2))
        : judgementTable(judgement).join('\n'),
    )
  }
} catch (error) {
  warn(failureText(error))
  process.exitCode = 2
}
