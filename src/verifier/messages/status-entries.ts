import { entriesOf, failed, notApplicable, passed, unknown } from './entry.ts'

const askIssuer = 'Ask the issuer whether the badge still stands.'
const tryLater = 'Try again later, or ask the issuer whether the badge still stands.'

const ofDates = entriesOf('dates', {
  'dates-current': passed('It is in date', 'The badge has begun and has not run out.'),
  expired: failed(
    'It has expired',
    'The badge was awarded for a time, and that time is over.',
    'It was good until then. Ask the issuer how to renew it.',
  ),
  'expired-renewable': failed(
    'It has expired, and may be renewed',
    'The badge was awarded for a time, and that time is over. It names a web address where its holder can ask for a newer copy.',
    'It was good until then. If it is yours, ask at that address; the details show it. If not, ask its holder for the newer copy.',
  ),
  'not-yet-valid': failed(
    'It has not begun yet',
    'The badge says that it begins at a time that has not come yet.',
    'Check the date of your own device, then ask the issuer.',
  ),
  'dates-malformed': failed(
    'A date cannot be read',
    'The badge has no date of award, or a date that is not a date.',
    askIssuer,
  ),
  'dates-reversed': failed(
    'It ends before it begins',
    'The badge says that it ended before it was awarded.',
    askIssuer,
  ),
})

const ofRefresh = entriesOf('refresh', {
  'refresh-none': notApplicable(
    'It names no place for newer copies',
    'The badge does not say where to get a newer copy of it. Most do not.',
  ),
  'refresh-not-asked': notApplicable(
    'There may be a newer copy',
    'The badge names a web address where its holder can get a newer copy. This verifier did not ask there: it checks the copy in your hand.',
  ),
})

const ofStatus = entriesOf('status', {
  'status-clear': passed(
    'It has not been withdrawn',
    'The issuer keeps a list of withdrawn badges, and this one is not on it.',
  ),
  'status-hosted': passed(
    'It has not been withdrawn',
    'The website that shows the badge does not say that it was withdrawn.',
  ),
  'status-none': notApplicable(
    'There is no list of withdrawn badges',
    'The badge names no place where its issuer could say that it was withdrawn.',
  ),
  revoked: failed(
    'It has been withdrawn',
    'The issuer has withdrawn (revoked) this badge.',
    'Ask the issuer why, and whether there is a newer badge in its place.',
  ),
  suspended: failed(
    'It is suspended',
    'The issuer has suspended this badge for the time being.',
    'Ask the issuer why, and until when.',
  ),
  'revoked-or-suspended': failed(
    'It has been withdrawn, or is suspended',
    'The issuer’s list says that this badge does not count now. Whether it was withdrawn for good, or is only suspended for the time being, could not be checked.',
    'Try again later, or ask the issuer why, and whether it will count again.',
  ),
  'status-unreachable': unknown(
    'Whether it was withdrawn could not be checked',
    'The issuer’s list of withdrawn badges could not be read.',
    tryLater,
  ),
  'status-method-unknown': unknown(
    'Whether it was withdrawn is said in a way that we do not know',
    'The badge names a list of a kind that this verifier cannot read.',
    askIssuer,
  ),
  'status-list-malformed': unknown(
    'The list of withdrawn badges is broken',
    'The issuer’s list is there but is not written as the standard says.',
    tryLater,
  ),
  'status-list-unsigned': unknown(
    'The list of withdrawn badges is not signed',
    'The list is there, but nobody signed it, so it proves nothing.',
    askIssuer,
  ),
  'status-list-forged': unknown(
    'The list of withdrawn badges is not proven',
    'The signature of the list does not fit, or its signer is not proven.',
    tryLater,
  ),
  'status-list-of-another': unknown(
    'The list of withdrawn badges is somebody else’s',
    'The list was made by somebody other than the issuer of the badge.',
    askIssuer,
  ),
  'status-list-purpose': unknown(
    'The list is for something else',
    'The badge names the list for one purpose, and the list says that it serves another.',
    askIssuer,
  ),
  'status-list-short': unknown(
    'The list of withdrawn badges is too short',
    'The list has fewer places than the standard asks for.',
    askIssuer,
  ),
  'status-list-range': unknown(
    'The badge is not in the list at all',
    'The badge names a place beyond the end of the issuer’s list.',
    askIssuer,
  ),
  'status-list-stale': unknown(
    'The list of withdrawn badges is out of date',
    'The list says until when it may be relied on, and that time is over, or it has not begun yet.',
    tryLater,
  ),
})

/** Is it still current? */
export const statusEntries = { ...ofDates, ...ofRefresh, ...ofStatus }
