import { badgeLimits } from '../../kinds/badge/limits.ts'
import type { ProblemCode } from '../../model/problem-catalogue.ts'

/** What is wrong with a filed form, and how it is mended, in words that repeat nothing of it. */
export const formProblemWords = {
  'form-changed':
    'This heading of the form has to be there once, and in its place. Take out other lines that begin with “### ” and the same words, or file the form anew.',
  'form-too-long':
    'This is longer than GitHub lets an issue be. File what is asked, and nothing more.',
  'promise-missing': 'Please tick the box, once it is true.',
  missing: 'Nothing is filled in here. Please fill it in.',
  'too-long': 'This is too long. Please shorten it.',
  unreadable: 'There is a character here that cannot be seen. Type the text anew.',
  personal:
    'This looks like something about a person, and everybody can read it. Take it out; then open “edited” at the top of the issue and delete the older version there.',
  'day-invalid':
    'This is not a day of the calendar. Write year, month and day with hyphens, like 2026-06-12.',
  'day-ahead': 'This day has not come yet. Write the day on which it was earned.',
  'url-invalid': 'This is not a whole web address. Write one that begins with https://',
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
  'award-id-invalid': 'This is not the id of an award. An id has 26 letters and digits.',
  'award-unknown': 'No award has this id. Your own list of awards holds the right one.',
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

/** Something in a filed form that has to be put right. It holds nothing of what was filled in. */
export interface FormProblem {
  readonly code: FormProblemCode
  /** The heading of the form under which it stands; none when it is about the whole. */
  readonly field?: string
  /** What the check of the records says of what the form would make. */
  readonly problem?: ProblemCode
}
