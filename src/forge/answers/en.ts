import { formProblemWords } from '../../awarding/from-issue/form-problem.ts'
import { en } from '../../model/staff-words/en.ts'
import type { AnswerWords } from './answer-words.ts'

/** What is said under an issue, in English. */
export const enAnswers: AnswerWords = {
  formProblems: formProblemWords,
  problems: en.problems,
  notYet: 'This form cannot become a pull request yet.',
  how: [
    'Edit the issue (**…**, then **Edit**), and it is read again.',
    'If it was labelled “ready” by somebody else, that label has to be put on once more.',
  ],
  opened:
    'Thank you: this form is a pull request now. You find it on this page, or in the list of pull requests.',
  workedOn:
    'This issue was changed, but a person has worked on its pull request meanwhile, so nothing was overwritten. Change the files there, or close the pull request and delete its branch, and edit this issue again.',
  notOpened:
    'This form is sound, and yet it could not be made a pull request. Whoever looks after this site finds the reason in the log of the workflow “Propose”; README.md says which settings it needs.',
}
