import { awardFromIssue } from './award-from-issue.ts'
import { badgeFromIssue } from './badge-from-issue.ts'
import { changeFromIssue } from './change-from-issue.ts'
import { formKindOf } from './form-answers.ts'
import type { FormOutcome, IssueContext } from './form-outcome.ts'

/**
 * Turns the body of an issue, as GitHub writes it for a form, into the files that it asks for. Every word of it is
 * data. An issue that no form made comes to nothing.
 */
export function readIssue(body: string, context: IssueContext): FormOutcome | undefined {
  switch (formKindOf(body)) {
    case 'award':
      return awardFromIssue(body, context)
    case 'badge':
      return badgeFromIssue(body, context)
    case 'change':
      return changeFromIssue(body, context)
    default:
      return undefined
  }
}
