import { entriesOf, failed, passed, unknown } from './entry.ts'

const askForTheFile =
  'Ask whoever sent it for the original file, sent as a file: chat apps and photo tools often strip a badge out of its picture.'
const askIssuer = 'Ask the issuer for a fresh copy of the badge.'

/** Is it a badge, and is it written as one? */
export const formatEntries = entriesOf('format', {
  'format-good': passed(
    'It is written as the standard says',
    'Everything the Open Badges standard asks for is there.',
  ),
  'input-empty': unknown(
    'There is nothing here',
    'The file or text is empty.',
    'Choose the picture or file of the badge, or paste the address of its page.',
  ),
  'input-too-large': unknown(
    'The file is too large',
    'The file is larger than any badge, so it was not read.',
    'Use the picture or file of the badge itself, or the address of its page.',
  ),
  'input-unrecognised': unknown(
    'This is not a badge we know',
    'It is not a picture (PNG or SVG), JSON, a signed token or a web address.',
    'Try the picture of the badge, or the address of its page.',
  ),
  'input-unreachable': unknown(
    'The address could not be read',
    'The badge could not be fetched from the address given.',
    'Check the address, try again later, or download the badge and drop the file here.',
  ),
  'page-without-badge': unknown(
    'The page does not lead to a badge',
    'The address leads to a web page that names no badge file we could read.',
    'Look on that page for a download link, and check the file you get.',
  ),
  'picture-without-badge': unknown(
    'There is no badge inside this picture',
    'The picture is only a picture: no badge is baked into it.',
    askForTheFile,
  ),
  'picture-other': unknown(
    'This kind of picture holds no badge',
    'It is a JPEG, GIF, WebP or HEIC picture, such as a photo. Badges are inside PNG and SVG pictures only.',
    askForTheFile,
  ),
  'document-without-badge': unknown(
    'There is no badge inside this document',
    'The PDF holds no badge that can be read. Many certificates are only pages to look at.',
    'Ask the issuer for the badge itself: its picture, or the address of its page.',
  ),
  'picture-damaged': unknown(
    'The picture is damaged',
    'The picture file is broken or cut short, so no badge could be read from it.',
    askForTheFile,
  ),
  'picture-overloaded': unknown(
    'The picture holds too much',
    'The picture carries far more than a badge, so it was not read.',
    askIssuer,
  ),
  'picture-text-unreadable': failed(
    'The badge inside the picture cannot be read',
    'A badge is baked into the picture, but its text is broken.',
    askForTheFile,
  ),
  'json-malformed': failed(
    'The text is broken',
    'It looks like a badge, but it is not correct JSON.',
    'Copy the whole text again, or use the file itself.',
  ),
  'json-duplicate-key': failed(
    'The text says two things at once',
    'The same name stands twice in one place, so two readers could read two different badges.',
    askIssuer,
  ),
  'json-too-deep': failed(
    'The text is nested too deeply',
    'Things stand inside things more often than in any badge.',
    askIssuer,
  ),
  'json-unsafe-key': failed(
    'The text tries to confuse programs',
    'It uses a name that has a special meaning inside programs.',
    'Do not trust this file. Ask the issuer for the badge.',
  ),
  'too-many-badges': unknown(
    'There are more badges in it',
    'Only so many badges of one file are looked at; those that come after them were not.',
    'Split the file, or check the badges one by one.',
  ),
  'not-a-badge': unknown(
    'This is not a badge',
    'It is correct data of some kind, but not a badge anybody was awarded.',
    'Look for the award itself: its picture, its page or its credential file.',
  ),
  'not-standard': failed(
    'It is not written as the standard says',
    'Something the standard asks for is missing or is written wrongly.',
    'Tell the issuer what the details say: their badge software needs mending.',
  ),
  'name-disguised': failed(
    'It hides something behind another name',
    'Part of the badge is written under an unusual name, so that a reader might miss it (an end date, for example).',
    'Do not trust this file. Ask the issuer for the badge.',
  ),
  'context-redefined': failed(
    'It gives words another meaning',
    'The badge brings its own meaning for words that the standard defines.',
    'Do not trust this file. Ask the issuer for the badge.',
  ),
  'context-unknown': unknown(
    'It uses words that we do not know',
    'The badge uses a vocabulary that this verifier does not have, and a verifier must not guess.',
    'Ask the issuer which verifier they recommend.',
  ),
  'token-malformed': failed(
    'The signed text is broken',
    'A signed badge has three parts with dots between them; this one is damaged.',
    'Copy the whole text again, or use the file itself.',
  ),
  'token-selective': unknown(
    'It is a token of which parts can be hidden',
    'It is an SD-JWT: its holder chooses what to show of it. Open Badges has no such form yet, so it was not checked.',
    askIssuer,
  ),
  'token-white-space': failed(
    'There are spaces or line ends inside the signed text',
    'A signed badge is one long word; spaces or line ends got into it, perhaps on the way through an e-mail.',
    'Remove every space and line end and try again, or use the file itself.',
  ),
  'token-header-malformed': failed(
    'The start of the signed text is broken',
    'The part of the signed badge that says how it was signed cannot be read.',
    askIssuer,
  ),
  'token-header-refused': failed(
    'The signed text asks for something it may not',
    'The part that says how it was signed holds an instruction that badges must not hold.',
    'Do not trust this file. Ask the issuer for the badge.',
  ),
  'token-algorithm-refused': failed(
    'It is not really signed',
    'The badge says that it is signed in a way that anybody could copy, or not signed at all.',
    'Do not trust this file. Ask the issuer for the badge.',
  ),
  'token-algorithm-unknown': unknown(
    'It is signed in a way that we do not know',
    'The badge uses a kind of signature that this verifier cannot check.',
    'Ask the issuer for a copy signed with RS256, ES256 or EdDSA.',
  ),
  'token-type-refused': failed(
    'The signed text is not a badge',
    'The signed text says that it was made for something else.',
    askIssuer,
  ),
  'token-payload-malformed': failed(
    'What was signed cannot be read',
    'The middle of the signed badge is not correct text.',
    askIssuer,
  ),
})
