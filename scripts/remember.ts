import { resolve } from 'node:path'
import { finishRemembered, nameSites, takeRemembered } from '../src/publish/remembered/remember.ts'
import { command, runCommand } from '../src/records/report/run-command.ts'

const steps = { name: nameSites, take: takeRemembered, finish: finishRemembered }

const rememberCommand = command({
  usage: 'node scripts/remember.ts name|take|finish [flags]',
  about: `Has a run of the workflow begin with what the last one left, so that one award more does not cost a whole build.

  name    says under which names runs leave a site
  take    begins with what a run left, where it is of this program, repository and ledger, and whole; needs CINQUEFOIL_TRANSFER_KEY
  finish  after the build: puts the whole site into a tar file, and seals it for the next run where take came before`,
  flags: {
    file: { value: 'FILE', default: 'remembered.bin', help: 'what one run leaves to the next' },
    seals: { value: 'FILE', default: 'remembered.keys', help: 'from take to finish' },
    tar: { value: 'FILE', default: 'artifact.tar', help: 'the whole site, as Pages takes it' },
    'at-most': {
      value: 'N',
      default: '',
      help: 'take: of a site of very many awards, what one part would hold; where\nnothing is begun with, it is built in parts, and the workflow is told',
    },
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
