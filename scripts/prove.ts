import { prove } from '../src/publish/prove/prove.ts'
import { command, runCommand } from '../src/records/report/run-command.ts'
import { say } from '../src/records/report/say.ts'

const proveCommand = command({
  usage: 'node scripts/prove.ts --ledger DIR --before DIR [flags]',
  about: `Holds what was signed against the keys that the repository publishes, before it is kept: the four forms of each new award,
and each new status list. Needs no key. Exit code 0: all of it holds. 2: something does not, or the machine failed.`,
  flags: {
    ledger: { value: 'DIR', help: 'the ledger as it was signed' },
    before: { value: 'DIR', help: 'the ledger as it was before' },
    root: {
      value: 'DIR',
      default: '.',
      help: 'the repository with the public keys (default: this folder)',
    },
    state: {
      value: 'DIR',
      default: '.cinquefoil',
      help: 'working files of this machine, with what was carried here (default: .cinquefoil)',
    },
  },
  column: 15,
  needs: ['ledger', 'before'],
  run: async ({ ledger = '', before = '', root, state }) => {
    const opened = `${state}/cache/opened-segments`
    const { awards, lists } = await prove({ root, ledger, before, opened })
    say(`Proven: ${awards} awards, ${lists} status lists.`)
    return 0
  },
})

await runCommand(proveCommand)
