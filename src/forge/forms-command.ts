import { ForgeFailure } from './forge-failure.ts'
import { layOutForms, openForms } from './forms-desk.ts'
import { gitHubOf } from './github-place.ts'
import { sayText } from '../records/report/say.ts'

export const formsHelp = `node scripts/forms-desk.ts DOING [FILE]

The parts of the workflow “Publish” that propose issue forms and owners. They load nothing but this program. FILE is
what "node scripts/issue-forms.ts --out FILE" wrote.

  lay-out FILE   write the files
  open           open the pull request of the branch, and start its check (PUSHED and COMMIT: what became of the branch)
`

/** @returns the exit code. 2: it is neither of the two */
export async function formsCommand(
  [doing, file = '']: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  switch (doing) {
    case 'lay-out':
      for (const path of await layOutForms('.', file)) sayText(`${path}\n`)
      return 0
    case 'open': {
      const { PUSHED: pushed, COMMIT: commit = '', GITHUB_ACTOR: asker = '' } = environment
      if (!/^[0-9a-f]{40,64}$/.test(commit))
        throw new ForgeFailure('EVENT', 'COMMIT is not the name of a commit.')
      const branch = { commit, isNew: pushed === 'yes' }
      const number = await openForms(branch, asker, gitHubOf(environment))
      sayText(number === undefined ? 'It was closed before.\n' : `#${number}\n`)
      return 0
    }
    default:
      sayText(formsHelp)
      return 2
  }
}
