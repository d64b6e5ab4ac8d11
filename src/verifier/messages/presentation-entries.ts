import { entriesOf, failed, notApplicable, passed, unknown } from './entry.ts'

const askAgain = 'Ask whoever sent it to make the presentation anew.'

const ofPresentation = entriesOf('presentation', {
  'presentation-signed': passed(
    'What the badge came in is signed',
    'The badge came in a presentation. Whoever holds the key in the details put it together, and nobody has changed it since. That does not prove that they earned the badge.',
  ),
  'presentation-signed-for-one': passed(
    'What the badge came in is signed, in answer to one request',
    'The badge came in a presentation that somebody asked for. Whoever holds the key in the details put it together, and nobody has changed it since. That does not prove that they earned the badge.',
    'Compare the challenge and the domain in the details with what you asked for. If it was not you who asked, it may have been made for somebody else and passed on.',
  ),
  'presentation-unsigned': notApplicable(
    'What the badge came in is not signed',
    'The badge came in a presentation that nobody signed, so anybody can have put it together. The badge itself is proven by its own signature.',
  ),
  'presentation-altered': failed(
    'What the badge came in was altered',
    'The badge came in a presentation whose signature does not fit: it was changed, or the signature was taken from another one. The badge itself may still be good.',
    'Do not rely on who is said to have sent it. Ask them to make the presentation anew.',
  ),
  'presentation-proof-broken': failed(
    'The signature around the badge is broken',
    'The badge came in a presentation whose signature is not written as the standard says, was made for something else, or does not cover all of it. The badge itself may still be good.',
    askAgain,
  ),
  'presentation-key-not-holder': failed(
    'What the badge came in is not signed by its holder',
    'The badge came in a presentation that names one holder and is signed with a key that this holder does not use for it. The badge itself may still be good.',
    'Do not rely on who is said to have sent it.',
  ),
  'presentation-out-of-time': failed(
    'The signature around the badge is not of today',
    'The badge came in a presentation whose signature has run out, or says that it is from the future. The badge itself may still be good.',
    `Check the date of your own device. ${askAgain}`,
  ),
  'presentation-key-unknown': unknown(
    'Who signed what the badge came in is not known',
    'The badge came in a presentation, and the key of its holder could not be found out.',
    'Try again later, or go by the badge alone.',
  ),
  'presentation-suite-unknown': unknown(
    'The signature around the badge could not be checked',
    'The badge came in a presentation that is signed in a way that this verifier, or this device, cannot check.',
    'Go by the badge alone.',
  ),
})

const ofHolder = entriesOf('holder', {
  'holder-is-subject': passed(
    'Whom the badge names has signed',
    'The badge was awarded to the holder of a key, and the presentation that it came in is signed with it.',
  ),
  'holder-is-another': failed(
    'Whom the badge names has not signed',
    'The badge was awarded to the holder of one key, and the presentation that it came in is signed by the holder of another. The badge itself may still be good.',
    'Ask whoever sent it whose badge it is.',
  ),
  'holder-unproven': unknown(
    'Whether its holder sent it is not proven',
    'The badge says to whose key it was awarded, but the presentation that it came in is not proven to be signed with that key.',
    'Do not take whoever sent it for its holder.',
  ),
  'holder-not-comparable': notApplicable(
    'Whether its holder sent it cannot be told',
    'The badge does not name its holder by a key, so it cannot be compared with the one that signed the presentation.',
  ),
})

/** Is what it came in whole, and who put it together? */
export const presentationEntries = { ...ofPresentation, ...ofHolder }
