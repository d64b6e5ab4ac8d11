import { formProblemWords } from '../../awarding/from-issue/form-problem.ts'
import { en } from '../../model/staff-words/en.ts'
import type { AnswerWords } from './answer-words.ts'

/** What is said under an issue, in English. */
export const enAnswers: AnswerWords = {
  locale: 'en',
  pullRequest: {
    newBadge: 'New badge: {badge}',
    award: { one: 'Award {badge}', other: 'Award {badge} to {count} people' },
    change: {
      revoke: 'Take back one award of {badge}',
      suspend: 'Put on hold one award of {badge}',
      reinstate: 'End the hold of one award of {badge}',
      erase: 'Erase one award of {badge}',
    },
    madeFrom:
      'Made from the form in {issue}. Everything in it is what was filled in there, and nothing has been approved yet.',
    noPicture: 'Until somebody brings a picture, one is drawn from the badge’s name.',
    check: [
      'The check says in words what a merge will do. It was started for the newest commit of this branch, and is started again when the issue is edited or a person pushes.',
      'A second person has to read it, as every change.',
    ],
    formsTitle: 'Issue forms and owners as badges/ has them',
    forms: [
      'Badges or profiles have changed. These are the issue forms, and the list of who approves what, as they are made of `badges/` now; nobody wrote them by hand.',
      'Until this is merged, the drop-downs of the forms offer what there was before. The branch is made anew when something else is merged meanwhile.',
      'A program made these files beside packages of others: read them as every change.',
    ],
    copiesTitle: 'What other publishers offer',
    copies: [
      'Publishers of `badges/directory.yml` offer something else than before, or nobody has looked for four weeks. These are the copies of their catalogues as they were read; nothing of theirs was run.',
      'Until this is merged, the site shows what there was before. The branch is made anew when they are read again.',
      'Look at the names and words of badges that are new as at anything that the site would say of itself.',
    ],
  },
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
