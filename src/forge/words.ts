import type { Proposal } from '../awarding/from-issue/form-outcome.ts'
import { formProblemWords, type FormProblem } from '../awarding/from-issue/form-problem.ts'
import { filled } from '../model/filled.ts'
import { problemCatalogue } from '../model/problem-catalogue.ts'

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
export function problemsAnswer(problems: readonly FormProblem[]): string {
  const lines = problems.map(({ code, field, most, problem }) => {
    const where = field === undefined ? '' : `**${field}:** `
    const { title, why } = problem === undefined ? nothingMore : problemCatalogue[problem]
    const more = problem === undefined ? '' : ` ${title}. ${why}`
    return `- ${where}${filled(formProblemWords[code], most === undefined ? {} : { most })}${more} (\`${problem ?? code}\`)`
  })
  const how = [
    'Edit the issue (**…**, then **Edit**), and it is read again.',
    'If it was labelled “ready” by somebody else, that label has to be put on once more.',
  ]
  return answer('This form cannot become a pull request yet.', '', ...lines, '', ...how)
}

/** What is said where there was something to mend before. */
export const openedAnswer = answer(
  'Thank you: this form is a pull request now. You find it on this page, or in the list of pull requests.',
)

/** What is said when somebody has worked on the branch. */
export const workedOnAnswer = answer(
  'This issue was changed, but a person has worked on its pull request meanwhile, so nothing was overwritten. Change the files there, or close the pull request and delete its branch, and edit this issue again.',
)

/** What is said when GitHub let the pull request not be opened. */
export const notOpenedAnswer = answer(
  'This form is sound, and yet it could not be made a pull request. Whoever looks after this site finds the reason in the log of the workflow “Propose”; README.md says which settings it needs.',
)

const nothingMore = { title: '', why: '' }

function answer(...lines: readonly string[]): string {
  return [answerMark, ...lines, ''].join('\n')
}
