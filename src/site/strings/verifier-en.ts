import type { VerifierTexts } from '../../browser/verifier/element.ts'
import { verdictWords } from '../../verifier/verdict-words.ts'

/** What the verifier says, and what the pages say that offer it. */
export interface VerifierWords {
  /** The button on an award's page. */
  readonly now: string
  readonly nowText: string
  readonly element: VerifierTexts
}

/** What the verifier says, in English. */
export const verifierEn: VerifierWords = {
  now: 'Check it now',
  nowText:
    'Your browser fetches this award’s published files and proves them, as a stranger would. Nobody is told who you are.',
  element: {
    drop: 'Drop a badge here',
    choose: 'Choose a picture or file',
    paste: 'Or paste it here',
    pasteHint: 'The address of a badge’s page, picture or file, or the text of the badge.',
    check: 'Check this badge',
    copy: 'You are looking at a copy of {site}. Badges from there are checked against this copy, so the answer tells what the copy holds, not what stands at the public address.',
    scan: 'Scan a QR code',
    stopScan: 'Stop the camera',
    scanHint: 'Hold the code in front of the camera.',
    noCamera:
      'The camera could not be used. Allow it in your browser, or choose a photo of the code instead.',
    working: 'Checking…',
    failed: 'The check could not be started. Load the page again, and try once more.',
    unable:
      'This browser cannot check badges. That says nothing about the badge. Try a newer browser, or another device.',
    ask: 'To go on, this page has to ask {host}.',
    askWhy:
      'That website will then see that somebody is checking a badge: an internet address, but no name.',
    allow: 'Ask it',
    refuse: 'Do not ask',
    verdict: verdictWords,
    newer: 'See the newer award',
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
    saysFrom: 'Says it is from',
    issued: 'Awarded',
    expires: 'Expires',
    checkedAt: 'Checked',
    holder: 'Is it mine? Is it theirs?',
    holderHint:
      'Type your e-mail address, web address, telephone number or claim code. It stays on this device.',
    holderCheck: 'Compare',
    holderAnswers: {
      yes: 'Yes: this badge was awarded to what you typed.',
      weakly:
        'Yes, as far as an old badge can tell: it hides its holder in an old way that is no longer safe against cheats. If much depends on it, ask the issuer.',
      no: 'No: this badge was awarded to something else, or to the same thing written in another way. Try another e-mail address, an old one perhaps, or the claim code.',
      'not-named': 'This badge does not say whose it is. Ask the issuer.',
      'method-unknown':
        'It cannot be told here: this badge hides its holder in a way that we do not know. Ask the issuer.',
    },
    several: 'There are {count} badges in it. Each was checked by itself.',
    details: 'Details for specialists',
    next: 'What you can do:',
    endorsements: 'What others say about it',
    contains: 'The badges inside',
    save: 'Save the report',
    print: 'Print',
    share: 'Copy a link to this check',
    shared: 'Copied. Whoever opens the link can check the badge again.',
    sharedInBar: 'The link is in the address bar now. Whoever opens it can check the badge again.',
    again: 'Clear',
  },
}
