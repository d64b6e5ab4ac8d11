/** What is said of registers. `{name}` stands for a value. */
export const englishRegisterWords = {
  title: 'Your register, if you have one',
  file: {
    label: 'Your register, or several',
    hint: 'The list that you keep of all awards you gave. Choose it or drop it here. It is read on your computer and goes nowhere else.',
  },
  passphrase: { label: 'Passphrase of the register' },
  open: 'Open',
  opened: 'Awards in your register: {count}. Learners: {learners}.',
  faulty: 'Rows that cannot be read: {rows}.',
  none: '{file} is no register. It has the columns Name, Claim code and Award id.',
  altered: '{file} is damaged or not whole. Take a copy from where you keep it.',
  wrong: 'This passphrase does not open the register.',
  find: { label: 'Find a learner', hint: 'Type some letters of the name.' },
  learner: 'Which award, of which learner',
  nobody: 'Nobody of that name is in the register.',
  openFile: 'Open the award’s file on {host}, then copy all of it into the field below',
  known: 'Learners who are in your register keep their code: {count}.',
  renewed: 'Your register with the new code is below: it replaces the old one.',
  someone: 'Somebody new',
  which: 'Row {row}, {name}: which of these is it?',
  has: '{name} has this badge already, since {day}.',
  answer: 'Say for each learner who it is: some names can mean more than one person.',
  save: 'Save your register',
  firstHow:
    'Save your register: it says which award is whose, and with which code it opens. Keep it where you keep class lists, never in the repository. Drop it here when you give the next badge: each learner then keeps their code, and every new badge opens with it.',
  saveHow:
    'It holds all your awards so far and these: names, codes and links. It takes the place of the file you had. Keep it where you keep class lists, never in the repository.',
  newPassphrase: {
    label: 'Passphrase, if you want one',
    hint: 'Four words or more. Without it, the file opens in a spreadsheet. Nobody can open the file if you forget it.',
  },
  short: 'A passphrase has at least 12 letters. Leave the field empty for a file without one.',
  card: 'Download the new card',
  cardHow:
    'Print it and give it to the learner. It works from the next publish on. The card is the only place with the new code, beside your register.',
  seen: 'Until the next publish the old code still works: whoever has it can see the learner’s name and badges.',
  seenKept:
    'After it, the old code opens nothing. Who used it before may have kept the link that shows the name: that link goes on working. If that does harm, erase the award.',
  alone: 'Only this award gets the new code. With your register, all awards of the learner get it.',
  otherFiles:
    'The learner has awards in other files too. Paste each of them here once, one after the other: {files}',
  correctStep: 'What shall be put right',
  scope: { label: 'For whom?' },
  all: { label: 'For everybody in the file who shares it' },
  one: { label: 'For the award chosen above alone' },
  newName: { label: 'Name of the new file', hint: 'It lies beside the old one.' },
  day: { label: 'Day it was earned, if that was wrong' },
  takeOut: { label: 'Say no more' },
  corrected: 'Awards put right: {count}. Every old page will point to its new one.',
  left: 'Awards left as they are: {count}. They do not stand any more, or say it for themselves.',
  sameCodes: 'Every learner keeps their code and their card.',
  correctFaults: {
    'not-plain':
      'The file is laid out in a way that this form does not copy. Please do it by hand.',
    'nothing-changed': 'Fill in what shall be put right.',
    nobody: 'No award of the file can be put right so.',
    'days-reversed':
      'The awards would say that it ended before it started. Change the other day, too.',
  },
}
