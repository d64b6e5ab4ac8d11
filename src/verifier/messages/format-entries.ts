import { entriesOf } from './entry.ts'

const askForTheFile =
  'Ask whoever sent it for the original file, sent as a file: chat apps and photo tools often strip a badge out of its picture.'
const askIssuer = 'Ask the issuer for a fresh copy of the badge.'

/** Is it a badge, and is it written as one? */
export const formatEntries = entriesOf('format', {
  'format-good': {
    outcome: 'passed',
    title: 'It is written as the standard says',
    message: 'Everything the Open Badges standard asks for is there.',
  },
  'input-empty': {
    outcome: 'unknown',
    title: 'There is nothing here',
    message: 'The file or text is empty.',
    remedy: 'Choose the picture or file of the badge, or paste the address of its page.',
  },
  'input-too-large': {
    outcome: 'unknown',
    title: 'The file is too large',
    message: 'The file is larger than any badge, so it was not read.',
    remedy: 'Use the picture or file of the badge itself, or the address of its page.',
  },
  'input-unrecognised': {
    outcome: 'unknown',
    title: 'This is not a badge we know',
    message: 'It is not a picture (PNG or SVG), JSON, a signed token or a web address.',
    remedy: 'Try the picture of the badge, or the address of its page.',
  },
  'input-unreachable': {
    outcome: 'unknown',
    title: 'The address could not be read',
    message: 'The badge could not be fetched from the address given.',
    remedy: 'Check the address, try again later, or download the badge and drop the file here.',
  },
  'page-without-badge': {
    outcome: 'unknown',
    title: 'The page does not lead to a badge',
    message: 'The address leads to a web page that names no badge file we could read.',
    remedy: 'Look on that page for a download link, and check the file you get.',
  },
  'picture-without-badge': {
    outcome: 'unknown',
    title: 'There is no badge inside this picture',
    message: 'The picture is only a picture: no badge is baked into it.',
    remedy: askForTheFile,
  },
  'picture-other': {
    outcome: 'unknown',
    title: 'This kind of picture holds no badge',
    message:
      'It is a JPEG, GIF, WebP or HEIC picture, such as a photo. Badges are inside PNG and SVG pictures only.',
    remedy: askForTheFile,
  },
  'document-without-badge': {
    outcome: 'unknown',
    title: 'There is no badge inside this document',
    message:
      'The PDF holds no badge that can be read. Many certificates are only pages to look at.',
    remedy: 'Ask the issuer for the badge itself: its picture, or the address of its page.',
  },
  'picture-damaged': {
    outcome: 'unknown',
    title: 'The picture is damaged',
    message: 'The picture file is broken or cut short, so no badge could be read from it.',
    remedy: askForTheFile,
  },
  'picture-overloaded': {
    outcome: 'unknown',
    title: 'The picture holds too much',
    message: 'The picture carries far more than a badge, so it was not read.',
    remedy: askIssuer,
  },
  'picture-text-unreadable': {
    outcome: 'failed',
    title: 'The badge inside the picture cannot be read',
    message: 'A badge is baked into the picture, but its text is broken.',
    remedy: askForTheFile,
  },
  'json-malformed': {
    outcome: 'failed',
    title: 'The text is broken',
    message: 'It looks like a badge, but it is not correct JSON.',
    remedy: 'Copy the whole text again, or use the file itself.',
  },
  'json-duplicate-key': {
    outcome: 'failed',
    title: 'The text says two things at once',
    message:
      'The same name stands twice in one place, so two readers could read two different badges.',
    remedy: askIssuer,
  },
  'json-too-deep': {
    outcome: 'failed',
    title: 'The text is nested too deeply',
    message: 'Things stand inside things more often than in any badge.',
    remedy: askIssuer,
  },
  'json-unsafe-key': {
    outcome: 'failed',
    title: 'The text tries to confuse programs',
    message: 'It uses a name that has a special meaning inside programs.',
    remedy: 'Do not trust this file. Ask the issuer for the badge.',
  },
  'not-a-badge': {
    outcome: 'unknown',
    title: 'This is not a badge',
    message: 'It is correct data of some kind, but not a badge anybody was awarded.',
    remedy: 'Look for the award itself: its picture, its page or its credential file.',
  },
  'not-standard': {
    outcome: 'failed',
    title: 'It is not written as the standard says',
    message: 'Something the standard asks for is missing or is written wrongly.',
    remedy: 'Tell the issuer what the details say: their badge software needs mending.',
  },
  'name-disguised': {
    outcome: 'failed',
    title: 'It hides something behind another name',
    message:
      'Part of the badge is written under an unusual name, so that a reader might miss it (an end date, for example).',
    remedy: 'Do not trust this file. Ask the issuer for the badge.',
  },
  'context-redefined': {
    outcome: 'failed',
    title: 'It gives words another meaning',
    message: 'The badge brings its own meaning for words that the standard defines.',
    remedy: 'Do not trust this file. Ask the issuer for the badge.',
  },
  'context-unknown': {
    outcome: 'unknown',
    title: 'It uses words that we do not know',
    message:
      'The badge uses a vocabulary that this verifier does not have, and a verifier must not guess.',
    remedy: 'Ask the issuer which verifier they recommend.',
  },
  'token-malformed': {
    outcome: 'failed',
    title: 'The signed text is broken',
    message: 'A signed badge has three parts with dots between them; this one is damaged.',
    remedy: 'Copy the whole text again, or use the file itself.',
  },
  'token-selective': {
    outcome: 'unknown',
    title: 'It is a token of which parts can be hidden',
    message:
      'It is an SD-JWT: its holder chooses what to show of it. Open Badges has no such form yet, so it was not checked.',
    remedy: askIssuer,
  },
  'token-white-space': {
    outcome: 'failed',
    title: 'There are spaces or line ends inside the signed text',
    message:
      'A signed badge is one long word; spaces or line ends got into it, perhaps on the way through an e-mail.',
    remedy: 'Remove every space and line end and try again, or use the file itself.',
  },
  'token-header-malformed': {
    outcome: 'failed',
    title: 'The start of the signed text is broken',
    message: 'The part of the signed badge that says how it was signed cannot be read.',
    remedy: askIssuer,
  },
  'token-header-refused': {
    outcome: 'failed',
    title: 'The signed text asks for something it may not',
    message: 'The part that says how it was signed holds an instruction that badges must not hold.',
    remedy: 'Do not trust this file. Ask the issuer for the badge.',
  },
  'token-algorithm-refused': {
    outcome: 'failed',
    title: 'It is not really signed',
    message:
      'The badge says that it is signed in a way that anybody could copy, or not signed at all.',
    remedy: 'Do not trust this file. Ask the issuer for the badge.',
  },
  'token-algorithm-unknown': {
    outcome: 'unknown',
    title: 'It is signed in a way that we do not know',
    message: 'The badge uses a kind of signature that this verifier cannot check.',
    remedy: 'Ask the issuer for a copy signed with RS256, ES256 or EdDSA.',
  },
  'token-type-refused': {
    outcome: 'failed',
    title: 'The signed text is not a badge',
    message: 'The signed text says that it was made for something else.',
    remedy: askIssuer,
  },
  'token-payload-malformed': {
    outcome: 'failed',
    title: 'What was signed cannot be read',
    message: 'The middle of the signed badge is not correct text.',
    remedy: askIssuer,
  },
})
