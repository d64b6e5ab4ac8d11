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
  'endorsement-file-invalid': error(
    'A brought endorsement that is none',
    'Only a signed credential can be checked by those who read it.',
  ),
  'endorsement-file-unsafe': error(
    'A brought endorsement with a text that cannot be shown',
    'It is published letter by letter, so nothing can be taken out of it here.',
  ),
  'endorsement-file-unproven': error(
    'A brought endorsement whose proof is not good',
    'Anybody could have written it.',
  ),
  'endorsement-file-keyless': error(
    'A brought endorsement without the key of whoever signed it',
    'Nobody is asked while a site is published, so the key has to be here.',
  ),
  'endorsement-file-own': error(
    'A brought endorsement in the name of an issuer of this site',
    'An issuer of the site signs with its own key when the site is published.',
  ),
  'endorsement-file-other': error(
    'A brought endorsement of something else',
    'It would stand beside what nobody endorsed.',
  ),
  'endorsement-file-expired': error(
    'A brought endorsement that had run out before it was brought',
    'It endorses nothing any more.',
  ),
  'endorsement-file-repeated': error(
    'A brought endorsement that is here twice',
    'One voice would count as two.',
  ),
} as const
