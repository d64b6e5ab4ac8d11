import { badgeLimits } from '../../kinds/badge/limits.ts'
import { inputSentence, type InputFaultCode, type ValueFault } from '../input-faults.ts'
import { plainFields, plainFieldWords } from '../files/plain-fields.ts'
import type { ProblemCode } from '../../model/problem-catalogue.ts'

/** What is wrong with a filed form, and how it is mended, in words that repeat nothing of it. */
export const formProblemWords = {
  'form-changed':
    'This heading of the form has to be there once, and in its place. Take out other lines that begin with “### ” and the same words, or file the form again.',
  'form-too-long':
    'This is longer than GitHub lets an issue be. File what is asked, and nothing more.',
  'promise-missing': 'Please tick the box, once it is true.',
  missing: inWords('missing'),
  'too-long': inWords('too-long'),
  unreadable: inWords('hidden-character'),
  personal:
    'This looks like something about a person, and everybody can read it. Take it out; then open “edited” at the top of the issue and delete the older version there.',
  'day-invalid': inWords('date-invalid'),
  'day-ahead': inWords('date-future'),
  'days-reversed': inWords('days-reversed'),
  'number-invalid': inWords('number-invalid'),
  'url-invalid': inWords('url-invalid'),
  'more-unknown': `A line here is none of: ${plainFields.map((field) => plainFieldWords[field].label).join(', ')}. Write one of these, a colon and what it is, each once.`,
  'badge-unknown': 'There is no such badge. Choose one of the list.',
  'badge-retired': 'This badge is not awarded any more. Choose another.',
  'recipient-plain':
    'This looks like something about a person, and was never sealed. Take it out; then open “edited” at the top of the issue and delete the older version there. Seal it with the award form of the site, which does so on your own computer.',
  'name-turned':
    'Names with the last name first, as in “Surname, First”, are turned round by the award form of the site: paste the list there and press “Last name first, so they are: …” before you seal it. A name that has been sealed stays as it is.',
  'recipient-unsealed':
    'A line here is no sealed recipient. Each line is one that the award form made, begins with eyJ and is whole.',
  'recipient-twice': 'The same sealed recipient stands here twice. Keep one of the two lines.',
  'recipient-awarded':
    'A sealed recipient of this list is in the awards already. Take that line out, or seal the learner anew if a second award is meant.',
  'issue-used':
    'What this issue asked for is in the repository already. File a new issue for anything more.',
  'issuer-unknown': 'There is no such school or group. Choose one of the list.',
  'badge-exists': 'There is a badge of this name already. Give it another name.',
  'topics-many': `Up to ${badgeLimits.tags} topics may be given, each of up to ${badgeLimits.tag} characters.`,
  'award-id-invalid': inWords('award-id-invalid'),
  'award-unknown': 'No award has this id. Your register holds the right one.',
  'change-unknown': 'This is none of the four things that can happen. Choose one of the list.',
  'already-revoked': 'This award has been taken back or erased already. Nothing needs to be done.',
  'already-suspended': 'This award is on hold already. Nothing needs to be done.',
  'not-suspended': 'This award is not on hold. Nothing needs to be done.',
  'edit-by-hand':
    'The file that holds this award is laid out in a way that only a person can change. Edit it on GitHub.',
  'not-sound':
    'The check of the records refuses what this form would make. Mend it here, or write the file on GitHub.',
  'records-broken':
    'The records in the repository have problems of their own. Once these are mended, edit this issue or label it again.',
} as const

export type FormProblemCode = keyof typeof formProblemWords

/** What a fault that every front-end knows is called here. */
export const formCodes: Readonly<Record<ValueFault['code'], FormProblemCode>> = {
  'date-future': 'day-ahead',
  'date-invalid': 'day-invalid',
  'days-reversed': 'days-reversed',
  'hidden-character': 'unreadable',
  missing: 'missing',
  'number-invalid': 'number-invalid',
  // It stands in public already, which takes more words.
  'personal-in-public': 'personal',
  'too-long': 'too-long',
  'url-invalid': 'url-invalid',
}

function inWords(code: InputFaultCode): string {
  return inputSentence({ code, values: { suggestion: '2026-06-12' } }, 'This')
}

/** Something in a filed form that has to be put right. It holds nothing of what was filled in. */
export interface FormProblem {
  readonly code: FormProblemCode
  /** The heading of the form under which it stands; none when it is about the whole. */
  readonly field?: string
  /** The most that there may be of it: `{most}` in the words. */
  readonly most?: number
  /** What the check of the records says of what the form would make. */
  readonly problem?: ProblemCode
}
