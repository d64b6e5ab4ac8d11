import { answersAt } from './answers/answers-at.ts'
import { forgeFailure, forgeFailureText } from './failure.ts'
import { gitHubOf } from './github.ts'
import { madeCopies, madeForms, type MadeFiles } from './made-files.ts'
import { layOutMade, openMade } from './made-proposal.ts'
import { command } from '../records/report/run-command.ts'
import { say } from '../records/report/say.ts'

/** Proposes issue forms and owners, in the job of a workflow that may write. */
export const formsCommand = madeCommand(madeForms, {
  script: 'propose-forms.ts',
  about: `The parts of the workflow “Publish” that propose issue forms and owners. They load nothing but this program. FILE is
what "node scripts/issue-forms.ts --out FILE" wrote.`,
})

/** Proposes copies of other publishers' catalogues, in the job of a workflow that may write. */
export const copiesCommand = madeCommand(madeCopies, {
  script: 'propose-directory.ts',
  about: `The parts of the workflow “Directory” that propose copies of other publishers' catalogues. They load nothing but this
program. FILE is what "node scripts/directory.ts --out FILE" wrote.`,
})

function madeCommand(
  made: MadeFiles,
  { script, about }: Readonly<Record<'script' | 'about', string>>,
) {
  return command({
    usage: `node scripts/${script} DOING [FILE]`,
    about,
    flags: {},
    more: `  lay-out FILE   write the files
  open           open the pull request of the branch, and start its check (PUSHED and COMMIT: what became of the branch)`,
    operands: 1,
    failureText: forgeFailureText,
    run: async (_fields, [doing, file = '']) => {
      switch (doing) {
        case 'lay-out':
          for (const path of await layOutMade('.', file, made)) say(path)
          return 0
        case 'open':
          say(await open(made, process.env))
          return 0
        default:
          return 'incomplete'
      }
    },
  })
}

async function open(made: MadeFiles, environment: NodeJS.ProcessEnv): Promise<string> {
  const { PUSHED: pushed, COMMIT: commit = '', GITHUB_ACTOR: asker = '' } = environment
  if (!/^[0-9a-f]{40,64}$/.test(commit))
    throw forgeFailure('event', 'COMMIT is not the name of a commit.')
  const branch = { made, commit, isNew: pushed === 'yes' }
  const number = await openMade(branch, asker, gitHubOf(environment), answersAt('.'))
  return number === undefined ? 'It was closed before.' : `#${number}`
}
