import { answersAt } from './answers/answers-at.ts'
import { forgeFailure, forgeFailureText } from './failure.ts'
import { layOutForms, openForms } from './forms-proposal.ts'
import { gitHubOf } from './github.ts'
import { command } from '../records/report/run-command.ts'
import { say } from '../records/report/say.ts'

/** Proposes issue forms and owners, in the job of a workflow that may write. */
export const formsCommand = command({
  usage: 'node scripts/forms-desk.ts DOING [FILE]',
  about: `The parts of the workflow “Publish” that propose issue forms and owners. They load nothing but this program. FILE is
what "node scripts/issue-forms.ts --out FILE" wrote.`,
  flags: {},
  more: `  lay-out FILE   write the files
  open           open the pull request of the branch, and start its check (PUSHED and COMMIT: what became of the branch)`,
  operands: 1,
  failureText: forgeFailureText,
  run: async (_fields, [doing, file = '']) => {
    switch (doing) {
      case 'lay-out':
        for (const path of await layOutForms('.', file)) say(path)
        return 0
      case 'open':
        say(await open(process.env))
        return 0
      default:
        return 'incomplete'
    }
  },
})

async function open(environment: NodeJS.ProcessEnv): Promise<string> {
  const { PUSHED: pushed, COMMIT: commit = '', GITHUB_ACTOR: asker = '' } = environment
  if (!/^[0-9a-f]{40,64}$/.test(commit))
    throw forgeFailure('event', 'COMMIT is not the name of a commit.')
  const branch = { commit, isNew: pushed === 'yes' }
  const number = await openForms(branch, asker, gitHubOf(environment), answersAt('.'))
  return number === undefined ? 'It was closed before.' : `#${number}`
}
