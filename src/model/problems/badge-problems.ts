import { error } from './entry.ts'

/** The site and its issuers. */
export const issuerProblems = {
  'publisher-unknown': error(
    'A publisher that is not an issuer here',
    'It owns the domain’s identity.',
  ),
  'site-colour-contrast': error(
    'A colour of the site that cannot be read everywhere',
    'Words need a contrast of 4.5 to 1, on light pages and on dark ones.',
  ),
  'site-language-missing': error(
    'The main language is not among the languages',
    'Pages exist in each language listed.',
  ),
  'sealing-key-missing': error(
    'A public repository without a sealing key',
    'Recipients are sealed to it, so that the repository names nobody.',
  ),
  'key-invalid': error(
    'A key file that cannot be used',
    'Whoever checks a badge needs the key as it was.',
  ),
  'key-private': error(
    'A private key in the repository',
    'Whoever reads it can issue badges in your name.',
  ),
  'key-name': error(
    'A key file that is not called after its key',
    'Its address is made of its id.',
  ),
  'key-thumbprint': error(
    'A key id that is not the thumbprint of the key',
    'The id proves that the key was not swapped.',
  ),
  'key-dates': error('A key that ends before it begins', 'No day would be left on which it signs.'),
  'key-shared': error('One key in two issuers', 'A badge must say for certain who signed it.'),
} as const

/** Badges. */
export const badgeProblems = {
  'art-beside-image': error('Both an image and art', 'Only one of them can be shown.'),
  'art-contrast': error(
    'Initials that are hard to read',
    'The contrast has to be 4.5 to 1 or more.',
  ),
  'translation-of-itself': error(
    'A translation into the language it is in',
    'It would never be shown.',
  ),
  'result-description-duplicate': error('Two results with one id', 'Awards name results by id.'),
  'result-level-duplicate': error('Two levels with one id', 'Awards name levels by id.'),
  'result-level-missing': error(
    'A level that is needed and not described',
    'Nobody could reach it.',
  ),
  'result-range': error(
    'A range or required value that does not fit',
    'No result could satisfy it.',
  ),
  'related-unknown': error('A related badge that does not exist', 'The link would lead nowhere.'),
} as const
