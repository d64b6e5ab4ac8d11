import { error, warning } from './entry.ts'

/** What only a comparison with what is there can show; found when a pull request is reviewed. */
export const reviewProblems = {
  'review-mixed': error(
    'Awards together with what guards them',
    'Code, keys and settings are reviewed by other eyes than awards.',
  ),
  'review-not-entitled': error(
    'A change to an issuer by somebody who is not among its owners',
    'Only those whom its profile names may speak for it.',
  ),
  'review-owners-stale': error(
    'The list of code owners is not what the profiles say',
    'GitHub asks the people of that list for their approval.',
  ),
  'review-file-name': error(
    'A file name that is not plain',
    'Some machines cannot keep it, and it may be meant to deceive.',
  ),
  'review-personal-message': error(
    'Personal data in a commit message',
    'A message stays in the history for ever, for everybody to read.',
  ),
  'review-back-dated': warning(
    'An award dated long ago',
    'Perhaps it is meant; perhaps the year is mistaken.',
  ),
  'review-before-badge': warning(
    'An award dated before its badge was there',
    'Perhaps the year is mistaken.',
  ),
  'review-expired-already': warning(
    'An award that has expired already',
    'It would be issued and shown as expired.',
  ),
  'review-duplicate': warning(
    'An award that looks like one that is there',
    'Perhaps a file or a line was copied.',
  ),
  'review-folder-full': warning(
    'A new file in a folder that is full',
    'Nobody finds it among the files of that folder on GitHub.',
  ),
} as const
