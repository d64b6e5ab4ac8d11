import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Proposal } from '../awarding/from-issue/form-outcome.ts'
import type { AnswerWords } from './answers/answer-words.ts'
import { forgeFailure, type ForgeFailure } from './failure.ts'
import type { GitHub } from './github.ts'
import { readHandedOver } from './handed-over.ts'
import type { IssueEvent } from './issue-event.ts'
import { isPlainFileAt } from './plain-file.ts'
import {
  answerMark,
  notOpenedAnswer,
  openedAnswer,
  problemsAnswer,
  pullRequestBody,
  pullRequestTitle,
  workedOnAnswer,
} from './words.ts'

/** The label by which somebody who may write lets a stranger's issue become a pull request. */
const readyLabel = 'ready'

/**
 * Whether an issue may become a pull request. Anybody may file one; what happens next is for those to decide who may
 * write to the repository: by filing or rewriting it themselves, or by the label `ready`. Whatever else they do to it
 * says nothing of its words, which a stranger may have changed meanwhile.
 */
export async function mayAsk(event: IssueEvent, github: GitHub): Promise<boolean> {
  return event.issue.isOpen && standsForItsWords(event) && github.mayWrite(event.sender)
}

/** Whether whoever acted wrote the words of an issue, or let them pass. */
function standsForItsWords(event: IssueEvent): boolean {
  switch (event.action) {
    case 'opened':
      // An issue that is moved here, or made of a discussion, is opened by whoever does it.
      return event.issue.author === event.sender
    case 'edited':
      return event.isRewritten
    case 'labeled':
      return event.label === readyLabel
    default:
      return false
  }
}

/** Writes the files that were handed over. Nothing is followed to where they might be sent. Gives their paths. */
export async function layOutProposal(
  root: string,
  file: string,
  issue: number,
): Promise<readonly string[]> {
  const proposal = await proposalIn(file, issue)
  for (const { path, text } of proposal.files) {
    const isThere = await isPlainFileAt(root, path)
    if (isThere !== (proposal.form === 'change')) throw inTheWay()
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return proposal.files.map(({ path }) => path)
}

/** Opens the pull request of a pushed branch, or finds it, and has it checked: a workflow's own push starts nothing. */
export async function openProposal(
  file: string,
  { sender, issue }: IssueEvent,
  github: GitHub,
  words: AnswerWords,
): Promise<number> {
  const proposal = await proposalIn(file, issue.number)
  const branch = `issue-${issue.number}`
  const text = {
    branch,
    title: pullRequestTitle(proposal, words),
    body: pullRequestBody(proposal, issue.number, words),
  }
  const found = await github.pullRequestFrom(branch)
  const number = found ?? (await github.openPullRequest(text))
  await github.dispatch('check.yml', branch, { number: String(number), asker: sender })
  return number
}

/** What an answer depends on beside what was handed over. */
export interface AnswerContext {
  /** What became of the branch: `yes`, `worked-on`, `overtaken` by newer words, or nothing. */
  readonly pushed: string
  /** Whether there is a pull request: `yes`, or nothing. */
  readonly opened: string
  readonly words: AnswerWords
}

/** Says under the issue what to mend; where nothing is, only takes back what was said before. */
export async function answerIssue(
  file: string,
  { issue }: IssueEvent,
  { pushed, opened, words }: AnswerContext,
  github: GitHub,
): Promise<void> {
  const outcome = await readHandedOver(file, issue.number)
  if (pushed === 'overtaken') return
  const comment = await github.commentUnder(issue.number, answerMark)
  const isDone = outcome.kind === 'proposal' && opened === 'yes'
  if (isDone && comment === undefined) return
  const body = isDone ? openedAnswer(words) : refusal()
  if (comment === undefined) await github.addComment(issue.number, body)
  else await github.changeComment(comment, body)

  function refusal(): string {
    if (outcome.kind === 'problems') return problemsAnswer(outcome.problems, words)
    return pushed === 'worked-on' ? workedOnAnswer(words) : notOpenedAnswer(words)
  }
}

async function proposalIn(file: string, issue: number): Promise<Proposal> {
  const outcome = await readHandedOver(file, issue)
  if (outcome.kind === 'proposal') return outcome
  throw forgeFailure('handed-over', 'There is nothing to propose.')
}

function inTheWay(): ForgeFailure {
  const reason = 'A file that should be new is there, or one to be changed is not.'
  return forgeFailure('handed-over', reason)
}
