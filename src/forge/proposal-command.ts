import { answerIssue, layOutProposal, mayAsk, openProposal } from './proposal.ts'
import { answersAt } from './answers/answers-at.ts'
import { forgeFailureText } from './failure.ts'
import { gitHubOf } from './github.ts'
import { readIssueEvent } from './issue-event.ts'
import { command } from '../records/report/run-command.ts'
import { say } from '../records/report/say.ts'
import { tellSteps } from '../records/report/step-outputs.ts'

/** Does for an issue what only a job that may write can do. */
export const proposalCommand = command({
  usage: 'node scripts/propose.ts DOING [FILE]',
  about: `The parts of the workflow “Propose” that may write. They load nothing but this program; the issue is read from the file
that GITHUB_EVENT_PATH names. FILE is what scripts/from-issue.ts wrote.`,
  flags: {},
  more: `  may-ask         whether who acted may write to the repository
  lay-out FILE    write the files of a proposal
  open FILE       open the pull request of the branch, and start its check
  answer FILE     say under the issue what to mend (PUSHED and OPENED: what the other job came to)`,
  operands: 1,
  failureText: forgeFailureText,
  run: async (_fields, [doing, file = '']) => {
    const event = () => readIssueEvent(process.env['GITHUB_EVENT_PATH'])
    const gitHub = () => gitHubOf(process.env)
    switch (doing) {
      case 'may-ask':
        await put('may', (await mayAsk(await event(), gitHub())) ? 'yes' : 'no')
        return 0
      case 'lay-out':
        for (const path of await layOutProposal('.', file, (await event()).issue.number)) say(path)
        return 0
      case 'open':
        await openProposal(file, await event(), gitHub(), answersAt('.'))
        await put('opened', 'yes')
        return 0
      case 'answer': {
        const { PUSHED: pushed = '', OPENED: opened = '' } = process.env
        const words = answersAt('.')
        await answerIssue(file, await event(), { pushed, opened, words }, gitHub())
        return 0
      }
      default:
        return 'incomplete'
    }
  },
})

async function put(name: string, value: 'yes' | 'no'): Promise<void> {
  say(`${name}: ${value}`)
  await tellSteps({ [name]: value })
}
