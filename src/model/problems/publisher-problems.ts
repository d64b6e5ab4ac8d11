import { error, warning } from './entry.ts'

/** Other publishers, whose catalogue is shown beside one's own. */
export const publisherProblems = {
  'publisher-twice': error(
    'A publisher that is listed twice',
    'Its badges would be shown twice, under two names.',
  ),
  'publisher-is-own': error(
    'A publisher that is this site',
    'Your own badges would be shown as somebody else’s.',
  ),
  'publisher-name-taken': error(
    'A publisher with a name that is taken',
    'Nobody could tell whose badges they are.',
  ),
  'publisher-copy-missing': warning(
    'A publisher whose catalogue has not been read',
    'Pages are made of the copy in badges/directory/; without one nothing of it is shown.',
  ),
  'publisher-copy-unused': error(
    'A copy of the catalogue of nobody that is listed',
    'It is not shown; perhaps a name is mistyped.',
  ),
  'publisher-copy-invalid': error(
    'A copy of a catalogue that cannot be read',
    'It has to be as npm run directory wrote it.',
  ),
  'publisher-copy-altered': error(
    'A copy of a catalogue that was changed by hand',
    'It would say of others’ badges what they do not say.',
  ),
  'publisher-copy-unproven': error(
    'A copy of a catalogue that no key of the directory has signed',
    'Somebody would say of others’ badges what their issuers do not say.',
  ),
  'publisher-copy-other': error(
    'A copy of another catalogue than the publisher’s',
    'Its badges would be shown as those of somebody else.',
  ),
  'publisher-copy-pinned': error(
    'Another catalogue than the one that may be shown',
    'The directory names its SHA-256, so somebody wanted to look at each change.',
  ),
  'publisher-copy-day': error(
    'A copy of a catalogue dated after today',
    'The page says on which day it was read.',
  ),
} as const
