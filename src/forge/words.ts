import type { Proposal } from '../awarding/from-issue/form-outcome.ts'
import type { FormProblem } from '../awarding/from-issue/form-problem.ts'
import { filled } from '../model/filled.ts'
import type { AnswerWords } from './answers/answer-words.ts'

/** Begins our one comment under an issue, and is not seen. */
export const answerMark = '<!-- cinquefoil: answer to a form -->'

/** Title of the pull request that a form becomes. */
export function pullRequestTitle({ form, change, issuer, badge, count }: Proposal): string {
  const name = `${issuer}/${badge}`
  if (form === 'badge') return `New badge: ${name}`
  if (form === 'award') return `Award ${name}${count === 1 ? '' : ` to ${count} people`}`
  return {
    revoke: 'Take back',
    suspend: 'Put on hold',
    reinstate: 'End the hold of',
    erase: 'Erase',
  }[change ?? 'revoke'].concat(` one award of ${name}`)
}

/** Text of the pull request that a form becomes. */
export function pullRequestBody(proposal: Proposal, issue: number): string {
  return [
    `Made from the form in #${issue}. Everything in it is what was filled in there, and nothing has been approved yet.`,
    '',
    ...(proposal.form === 'badge'
      ? ['Until somebody brings a picture, one is drawn from the badge’s name.', '']
      : []),
    'The check says in words what a merge will do. It was started for the newest commit of this branch, and is started again when the issue is edited or a person pushes.',
    '',
    'A second person has to read it, as every change.',
    '',
    `Closes #${issue}`,
    '',
  ].join('\n')
}

export const formsTitle = 'Issue forms and owners as badges/ has them'

/** Text of the pull request that brings issue forms and owners up to what was merged. */
export const formsBody = [
  'Badges or profiles have changed. These are the issue forms, and the list of who approves what, as they are made of `badges/` now; nobody wrote them by hand.',
  '',
  'Until this is merged, the drop-downs of the forms offer what there was before. The branch is made anew when something else is merged meanwhile.',
  '',
  'A program made these files beside packages of others: read them as every change.',
  '',
].join('\n')

/** What is said under an issue whose form cannot be used. */
export function problemsAnswer(problems: readonly FormProblem[], words: AnswerWords): string {
  const lines = problems.map(({ code, field, most, problem }) => {
    const where = field === undefined ? '' : `**${field}:** `
    const { title, why } = problem === undefined ? nothingMore : words.problems[problem]
    const more = problem === undefined ? '' : ` ${title}. ${why}`
    const text = filled(words.formProblems[code], most === undefined ? {} : { most })
    return `- ${where}${text}${more} (\`${problem ?? code}\`)`
  })
  return answer(words.notYet, '', ...lines, '', ...words.how)
}

/** What is said where there was something to mend before. */
export function openedAnswer({ opened }: AnswerWords): string {
  return answer(opened)
}

/** What is said when somebody has worked on the branch. */
export function workedOnAnswer({ workedOn }: AnswerWords): string {
  return answer(workedOn)
}

/** What is said when GitHub let the pull request not be opened. */
export function notOpenedAnswer({ notOpened }: AnswerWords): string {
  return answer(notOpened)
}

const nothingMore = { title: '', why: '' }

function answer(...lines: readonly string[]): string {
  return [answerMark, ...lines, ''].join('\n')
}
