import { entriesOf, failed, notApplicable, passed, unknown } from './entry.ts'

const lookAtEach = 'Look at each badge below.'

const ofMembers = entriesOf('members', {
  'members-good': passed(
    'Every badge inside is genuine',
    'Each badge in this record was checked by itself, and its own issuer is proven.',
  ),
  'members-some-ended': passed(
    'Every badge inside is genuine, and not all of them still stand',
    'Each badge in this record was checked by itself, and its own issuer is proven. Some have run out, were taken back or are on hold.',
    lookAtEach,
  ),
  'members-not-proven': failed(
    'A badge inside is not what it says',
    'Each badge in this record was checked by itself. At least one was altered, or its issuer is not who it says.',
    'Do not rely on the record as a whole. Look at each badge below, and ask whoever sent it.',
  ),
  'members-not-all-checked': unknown(
    'Not every badge inside could be checked',
    'Each badge in this record was checked by itself. Of at least one not everything could be found out.',
    lookAtEach,
  ),
})

const ofAssociations = entriesOf('associations', {
  'associations-inside': passed(
    'What belongs together is inside',
    'The record says how its badges belong together, and all that it names is in it.',
  ),
  'associations-outside': failed(
    'The record names what is not inside',
    'The record says how its badges belong together, and names at least one that is not in it, though it says that it is complete.',
    'Ask whoever sent it for the whole record.',
  ),
  'associations-partial': notApplicable(
    'The record is a part of a larger one',
    'The record says how its badges belong together, and names at least one that is not in it. It says itself that it does not hold everything.',
  ),
  'associations-none': notApplicable(
    'The record does not say how its badges belong together',
    'It is a list of badges, and nothing more.',
  ),
})

const ofSubjects = entriesOf('subjects', {
  'subjects-agree': passed(
    'The badges inside are for whom the record is for',
    'Every badge that can be compared was awarded to the same person as the record.',
  ),
  'subjects-differ': failed(
    'A badge inside is for somebody else, or for another address',
    'The record is for one person, and at least one badge in it was awarded to another identity. It may be an address that they no longer have, or another person’s badge.',
    'Ask whoever sent it to show that those badges are theirs.',
  ),
  'subjects-not-comparable': notApplicable(
    'Whether all badges inside are for one person cannot be told',
    'The record and its badges do not name their holder in a way that can be compared.',
  ),
})

/** Is what is inside a record good, does it belong together, and is it one person’s? */
export const clrEntries = { ...ofMembers, ...ofAssociations, ...ofSubjects }
