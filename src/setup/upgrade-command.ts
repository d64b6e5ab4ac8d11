import { rootFlag } from '../model/command.ts'
import { command } from '../records/report/run-command.ts'
import { sayText } from '../records/report/say.ts'
import { upgrade } from './upgrade/upgrade.ts'
import { upgradeReport } from './upgrade/upgrade-report.ts'

/** Brings a newer version of the program. */
export const upgradeCommand = command({
  usage: 'npm run upgrade -- --from ADDRESS [flags]',
  about: `Brings a newer version of the program as a branch of its own, for you to look at and to merge. badges/, awards/ and what
you added stay as they are; what was issued stays to the byte. A file of the program that you edited is never written over
unless you say so.
Exit code 0: done. 1: you have to choose first, and nothing was changed. 2: it could not be done, and nothing was changed.`,
  flags: {
    from: {
      value: 'ADDRESS',
      help: 'where the newer version is: a repository, one of your remotes, or a folder\n(default: what "repository" in package.json names)',
    },
    to: { value: 'TAG', help: 'such as v1.2.3 (default: the newest)' },
    'dry-run': { help: 'say what would change, and change nothing' },
    'keep-mine': {
      value: 'FILE',
      isRepeated: true,
      help: 'leave this file of the program as you edited it',
    },
    'take-new': {
      value: 'FILE',
      isRepeated: true,
      help: 'give up your change of this file, and take the newer version’s',
    },
    root: { ...rootFlag, help: 'the top folder of your repository (default: here)' },
    help: { help: 'this text' },
  },
  run: async ({ root, from, to, 'dry-run': isDry, 'keep-mine': keep, 'take-new': take }) => {
    const choices = { keepMine: keep ?? [], takeNew: take ?? [] }
    const mode = isDry ? 'dry-run' : 'make'
    const findings = await upgrade(root, { from, to, choices, mode })
    sayText(upgradeReport(findings))
    return findings.outcome === 'undecided' ? 1 : 0
  },
})
