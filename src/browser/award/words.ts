import { englishCardWords } from '../../awarding/claim-cards.ts'
import { englishProblemWords } from '../../awarding/csv/problem-words.ts'
import { plainWords } from '../../awarding/plain-fields.ts'
import { englishRegisterWords } from './register-words.ts'
import { englishMessageWords } from '../../awarding/personal-message.ts'
import { englishWhoWords } from './who-words.ts'

/** Every word of the staff forms. `{name}` stands for a value. */
export const awardWords = {
  summary: 'Please look at this again',
  listedName:
    '{label} says {name}, a name on your list. Everybody could read it for ever: take it out.',
  listedNameInRow:
    'Row {row} of the list says {name} in words that everybody could read for ever: take it out.',
  choose: 'Choose…',
  noKey: 'This site has no key to seal names with yet. Please ask the person who looks after it.',
  failed:
    'This browser could not seal the list. Nothing has left the page. Please try a newer browser.',
  steps: {
    badge: 'Which badge, and when',
    who: 'Who has earned it',
    details: 'What they did',
    change: 'What should change',
    file: 'Which award',
    describe: 'What it is and what it takes',
  },
  fields: {
    ...plainWords(({ label, what, example }, form) => ({
      label,
      hint: `${what.charAt(0).toUpperCase()}${what.slice(1)}${form === 'day' ? '' : `, like ${example}`}.`,
    })),
    issuer: { label: 'Who gives it' },
    badge: { label: 'Badge' },
    awarded: { label: 'Day it was earned' },
    name: {
      label: 'Name of the file',
      hint: 'You can leave it. Or say when and what, never who: 2026-06-open-day. Small letters, digits and hyphens.',
    },
    narrative: {
      label: 'What they did',
      hint: 'Everybody can read this. Name nobody. You may leave it out.',
    },
    evidence: {
      label: 'Evidence in words',
      hint: 'Everybody can read this. Name nobody. You may leave it out.',
    },
    evidenceUrl: {
      label: 'Web address of evidence',
      hint: 'A page or film that does not show who it is. You may leave it out.',
    },
    supersedes: {
      label: 'Id of the award that this one replaces',
      hint: 'To correct one award: the old one stays, and says that a newer one took its place.',
    },
    recipients: { label: 'How shall they show that it is theirs?' },
    names: { label: 'Shall their names be in the badges?' },
    repository: {
      label: 'Address of the repository',
      hint: 'Copy it from your browser when you are there. This page then makes the links for you.',
    },
    count: {
      label: 'How many learners?',
      hint: 'Only when you give no list. Each gets a card with a code.',
    },
    list: {
      label: 'List of learners',
      hint: 'Copy it from a spreadsheet and paste it here, with its headings if it has any. Or write one learner on each line. It is sealed here, on your computer, and goes nowhere else.',
    },
    listFile: { label: 'Or choose a list saved as CSV' },
    dayOrder: { label: 'In dates like 03/04/2026' },
    result: { label: '{name}', hint: 'For everybody who has nothing else in the list.' },
    text: {
      label: 'The award file as it is',
      hint: 'Open it on the repository’s site, copy all of it, and paste it here.',
    },
    textFile: { label: 'Or choose the file' },
    path: {
      label: 'Where the file is',
      hint: 'Like {path}',
    },
    award: {
      label: 'Which award of the file',
      hint: 'Your register says which id is whose.',
    },
    change: { label: 'What should happen?' },
    on: { label: 'From which day' },
    reason: {
      label: 'Why',
      hint: 'One kind, true sentence about the award. Everybody can read it, for ever. Name nobody.',
    },
    badgeName: { label: 'Name of the badge' },
    slug: {
      label: 'Its folder',
      hint: 'Part of its address for ever: small letters, digits and hyphens.',
    },
    description: { label: 'In one or two sentences', hint: 'What somebody who has it can do.' },
    criteria: {
      label: 'What it takes',
      hint: 'What one does, what one shows, how it is judged. ## makes a heading, - a list.',
    },
    alt: {
      label: 'What the picture shows',
      hint: 'For people who cannot see it. Until you add a picture, one is drawn from the name.',
    },
    achievementType: { label: 'Kind of achievement' },
    recognises: { label: 'What it recognises' },
    tags: { label: 'Topics', hint: 'Words people search for, with commas between them.' },
    expires: { label: 'How long an award is valid' },
  },
  recipients: {
    'claim-codes': {
      label: 'With a claim code on a card',
      hint: 'Best for young people. Nothing about them is needed, and the code gives nothing away. Addresses in your list only serve to write to them.',
    },
    'as-listed': {
      label: 'With the e-mail address or code in the list',
      hint: 'For adults. An address can be guessed from a name and a school; a code cannot.',
    },
  },
  nameRules: {
    'left-out': {
      label: 'No: leave names out',
      hint: 'The badge says no name, and a lost card shows none. Names stay in the register that you keep.',
    },
    'in-badge': {
      label: 'Yes: sign each name with the badge',
      hint: 'The name is signed for ever, as a locked envelope: nobody can read it or test a guess. Only whoever holds the learner’s private link or code can show it, and prove it.',
    },
  },
  /** Opens the fields that few awards need. */
  more: {
    label: 'More about it',
    hint: 'Everybody can read this. Name nobody. You may leave out each of these.',
  },
  columns: {
    ...plainWords(({ label }) => `${label} (public)`),
    none: 'Not used',
    email: 'E-mail address',
    telephone: 'Telephone number',
    url: 'Their own web page',
    claim: 'Claim code',
    name: 'Name',
    'given-name': 'First name',
    'family-name': 'Last name',
    'name-turned': 'Name, the last name first',
    badge: 'Badge',
    awarded: 'Day it was earned',
    narrative: 'What they did (public)',
    evidence: 'Evidence in words (public)',
    'evidence-url': 'Web address of evidence (public)',
  },
  dayOrders: {
    unstated: 'do not guess: ask',
    'day-first': 'the day comes first (3 April)',
    'month-first': 'the month comes first (4 March)',
  },
  list: {
    encoding: 'The file does not say how its letters were saved. It was read as {encoding}.',
    names: 'Are these names right? {names}',
    cut: 'The file ends in the middle of a letter: it was not saved whole.',
    unused: 'Not used: {columns}.',
    unreached: 'No e-mail address that works in row {rows}. You can give them a card.',
    nameQuestion: 'Two columns hold names, and no heading says which is which. Which is right?',
    turnQuestion:
      'The names have a comma. Is the last name first? Badges and cards would say it so.',
    nameOther: 'Neither? Say above what each column holds.',
    'family-name': 'Last name first, so they are: {names}',
    'given-name': 'First name first, so they are: {names}',
    columns: 'What the columns hold',
    column: 'Column {column}: {heading}',
    ready: 'Learners ready: {count}.',
    faulty: 'Rows with a problem: {count}.',
    problems: 'Problems in the list',
    place: 'Row {row}, column {column}',
    preview: 'The first learners, as they are understood',
    leaveOut: 'Leave these rows out and go on with the others',
    mustLeaveOut: 'Put the list right, or tick “Leave these rows out”.',
    nobody: 'Give a list of learners, or say how many there are.',
    oneOnly: 'An award that replaces another is for one learner.',
    otherBadge:
      'Learners in the list with another badge than the one chosen above: {count}. Make one file for each badge.',
  },
  /** What is wrong with a field or with a cell of a list, and what to do. */
  problems: englishProblemWords,
  seal: 'Seal the names and make the file',
  make: 'Make the file',
  result: {
    title: 'Your file is ready',
    awards: 'Awards in it: {count}. Every recipient is sealed.',
    leftOut: 'Rows left out: {count}.',
    steps: 'What to do next',
    file: 'Look at the file {path}',
    open: 'Open on {host}, with everything filled in',
    edit: 'Open the file on {host}',
    editHow: 'Copy the new text. On the page of the next step, replace all of the old text by it.',
    saveFile: 'Save the award file.',
    drop: 'Open this page, and drop the file there.',
    upload: 'Open the upload page on {host}',
    findRepository: 'Find the repository of your badges. Its address may be in an older message.',
    openRepository: 'Open {host}',
    dropThere:
      'There, open the folder {folder}, or make it. Choose “Add file”, then “Upload files”, and drop the file.',
    replaceThere:
      'There, open the file {path}, choose to edit it, and replace all of the old text by the new.',
    copy: 'Copy the text',
    copied: 'Copied.',
    notCopied:
      'Your browser did not let the page copy. Open “Look at the file” below, select the text and copy it, or download the file.',
    download: 'Download the file',
    downloadOf: 'Download {name}',
    mailing: 'Download the mailing list',
    mailingHow:
      'Or by e-mail: name, address and personal link of each learner, for a mail merge in Word, Outlook or Gmail. A link begins to work once the award has been published.',
    messages: 'Or write to one learner at a time',
    messagesHow:
      'Each opens your mail program with everything filled in. Or copy the words and send them your own way.',
    writeTo: 'Write to {who}',
    copyMessage: 'Copy',
    copyMessageTo: 'Copy the words for {who}',
    ownList: 'Download a register of these alone',
    ownListHow:
      'If you like, keep a register of these awards alone. Never put it in the repository.',
    cards: 'Download the claim cards',
    cardsHow:
      'Save the cards. Open the file, print it and cut it up: eight cards on each A4 page. Give each card to one learner only. The codes cannot be made again.',
    cardNames: 'Print each learner’s name on their card',
    cardNamesHow:
      'Easier to hand out, but a lost card then says whose it is. Without names, the cards have the numbers of your register.',
    next: 'There, choose “Propose changes”, and on the page after it “Create pull request”.',
    merge:
      'A colleague looks at it and chooses “Merge”. It takes effect when the site is published after that; then new codes and links work, too.',
    pulls: 'See what waits for a colleague',
  },
  changes: {
    revoke: { label: 'Take it back', hint: 'It does not stand any more.' },
    suspend: { label: 'Put it on hold', hint: 'It does not stand for now.' },
    reinstate: { label: 'End the hold', hint: 'It stands again.' },
    erase: {
      label: 'Erase it',
      hint: 'The holder asked for it to be forgotten. Only the id stays.',
    },
    'new-code': {
      label: 'Give the learner a new claim code',
      hint: 'The old one was lost, or others have seen it.',
    },
    correct: {
      label: 'Put a slip right',
      hint: 'Makes new awards that take the place of the old ones. Codes and cards stay as they are.',
    },
  },
  register: englishRegisterWords,
  who: englishWhoWords,
  states: { good: 'in order', suspended: 'on hold', revoked: 'taken back', erased: 'erased' },
  editFaults: {
    'id-not-found': 'This award is not in the file.',
    'id-twice': 'Two awards in the file have this id.',
    'not-plain':
      'The file is laid out in a way that this form does not change. Please edit it by hand.',
    'already-revoked': 'This award has been taken back or erased already.',
    'already-suspended': 'This award is on hold already.',
    'not-suspended': 'This award is not on hold.',
    'suspended-together': 'All awards of this file are on hold together. Please edit it by hand.',
  },
  recognised: {
    achievement: 'an achievement',
    skill: 'a skill',
    competence: 'a competence',
    interest: 'an interest',
    'formal-pathway': 'a step on a formal pathway',
    'informal-pathway': 'a step on an informal pathway',
    'hard-skill': 'a hard skill',
    'soft-skill': 'a soft skill',
    'peer-assessment': 'what classmates or colleagues saw',
    'lifelong-learning': 'lifelong learning',
  },
  never: 'for ever',
  year: '1 year',
  years: '{count} years',
  cards: englishCardWords,
  message: englishMessageWords,
}
