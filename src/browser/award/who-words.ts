/** What the page that shows who has what says. `{name}` stands for a value. */
export const englishWhoWords = {
  view: { label: 'Show it' },
  views: { learner: { label: 'By learner' }, badge: { label: 'By badge' } },
  captions: {
    learner: 'Each learner, and the day each badge was given',
    badge: 'Each badge, and who has it',
  },
  columns: {
    learner: 'Learner',
    email: 'E-mail',
    badge: 'Badge',
    day: 'Given on',
    standing: 'On the site today',
  },
  noName: 'No name',
  cell: '{day}: {state}',
  ask: 'Ask the site how each stands today',
  asking: 'Asked for {done} of {all} learners.',
  asked: 'The site has been asked for all {all} learners.',
  states: {
    valid: 'Valid',
    expired: 'Expired',
    suspended: 'On hold',
    revoked: 'Taken back',
    superseded: 'Replaced by a newer one',
    erased: 'Erased',
    'not-published': 'Not published yet',
    unreachable: 'Could not be asked',
    'no-code': 'Could not be asked: the register has no code for it',
    'no-file': 'Could not be asked: the register does not say its file',
    unclear: 'Several of one day, which do not stand alike',
  },
  save: 'Save as CSV',
  fileName: 'who-has-what',
  saveNot: 'Save those without it as CSV',
  fileNameNot: 'who-has-not',
  title: 'Who has not been given it?',
  list: {
    label: 'Your class list',
    hint: 'Paste names, or a part of a spreadsheet with names, e-mail addresses or codes. It stays on this page. Leave it empty for everybody in your registers.',
  },
  badge: { label: 'Which badge' },
  without: 'Have not been given {badge}: {without} of {count}.',
  nobody: 'All {count} have been given {badge}.',
  unclear: 'It is not clear who is meant. Look for yourself: {names}',
}

export type WhoWords = typeof englishWhoWords
