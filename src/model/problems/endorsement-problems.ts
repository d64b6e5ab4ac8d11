import { error } from './entry.ts'

/** Endorsements: who stands behind what. */
export const endorsementProblems = {
  'endorsement-by-unknown': error(
    'An endorsement by an issuer that does not exist',
    'Somebody’s key has to sign it.',
  ),
  'endorsement-of-itself': error(
    'An endorsement of one’s own issuer, badge or award',
    'Whoever issues a badge stands behind it anyway.',
  ),
  'endorsement-badge-unknown': error(
    'An endorsement of a badge that does not exist',
    'There is nothing to stand behind.',
  ),
  'endorsement-award-missing': error(
    'An endorsement that does not say of which award',
    'A folder of awards holds many.',
  ),
  'endorsement-award-misplaced': error(
    'An endorsement of an award among the badges',
    'What is said of a badge is shown to everybody; what is said of an award is not.',
  ),
  'endorsement-award-unknown': error(
    'An endorsement of an award that does not exist',
    'There is nothing to stand behind.',
  ),
  'endorsement-award-erased': error(
    'An endorsement of an award that was erased',
    'What others said of somebody is erased with the award.',
  ),
  'endorsement-date-future': error(
    'An endorsement dated after today',
    'It would be published before it was given.',
  ),
  'endorsement-revoked-first': error(
    'An endorsement taken back before it was given',
    'One of the two days is mistaken.',
  ),
} as const
