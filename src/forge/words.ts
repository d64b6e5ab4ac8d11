import type { Proposal } from '../awarding/from-issue/form-outcome.ts'
import type { FormProblem } from '../awarding/from-issue/form-problem.ts'
import { filled } from '../model/text/filled.ts'
import { pluralForm } from '../model/text/plural.ts'
import type { AnswerWords } from './answers/answer-words.ts'

/** Begins our one comment under an issue, and is not seen. */
export const answerMark = '<!-- cinquefoil: answer to a form -->'

/** Title of the pull request that a form becomes. */
export function pullRequestTitle(
  { form, change = 'revoke', issuer, badge: slug, count }: Proposal,
  { locale, pullRequest }: AnswerWords,
): string {
  const badge = `${issuer}/${slug}`
  if (form === 'badge') return filled(pullRequest.newBadge, { badge })
  if (form !== 'award') return filled(pullRequest.change[change], { badge })
  return filled(pluralForm(locale, count, pullRequest.award), { badge, count })
}

/** Text of the pull request that a form becomes. GitHub knows “Closes” in English alone. */
export function pullRequestBody(
  { form }: Proposal,
  issue: number,
  { pullRequest: { madeFrom, noPicture, check } }: AnswerWords,
): string {
  return paragraphs([
    filled(madeFrom, { issue: `#${issue}` }),
    ...(form === 'badge' ? [noPicture] : []),
    ...check,
    `Closes #${issue}`,
  ])
}

/** Texts one below the other, as Markdown. */
export function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`
}

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
