import { parseArgs } from 'node:util'
import { prove } from '../src/publish/split/prove.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `node scripts/prove.ts --ledger DIR --before DIR [flags]

Holds what was signed against the keys that the repository publishes, before it is kept: the four forms of each new award,
and each new status list. Needs no key. Exit code 0: all of it holds. 2: something does not, or the machine failed.

  --ledger DIR   the ledger as it was signed
  --before DIR   the ledger as it was before
  --root DIR     the repository with the public keys (default: this folder)
  --state DIR    working files of this machine, with what was carried here (default: .cinquefoil)`

const options = {
  ledger: { type: 'string' },
  before: { type: 'string' },
  root: { type: 'string', default: '.' },
  state: { type: 'string', default: '.cinquefoil' },
  help: { type: 'boolean' },
} as const

try {
  const { ledger, before, root, state, help: isAsked } = parseArgs({ options }).values
  if (isAsked || ledger === undefined || before === undefined) {
    say(help)
    process.exitCode = isAsked ? 0 : 2
  } else {
    const opened = `${state}/cache/opened-segments`
    const { awards, lists } = await prove({ root, ledger, before, opened })
    say(`Proven: ${awards} awards, ${lists} status lists.`)
  }
} catch (error) {
  warn(failureText(error))
  process.exitCode = 2
}
