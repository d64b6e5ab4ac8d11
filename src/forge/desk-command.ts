import { appendFile } from 'node:fs/promises'
import { answerIssue, layOutProposal, mayAsk, openProposal } from './desk.ts'
import { gitHubOf } from './github-place.ts'
import { readIssueEvent } from './issue-event.ts'
import { sayText } from '../records/report/say.ts'

export const deskHelp = `node scripts/issue-desk.ts DOING [FILE]

The parts of the workflow “Propose” that may write. They load nothing but this program; the issue is read from the file
that GITHUB_EVENT_PATH names. FILE is what scripts/from-issue.ts wrote.

  may-ask         whether who acted may write to the repository
  lay-out FILE    write the files of a proposal
  open FILE       open the pull request of the branch, and start its check
  answer FILE     say under the issue what to mend (PUSHED and OPENED: what the other job came to)
`

/** @returns the exit code. 2: it is not one of the four */
export async function deskCommand(
  [doing, file = '']: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const event = () => readIssueEvent(environment['GITHUB_EVENT_PATH'])
  switch (doing) {
    case 'may-ask':
      await put('may', (await mayAsk(await event(), gitHubOf(environment))) ? 'yes' : 'no')
      return 0
    case 'lay-out':
      for (const path of await layOutProposal('.', file, (await event()).issue.number))
        sayText(`${path}\n`)
      return 0
    case 'open':
      await openProposal(file, await event(), gitHubOf(environment))
      await put('opened', 'yes')
      return 0
    case 'answer': {
      const { PUSHED: pushed = '', OPENED: opened = '' } = environment
      await answerIssue(file, await event(), { pushed, opened }, gitHubOf(environment))
      return 0
    }
    default:
      sayText(deskHelp)
      return 2
  }

  async function put(name: string, value: 'yes' | 'no'): Promise<void> {
    sayText(`${name}: ${value}\n`)
    const outputs = environment['GITHUB_OUTPUT']
    if (outputs !== undefined) await appendFile(outputs, `${name}=${value}\n`)
  }
}
