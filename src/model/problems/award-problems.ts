import { error, warning } from './entry.ts'

/** Awards as they are written. */
export const awardProblems = {
  'award-id-missing': error('An award without an id', 'The id tells it from all others, for ever.'),
  'award-id-invalid': error(
    'An id that is not 26 of a-z and 2-7',
    'An id that can be guessed or mistyped names nobody for certain.',
  ),
  'award-id-duplicate': error('One id on two awards', 'One of them would replace the other.'),
  'award-issuer-unknown': error(
    'Awards of an issuer that does not exist',
    'Somebody must stand behind an award.',
  ),
  'award-badge-unknown': error(
    'Awards of a badge that does not exist',
    'There are no criteria to have met.',
  ),
  'award-date-missing': error(
    'An award without a date',
    'Neither the file nor its history says when.',
  ),
  'award-date-future': error(
    'An award dated after today',
    'It would be published before it happened.',
  ),
  'award-expires-first': error(
    'An award that expires before it begins',
    'It would never be valid.',
  ),
  'award-activity-dates': error(
    'An activity that ends before it starts',
    'The two dates are perhaps swapped.',
  ),
  'award-credits': error(
    'More credits than the badge offers',
    'One of the two numbers is mistaken.',
  ),
  'batch-empty': error('A batch without awards', 'The list under `awards:` is empty.'),
  'batch-shared-field': error(
    'A field that cannot be shared by a batch',
    'It belongs to one person only.',
  ),
  'recipient-missing': error('An award without a recipient', 'An award is somebody’s.'),
  'recipient-plain': error(
    'A person named in a public repository',
    'What is once in a public history stays there for ever.',
  ),
  'recipient-seal-invalid': error(
    'A recipient that is not sealed properly',
    'Nobody could ever open it.',
  ),
  'recipient-duplicate': warning('One person twice for one badge', 'Perhaps a line was copied.'),
  'recipient-email-of-minor': warning(
    'A child’s e-mail address as identity',
    'A hashed address can be guessed; a claim code cannot.',
  ),
  'name-without-listing': error(
    'A name on an award that is not listed',
    'A name is shown only where the holder chose it.',
  ),
  'name-of-minor': warning(
    'A child’s name on a public page',
    'Be sure that the child and the family agreed.',
  ),
  'personal-email': error(
    'An e-mail address in an award file',
    'Everybody can read a public repository, for ever.',
  ),
  'personal-telephone': error(
    'A telephone number in an award file',
    'Everybody can read a public repository, for ever.',
  ),
  'personal-birth-date': error(
    'A date of birth in an award file',
    'Everybody can read a public repository, for ever.',
  ),
  'personal-pupil-number': error(
    'A pupil number (UPN) in an award file',
    'Everybody can read a public repository, for ever.',
  ),
  'result-unknown': error(
    'A result that the badge does not describe',
    'Nobody could tell what it means.',
  ),
  'result-value': error(
    'A result that the badge does not allow',
    'It is outside the values or the range described.',
  ),
  'result-empty': error('A result without value, status or level', 'It says nothing.'),
  'result-status-missing': error('A status result without a status', 'The standard asks for it.'),
  'result-duplicate': error('The same result twice', 'Nobody can tell which counts.'),
  'status-before-award': error(
    'Revoked or suspended before it was awarded',
    'One of the two dates is mistaken.',
  ),
  'status-date-future': error(
    'Revoked, suspended or erased after today',
    'It takes effect when it is published.',
  ),
  'rests-on-invalid': error(
    'It rests on something that is no award',
    'Only awards of this repository and badges of other sites can complete a pathway.',
  ),
  'rests-on-unknown': error(
    'It rests on an award that does not exist',
    'Nobody could see what it was given for.',
  ),
  // A pathway may change: what completed it then was right then.
  'rests-on-no-pathway': warning(
    'It says what it rests on, and completes no pathway',
    'Only a badge that stands at the end of a pathway rests on others.',
  ),
  'rests-on-other': warning(
    'It rests on a badge that the pathway does not ask for',
    'That badge is no reason to give this one.',
  ),
  'rests-on-incomplete': warning(
    'It rests on awards that do not complete the pathway',
    'Readers would miss a step, unless the pathway asked for less when it was given.',
  ),
  'supersedes-unknown': error(
    'It replaces an award that does not exist',
    'The link would lead nowhere.',
  ),
  'supersedes-cycle': error(
    'Awards that replace each other in a circle',
    'None of them would stand.',
  ),
  'supersedes-twice': error('Two awards replace the same one', 'Nobody can tell which stands.'),
  'supersedes-other-issuer': error(
    'It replaces another issuer’s award',
    'Only the issuer of an award can replace it.',
  ),
  'erased-not-empty': error(
    'An erased award that still says something',
    'Erased means that nothing about the person is left.',
  ),
} as const

/** What only the history and the ledger can show; found while publishing. */
export const publishProblems = {
  'award-changed': error(
    'An award that was changed after it was issued',
    'What was signed is never rewritten: revoke or supersede it.',
  ),
  'award-missing': error(
    'An issued award whose file is gone',
    'Revoke or erase it in its file; its address lives for ever.',
  ),
  'award-id-reused': error(
    'The id of another award, used again',
    'An id names one award for ever.',
  ),
  'award-moved': error(
    'An issued award under another badge or issuer',
    'Its signature says where it belongs.',
  ),
  'award-unprepared': error(
    'An award that cannot be made ready for signing',
    'Nothing but our own code may run beside a key, and this award needs more.',
  ),
  'endorsement-unprepared': error(
    'An endorsement that cannot be made ready for signing',
    'Nothing but our own code may run beside a key, and its comment needs more.',
  ),
  'endorsement-award-unlisted': warning(
    'A brought endorsement of an award that is not listed',
    'The file names the address of the award, which only its holder may tell.',
  ),
  'endorsement-version-unknown': warning(
    'A brought endorsement of a wording that the badge never had',
    'There is nothing to stand behind.',
  ),
  'award-not-committed': error(
    'An award to be signed that is in no committed file',
    'What prepares a publish is not believed: only what was merged is signed.',
  ),
  'badge-retired': error(
    'A new award of a retired badge',
    'The issuer said that it is no longer given.',
  ),
  'site-moved': error(
    'The site’s address is not the one badges were issued under',
    'Every issued badge names the old address.',
  ),
  'issuer-did-changed': error(
    'An issuer’s identity is not the one badges were issued under',
    'Its badges would seem to be another’s.',
  ),
  'key-unpublished': error(
    'A key that has signed and is not published any more',
    'Nobody could check what it signed: retired keys stay.',
  ),
  'key-missing': error('An issuer without a usable signing key', 'Nothing new can be signed.'),
  'preview-key-refused': error(
    'A preview key in a production publish',
    'Anybody could have made such a badge.',
  ),
  'sample-sealing-key': error(
    'The sample sealing key in a production publish',
    'Everybody can open what is sealed to it.',
  ),
  'sealing-secret-missing': error(
    'The secret half of the sealing key is not there',
    'Recipients cannot be opened without it.',
  ),
  'recipient-unreadable': error(
    'A sealed recipient that cannot be opened',
    'It was sealed to another key, or damaged.',
  ),
} as const
