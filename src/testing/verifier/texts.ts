import type { VerifierTexts } from '../../browser/verifier/texts.ts'

/** Words for the element, as the pages would give them. */
export const texts: VerifierTexts = {
  drop: 'Drop a badge here: a picture (PNG or SVG) or a credential file.',
  choose: 'Choose a file',
  paste: 'Or paste it',
  pasteHint: 'The text of a badge, or the address of its page, picture or file.',
  check: 'Check this badge',
  copy: 'This is a copy of {site}: its own badges are checked against this copy.',
  scan: 'Scan a QR code',
  stopScan: 'Stop the camera',
  noCamera: 'The camera could not be used.',
  working: 'Checking…',
  failed: 'The verifier itself failed. Reload the page and try again.',
  ask: 'To go on, this page has to ask {host}.',
  askWhy: 'That website then knows that somebody checks a badge, but not who.',
  allow: 'Ask it',
  refuse: 'Do not ask',
  verdicts: {
    valid: { title: 'Valid', text: 'It is unaltered, it is current, and its issuer is proven.' },
    invalid: { title: 'Not valid', text: 'Something about it is not true, or no longer true.' },
    'could-not-check': {
      title: 'Could not be checked',
      text: 'It may be good: not everything could be found out.',
    },
  },
  questions: {
    unaltered: 'Is it unaltered?',
    current: 'Is it still current?',
    issuer: 'Who is the issuer, and how do we know?',
  },
  outcomes: {
    passed: 'Yes',
    failed: 'No',
    unknown: 'Could not be checked',
    'not-applicable': 'Does not apply',
  },
  proven: {
    passed: 'Proven',
    failed: 'Not proven',
    unknown: 'Could not be checked',
    'not-applicable': 'Does not apply',
  },
  saysFrom: 'It says that it is from',
  issued: 'Awarded',
  expires: 'Expires',
  holder: 'Is it mine?',
  holderHint:
    'Type your e-mail address, web address, telephone number or claim code. It stays on this device.',
  holderCheck: 'Compare',
  details: 'Every check',
  next: 'What you can do:',
  endorsements: 'What others say about it',
  contains: 'The badges inside',
  save: 'Save the report (JSON)',
  print: 'Print',
  again: 'Clear',
}
