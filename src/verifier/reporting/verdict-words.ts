import type { PluralWords } from '../../model/text/plural.ts'
import type { AssessorRole, Endorsed } from './report.ts'

/** What is found of one badge, all that was checked taken together. */
export type Finding =
  | 'genuine'
  | 'genuine-until'
  | 'key-only'
  | 'gathered'
  | 'expired'
  | 'not-begun'
  | 'on-hold'
  | 'taken-back'
  | 'replaced'
  | 'altered'
  | 'disagree'
  | 'unproven'
  | 'unsigned'
  | 'no-answer'
  | 'not-asked'
  | 'unchecked'
  | 'preview'
  | 'no-badge'

/**
 * The verdict in one language. `{day}`, `{reason}` and `{host}` are filled in; a part in square brackets is left out
 * where what it needs is not known.
 */
export interface VerdictWords {
  /** BCP 47, for days. */
  readonly locale: string
  readonly findings: Readonly<Record<Finding, { readonly title: string; readonly text: string }>>
  readonly endorsers: EndorserWords
  readonly assessors: AssessorWords
}

/** What may be found of one who is said to stand behind something, where a badge would be told of otherwise. */
export type EndorserFinding =
  | 'key-only'
  | 'taken-back'
  | 'on-hold'
  | 'expired'
  | 'not-begun'
  | 'altered'
  | 'elsewhere'
  | 'unproven'

/** What is said of one who stands behind an issuer, a badge or an award. */
export interface EndorserWords {
  /** `{who}` does, behind what is called `{name}`. */
  readonly stands: Readonly<Record<Endorsed['of'], string>>
  /** After the sentence. */
  readonly until: string
  /** As the titles of findings, after the name of whoever is said to stand behind it. */
  readonly findings: Readonly<Record<EndorserFinding, string>>
  /** Of whatever does not stand. */
  readonly apart: string
}

/** What is said of those who looked at what was done and agreed, by what entitled them. */
export interface AssessorWords {
  /** `{count}` of them; `{name}` is that of another badge, which they hold. */
  readonly agreed: Readonly<Record<AssessorRole['of'], PluralWords>>
  readonly none: string
  /** `{shown}` of the `{count}`, in the form for as many as are shown. */
  readonly shown: PluralWords
  readonly doubtful: string
  readonly open: string
  /** For one of them, who is not named; `{name}` as above. */
  readonly by: Readonly<Record<AssessorRole['of'], string>>
  /** Of what one of them signed. */
  readonly signed: string
}

/** The verdict in English, for the pages and the command alike. */
export const verdictWords: VerdictWords = {
  locale: 'en-GB',
  findings: {
    genuine: {
      title: 'Genuine. It does not run out.',
      text: 'Nobody has changed it, and its issuer is proven.',
    },
    'genuine-until': {
      title: 'Genuine, and valid until {day}',
      text: 'Nobody has changed it, and its issuer is proven.',
    },
    'key-only': {
      title: 'Unchanged, but nobody vouches for its issuer',
      text: 'Its issuer is a key, and anybody can make one and write any name beside it. Ask the issuer, at an address that you know, whether this key is theirs.',
    },
    gathered: {
      title: 'A record that its holder put together. Look at each badge.',
      text: 'Nobody has changed it since. Whoever holds its key put it together, and nobody vouches for that key; each badge inside is proven by its own issuer.',
    },
    expired: {
      title: 'Genuine, but expired[ on {day}]; what it says still happened',
      text: 'Nobody has changed it, and its issuer is proven. Its time is over; it may be renewed.',
    },
    'not-begun': {
      title: 'Genuine, but not begun yet[: it begins on {day}]',
      text: 'Nobody has changed it, and its issuer is proven. Is the date of this device right?',
    },
    'on-hold': {
      title: 'Genuine, but on hold[ since {day}][: {reason}]',
      text: 'For now the issuer does not stand behind it. It may become valid again.',
    },
    'taken-back': {
      title: 'Taken back by the issuer[ on {day}][: {reason}]',
      text: 'It should not be relied on.',
    },
    replaced: {
      title: 'Replaced by a newer one',
      text: 'What it says still happened; the newer award says it better.',
    },
    altered: {
      title: 'Altered: do not trust it',
      text: 'It is not what its issuer signed. Ask its holder or the issuer for the original.',
    },
    disagree: {
      title: 'Its two forms disagree: do not trust it',
      text: 'One picture holds this badge in two forms, and they do not tell the same. Ask the issuer which is right.',
    },
    unproven: {
      title: 'Not proven: do not trust it',
      text: 'Something about it is not true, or its issuer is not who it says.',
    },
    unsigned: {
      title: 'A record that nobody signed. Look at each badge.',
      text: 'Anybody could have put it together or changed it, so it shows nothing by itself: not whose the badges are, nor that they belong to one person. Each badge inside was checked by itself.',
    },
    'no-answer': {
      title: 'Could not check: {host} did not answer',
      text: 'It may be good. Try again later.',
    },
    'not-asked': {
      title: 'Could not check: {host} was not asked',
      text: 'It may be good: only that website can tell.',
    },
    unchecked: {
      title: 'Could not check everything',
      text: 'It may be good: not everything could be found out.',
    },
    preview: {
      title: 'Preview: proves nothing',
      text: 'It was made to be looked at, and signed with a key that nobody keeps.',
    },
    'no-badge': {
      title: 'There is no badge here that we can read',
      text: '',
    },
  },
  endorsers: {
    stands: {
      issuer: '{who} stands behind {name}.',
      badge: '{who} stands behind the badge “{name}”.',
      award: '{who} stands behind this award.',
    },
    until: 'Until {day}.',
    findings: {
      'key-only':
        'The signature is good, but the key is their own: the name is only what they say.',
      'taken-back': 'They do not stand behind it any more[: {reason}]',
      'on-hold': 'On hold: for now they do not stand behind it[: {reason}]',
      expired: 'It ran out[ on {day}].',
      'not-begun': 'It does not hold yet[: it begins on {day}].',
      altered: 'Changed after it was signed. It counts for nothing.',
      elsewhere: 'Said of something else. It counts for nothing here.',
      unproven: 'Nobody is proven to have said this. It counts for nothing.',
    },
    apart: 'The badge is as good as it would be without it.',
  },
  assessors: {
    agreed: {
      holders: {
        one: '{count} person who holds this badge agreed.',
        other: '{count} people who hold this badge agreed.',
      },
      others: {
        one: '{count} person who holds “{name}” agreed.',
        other: '{count} people who hold “{name}” agreed.',
      },
      staff: {
        one: '{count} member of staff agreed.',
        other: '{count} members of staff agreed.',
      },
      people: { one: '{count} person agreed.', other: '{count} people agreed.' },
    },
    none: 'What they signed is not shown.',
    shown: {
      one: '{shown} of {count} shows what they signed, and the signature is good.',
      other: '{shown} of {count} show what they signed, and the signatures are good.',
    },
    doubtful: 'Something else is said to come from them, and that is not true.',
    open: 'Not everything that they signed could be checked.',
    by: {
      holders: 'Somebody who holds this badge',
      others: 'Somebody who holds “{name}”',
      staff: 'A member of staff',
      people: 'Somebody who agreed',
    },
    signed: 'Agreed; the signature is good',
  },
}
