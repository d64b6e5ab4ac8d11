import { inputFaultWords } from '../input-faults.ts'
import type { CellProblemWords } from './cell-problem.ts'

/** What is wrong and what to do, in plain English. */
export const englishProblemWords: CellProblemWords = {
  ...inputFaultWords,
  this: 'This',
  'address-columns':
    'Columns {columns} all hold addresses. Say which one is the learners’, or write a heading above each.',
  'badge-missing': 'There is no badge here. Write the badge’s name, as on its page.',
  'badge-retired': 'This badge is not awarded any more. Choose another.',
  'badge-unknown': 'There is no badge of this name.{suggestion}',
  'claim-invalid':
    'This is not a claim code. A code has 26 letters and digits, from a to z and 2 to 7.',
  'date-ambiguous':
    'This could be two different days. Write year-month-day, like {suggestion}, or say above that the day comes first.',
  'date-number':
    'The spreadsheet has turned this date into a number. Format the column as text or as a date, and save the list again.',
  'date-short-year': 'The year needs four digits, like {suggestion}.',
  duplicate: 'This learner gets the same badge in row {row}. Keep one of the two.',
  'duplicate-name':
    'The same name is in row {row}. If it is one learner, keep one of the two. If they are two, write something that tells them apart: a second name, an e-mail address.',
  'email-invalid': 'This is not one whole e-mail address.',
  formula:
    'This begins with = + - or @, so a spreadsheet would run it as a formula. Begin with a letter or a digit.',
  'headings-unknown':
    'No heading says who the badges are for. These are not understood: {headings}. Write “Email” above the addresses.',
  'mixed-letters': 'Letters of two alphabets that look alike are mixed here. Type it again.',
  'name-columns':
    'Columns {columns} all look like names, and no heading says which is which. Say it above, or write a heading above each: “First name”, “Last name”.',
  'name-in-public': 'The learner’s name is in a text that everybody can read. Take the name out.',
  'quote-stray':
    'A quotation mark stands in the middle of this cell. Write it twice, or take it out.',
  'quote-unclosed':
    'A quotation mark opens here and is never closed, so the rest of the list cannot be read.',
  'recipient-missing':
    'There is nothing here that says who it is for: an e-mail address or a claim code.',
  'result-invalid': 'The badge does not know this result. It takes {allowed}.',
  'telephone-invalid':
    'This is not an international telephone number. It begins with + and the country, like +44.',
  'too-many-cells': 'This row has more cells than there are headings.',
  'too-many-rows': 'A list may have {most} rows. Put the rest into another list.',
}
