import { objectOf } from '../bytes/json.ts'
import { readFile } from 'node:fs/promises'
import { forgeFailure } from './failure.ts'

/** Something that happened to an issue, as GitHub writes it into the file that GITHUB_EVENT_PATH names. */
export interface IssueEvent {
  readonly action: string
  /** The label that was put on, when that is what happened. */
  readonly label?: string
  /** Login of whoever did it: not always of whoever filed the issue. */
  readonly sender: string
  /** Whether what happened gave the issue other words: an edit may be one of its title alone. */
  readonly isRewritten: boolean
  readonly issue: {
    readonly number: number
    /** Login of whoever filed it. */
    readonly author: string
    readonly isOpen: boolean
    readonly body: string
  }
}

/** Reads the event of a workflow. @throws ForgeFailure `event` when it is not about an issue */
export async function readIssueEvent(path: string | undefined): Promise<IssueEvent> {
  const text = await readFile(path ?? '', 'utf8').catch((cause: unknown) => {
    throw forgeFailure('event', 'There is no event to read: this runs in a workflow.', {
      cause,
    })
  })
  const event = objectOf(JSON.parse(text))
  const issue = objectOf(event['issue'])
  const { number } = issue
  const sender = objectOf(event['sender'])['login']
  const label = objectOf(event['label'])['name']
  const isNumber = typeof number === 'number' && Number.isSafeInteger(number) && number > 0
  if (!isNumber || typeof sender !== 'string' || !isLogin(sender) || 'pull_request' in issue)
    throw forgeFailure('event', 'The event is not one of an issue.')
  return {
    action: String(event['action']),
    ...(typeof label === 'string' ? { label } : {}),
    sender,
    isRewritten: 'body' in objectOf(event['changes']),
    issue: {
      number,
      author: String(objectOf(issue['user'])['login']),
      isOpen: issue['state'] === 'open',
      body: typeof issue['body'] === 'string' ? issue['body'] : '',
    },
  }
}

/** Letters, digits and hyphens, as GitHub gives them out; an app’s ends in `[bot]`. */
function isLogin(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}(?:\[bot\])?$/.test(text)
}
