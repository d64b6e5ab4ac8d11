import { awardLimits } from '../../kinds/award/fields.ts'
import { isAwardId } from '../../model/addresses/award-id.ts'
import { editAward, type AwardChange, type EditFault } from '../files/edit-awards.ts'
import type { ComposedFile } from '../files/composed-file.ts'
import { formAnswers, type FormAnswers } from './form-answers.ts'
import { formChanges, type formFields } from './form-fields.ts'
import type { FormOutcome, IssueContext } from './form-outcome.ts'
import type { FormProblemCode } from './form-problem.ts'

/** Reads the form that takes an award back, puts it on hold, ends the hold, or forgets its holder. */
export function changeFromIssue(body: string, context: IssueContext): FormOutcome {
  const answers = formAnswers('change', body)
  const file = readFile(answers, context)
  const change = readChange(answers, context)
  if (answers.problems.length > 0) return { kind: 'problems', problems: answers.problems }
  const edited = editAward(file.text, answers.required('award'), change)
  if ('fault' in edited) {
    answers.fault('award', editProblems[edited.fault])
    return { kind: 'problems', problems: answers.problems }
  }
  const [, issuer = '', badge = ''] = file.path.split('/')
  const files = [{ path: file.path, text: edited.text }]
  const { kind } = change
  return { kind: 'proposal', form: 'change', change: kind, issuer, badge, count: 1, files }
}

type Answers = FormAnswers<keyof typeof formFields.change>

function readFile(answers: Answers, { fileOf }: IssueContext): ComposedFile {
  const id = answers.required('award')
  const file = isAwardId(id) ? fileOf(id) : undefined
  if (file) return file
  if (id !== '') answers.fault('award', isAwardId(id) ? 'award-unknown' : 'award-id-invalid')
  return { path: '', text: '' }
}

function readChange(answers: Answers, { today }: IssueContext): AwardChange {
  const chosen = answers.required('change')
  const kind = formChanges.find((each) => each === chosen)
  if (chosen !== '' && kind === undefined) answers.fault('change', 'change-unknown')
  if (kind === 'revoke' || kind === 'suspend') answers.required('reason')
  return changeOf(
    kind ?? 'reinstate',
    today,
    answers.publicText('reason', awardLimits.reason, 'one') ?? '',
  )
}

function changeOf(kind: AwardChange['kind'], on: string, reason: string): AwardChange {
  switch (kind) {
    case 'revoke':
    case 'suspend':
      return { kind, on, reason }
    case 'erase':
      return { kind, on }
    case 'reinstate':
      return { kind }
    default:
      return kind satisfies never
  }
}

const editProblems: Readonly<Record<EditFault, FormProblemCode>> = {
  'id-not-found': 'edit-by-hand',
  'id-twice': 'edit-by-hand',
  'not-plain': 'edit-by-hand',
  'suspended-together': 'edit-by-hand',
  'already-revoked': 'already-revoked',
  'already-suspended': 'already-suspended',
  'not-suspended': 'not-suspended',
}
