import { entriesOf } from './entry.ts'

const askIssuer = 'Ask the issuer whether the badge still stands.'
const tryLater = 'Try again later, or ask the issuer whether the badge still stands.'

const ofDates = entriesOf('dates', {
  'dates-current': {
    outcome: 'passed',
    title: 'It is in date',
    message: 'The badge has begun and has not run out.',
  },
  expired: {
    outcome: 'failed',
    title: 'It has expired',
    message: 'The badge was awarded for a time, and that time is over.',
    remedy: 'It was good until then. Ask the issuer how to renew it.',
  },
  'expired-renewable': {
    outcome: 'failed',
    title: 'It has expired, and may be renewed',
    message:
      'The badge was awarded for a time, and that time is over. It names a web address where its holder can ask for a newer copy.',
    remedy:
      'It was good until then. If it is yours, ask at that address; the details show it. If not, ask its holder for the newer copy.',
  },
  'not-yet-valid': {
    outcome: 'failed',
    title: 'It has not begun yet',
    message: 'The badge says that it begins at a time that has not come yet.',
    remedy: 'Check the date of your own device, then ask the issuer.',
  },
  'dates-malformed': {
    outcome: 'failed',
    title: 'A date cannot be read',
    message: 'The badge has no date of award, or a date that is not a date.',
    remedy: askIssuer,
  },
  'dates-reversed': {
    outcome: 'failed',
    title: 'It ends before it begins',
    message: 'The badge says that it ended before it was awarded.',
    remedy: askIssuer,
  },
})

const ofRefresh = entriesOf('refresh', {
  'refresh-none': {
    outcome: 'not-applicable',
    title: 'It names no place for newer copies',
    message: 'The badge does not say where to get a newer copy of it. Most do not.',
  },
  'refresh-not-asked': {
    outcome: 'not-applicable',
    title: 'There may be a newer copy',
    message:
      'The badge names a web address where its holder can get a newer copy. This verifier did not ask there: it checks the copy in your hand.',
  },
})

const ofStatus = entriesOf('status', {
  'status-clear': {
    outcome: 'passed',
    title: 'It has not been withdrawn',
    message: 'The issuer keeps a list of withdrawn badges, and this one is not on it.',
  },
  'status-hosted': {
    outcome: 'passed',
    title: 'It has not been withdrawn',
    message: 'The website that shows the badge does not say that it was withdrawn.',
  },
  'status-none': {
    outcome: 'not-applicable',
    title: 'There is no list of withdrawn badges',
    message: 'The badge names no place where its issuer could say that it was withdrawn.',
  },
  revoked: {
    outcome: 'failed',
    title: 'It has been withdrawn',
    message: 'The issuer has withdrawn (revoked) this badge.',
    remedy: 'Ask the issuer why, and whether there is a newer badge in its place.',
  },
  suspended: {
    outcome: 'failed',
    title: 'It is suspended',
    message: 'The issuer has suspended this badge for the time being.',
    remedy: 'Ask the issuer why, and until when.',
  },
  'revoked-or-suspended': {
    outcome: 'failed',
    title: 'It has been withdrawn, or is suspended',
    message:
      'The issuer’s list says that this badge does not count now. Whether it was withdrawn for good, or is only suspended for the time being, could not be checked.',
    remedy: 'Try again later, or ask the issuer why, and whether it will count again.',
  },
  'status-unreachable': {
    outcome: 'unknown',
    title: 'Whether it was withdrawn could not be checked',
    message: 'The issuer’s list of withdrawn badges could not be read.',
    remedy: tryLater,
  },
  'status-method-unknown': {
    outcome: 'unknown',
    title: 'Whether it was withdrawn is said in a way that we do not know',
    message: 'The badge names a list of a kind that this verifier cannot read.',
    remedy: askIssuer,
  },
  'status-list-malformed': {
    outcome: 'unknown',
    title: 'The list of withdrawn badges is broken',
    message: 'The issuer’s list is there but is not written as the standard says.',
    remedy: tryLater,
  },
  'status-list-unsigned': {
    outcome: 'unknown',
    title: 'The list of withdrawn badges is not signed',
    message: 'The list is there, but nobody signed it, so it proves nothing.',
    remedy: askIssuer,
  },
  'status-list-forged': {
    outcome: 'unknown',
    title: 'The list of withdrawn badges is not proven',
    message: 'The signature of the list does not fit, or its signer is not proven.',
    remedy: tryLater,
  },
  'status-list-of-another': {
    outcome: 'unknown',
    title: 'The list of withdrawn badges is somebody else’s',
    message: 'The list was made by somebody other than the issuer of the badge.',
    remedy: askIssuer,
  },
  'status-list-purpose': {
    outcome: 'unknown',
    title: 'The list is for something else',
    message: 'The badge names the list for one purpose, and the list says that it serves another.',
    remedy: askIssuer,
  },
  'status-list-short': {
    outcome: 'unknown',
    title: 'The list of withdrawn badges is too short',
    message: 'The list has fewer places than the standard asks for.',
    remedy: askIssuer,
  },
  'status-list-range': {
    outcome: 'unknown',
    title: 'The badge is not in the list at all',
    message: 'The badge names a place beyond the end of the issuer’s list.',
    remedy: askIssuer,
  },
  'status-list-stale': {
    outcome: 'unknown',
    title: 'The list of withdrawn badges is out of date',
    message:
      'The list says until when it may be relied on, and that time is over, or it has not begun yet.',
    remedy: tryLater,
  },
})

/** Is it still current? */
export const statusEntries = { ...ofDates, ...ofRefresh, ...ofStatus }
