import { error, warning } from './entry.ts'

/** What is written in one field. */
export const fieldProblems = {
  'key-unknown': error(
    'A key that means nothing here',
    'A mistyped key would be lost without a word.',
  ),
  'field-missing': error(
    'A needed field that is not there',
    'The standards or the pages cannot do without it.',
  ),
  'field-type': error(
    'A value of the wrong kind',
    'A list, a text, a number and yes-or-no are not the same.',
  ),
  'text-needs-quotes': error(
    'A number where a text is meant',
    'YAML turns 007 into 7 and 1.10 into 1.1; quotation marks keep it as written.',
  ),
  'text-empty': error('An empty text', 'Leave the line out, or say something.'),
  'text-too-long': error('A text that is too long', 'Pages and other readers cut it off.'),
  'text-unsafe': error(
    'A character that cannot be seen',
    'Invisible characters can make a name read as another name.',
  ),
  'text-not-nfc': error(
    'A text that is not in the usual form (NFC)',
    'Two spellings that look alike would be two names.',
  ),
  'text-mixed-scripts': warning(
    'One word in two alphabets',
    'Letters that look alike are used to imitate the names of others.',
  ),
  'value-unknown': error(
    'A word that is not one of those allowed',
    'The standards list the words that others understand.',
  ),
  'number-out-of-range': error(
    'A number that is too small or too large',
    'It would mean nothing to a reader.',
  ),
  'list-empty': error('An empty list', 'Leave it out, or put something in.'),
  'list-too-long': error('A list that is too long', 'Nobody reads so many.'),
  'list-duplicate': error('The same entry twice in a list', 'Each entry counts once.'),
  'url-unsafe': error(
    'An address that cannot be published',
    'Readers of the page follow it; it has to be https and lead where it says.',
  ),
  'site-url-invalid': error(
    'The address of the site is not the address of a folder',
    'Every identifier is built on it and lives for ever.',
  ),
  'date-invalid': error(
    'Not a calendar day',
    'Days are written YYYY-MM-DD so that all read the same day.',
  ),
  'duration-invalid': error('Not a length of time', 'Lengths are written P2Y, P6M or P90D.'),
  'language-invalid': error('Not a language tag', 'Screen readers choose their voice by it.'),
  'email-invalid': error('Not an e-mail address', 'Somebody will want to write to it.'),
  'telephone-invalid': error('Not an international telephone number', 'People abroad ring it too.'),
  'did-invalid': error(
    'Not the name of a key',
    'Only the name of an Ed25519 key lets its holder prove that the award is theirs.',
  ),
  'claim-invalid': error('Not a claim code', 'Only a code that nobody can guess proves anything.'),
  'colour-invalid': error('Not a colour', 'Colours are written #rrggbb.'),
  'owner-invalid': error('Not a GitHub user or team', 'It decides who may change the issuer.'),
  'image-name-invalid': error(
    'Not the name of a picture beside the file',
    'Pictures come from the same folder only.',
  ),
  'url-or-narrative-missing': error(
    'Evidence that neither says nor shows anything',
    'Give a url, a narrative, or both.',
  ),
  'identity-invalid': error(
    'A recipient that is not one way to recognise a person',
    'One of email, url, telephone, did, claim.',
  ),
  'related-invalid': error(
    'A related badge that is not one badge',
    'Name a badge of this site or give a url, not both.',
  ),
  'badge-name-invalid': error(
    'A badge that is not named by its folder',
    'Two issuers may have badges of one name, so it takes both: issuer/badge.',
  ),
  'pathway-part-invalid': error(
    'Part of a step that is not one badge or one step',
    'A badge of this site, another step, or the address of a badge elsewhere.',
  ),
  'pathway-needs-invalid': error(
    'A step that does not say how many it needs',
    'All of its parts, any one of them, or a number of them.',
  ),
  'pathway-copy-name': error(
    'A copy that is not named by its file',
    'Copies are JSON files in the folder copies/ beside the pathway.',
  ),
} as const

/** Criteria and narratives. */
export const markdownProblems = {
  'markdown-html': error('HTML in Markdown', 'HTML can hide scripts, so none is published.'),
  'markdown-image': error(
    'A picture in Markdown',
    'Text is kept with the badge for ever; a picture would get lost.',
  ),
  'markdown-link-unsafe': error(
    'A link that cannot be published',
    'Only whole https addresses are followed.',
  ),
  'markdown-unsupported': error('Markdown that the pages do not show', 'It would disappear.'),
  'criteria-missing': error(
    'A badge without criteria',
    'An employer reads first what it took to earn it.',
  ),
} as const
