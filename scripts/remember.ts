import { resolve } from 'node:path'
import { keepRemembered, nameSites, takeRemembered } from '../src/publish/remembered/remember.ts'
import { command, runCommand } from '../src/records/report/run-command.ts'

const steps = { name: nameSites, take: takeRemembered, keep: keepRemembered }

const rememberCommand = command({
  usage: 'node scripts/remember.ts name|take|keep [flags]',
  about: `Has a run of the workflow begin with what the last one left, so that one award more does not cost a whole build.

  name  says under which names runs leave a site
  take  unpacks what a run left, where it is of this program, repository and ledger, and whole; needs CINQUEFOIL_CARRIAGE
  keep  packs and seals the site that was built, for the next run; needs take before it`,
  flags: {
    file: { value: 'FILE', default: 'remembered.bin', help: 'what one run leaves to the next' },
    seal: { value: 'FILE', default: 'remembered.key', help: 'from take to keep' },
    ledger: { value: 'DIR', default: 'ledger', help: 'the ledger as it was signed' },
    before: { value: 'DIR', default: 'ledger-before', help: 'the ledger as it was before' },
    state: { value: 'DIR', default: '.cinquefoil', help: 'working files of this machine' },
    dist: { value: 'DIR', default: 'dist', help: 'where the site is to be seen' },
  },
  column: 15,
  operands: 1,
  run: async (place, [name = '']) => {
    const step = Object.entries(steps).find(([each]) => each === name)?.[1]
    if (step === undefined) return 'incomplete'
    await step({ ...place, state: resolve(place.state), dist: resolve(place.dist) }, process.env)
    return 0
  },
})

await runCommand(rememberCommand)
