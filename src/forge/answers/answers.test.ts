import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { site } from '../../testing/trees/good-tree.ts'
import { plant } from '../../testing/trees/spoil.ts'
import { wordsLeftInLatin } from '../../testing/words-left.ts'
import {
  notOpenedAnswer,
  openedAnswer,
  problemsAnswer,
  pullRequestBody,
  pullRequestTitle,
  workedOnAnswer,
} from '../words.ts'
import { answersAt } from './answers-at.ts'
import { enAnswers } from './en.ts'
import { guAnswers } from './gu.ts'

const { formProblems, notYet, how, opened, workedOn, notOpened, pullRequest } = guAnswers
const said = [
  ...[...Object.values(formProblems), notYet, ...how, opened, workedOn, notOpened],
  ...[pullRequest.newBadge, ...Object.values(pullRequest.change), pullRequest.award.other],
  ...[pullRequest.madeFrom, pullRequest.noPicture, ...pullRequest.check],
  ...[pullRequest.formsTitle, ...pullRequest.forms],
  ...[pullRequest.copiesTitle, ...pullRequest.copies],
]

test.each(said)('no word is left in English under an issue of a Gujarati site: %s', (text) => {
  const marks = /\{(?:most|badge|count|issue)\}|\*\*Edit\*\*|\(pull request\)/g
  expect(wordsLeftInLatin(text.replaceAll(marks, ' '))).toEqual([])
})

test('what has a most in English has it in Gujarati', () => {
  for (const [code, text] of Object.entries(enAnswers.formProblems))
    expect([code, formProblems[code as keyof typeof formProblems].includes('{most}')]).toEqual([
      code,
      text.includes('{most}'),
    ])
})

test.each([
  ['gu', guAnswers],
  ['gu-IN', guAnswers],
  ['en-GB', enAnswers],
  ['cy', enAnswers],
])('under issues of a site in %s its words are used', async (language, words) => {
  const root = join(await makeFolder(), language)
  plant(root, new Map([[site, `title: x\nlanguage: ${language}\n`]]))
  expect(answersAt(root)).toBe(words)
})

test('an answer lists what is wrong under the heading of the form, with its code', () => {
  const problems = [
    { code: 'too-long', field: 'Badge', most: 40 },
    { code: 'not-sound', problem: 'markdown-html' },
  ] as const
  expect(problemsAnswer(problems, guAnswers)).toContain(
    '\n- **Badge:** આ બહુ લાંબું છે: વધુમાં વધુ 40 અક્ષર ચાલે. (`too-long`)\n',
  )
  const { title, why } = guAnswers.problems['markdown-html']
  expect(problemsAnswer(problems, guAnswers)).toContain(` ${title}. ${why} (\`markdown-html\`)\n`)
  expect(problemsAnswer(problems, enAnswers)).toContain(
    '\n- **Badge:** This is too long: 40 characters is the most. (`too-long`)\n',
  )
  for (const answer of [openedAnswer, workedOnAnswer, notOpenedAnswer])
    expect(answer(guAnswers)).toMatch(/^<!-- .* -->\n/)
})

const filed = {
  kind: 'proposal',
  form: 'award',
  issuer: 'oak',
  badge: 'robot',
  count: 1,
  files: [],
} as const

test.each([
  [{ ...filed, form: 'badge' }, 'New badge: oak/robot', 'નવો બૅજ: oak/robot'],
  [filed, 'Award oak/robot', 'oak/robot: 1 પ્રદાન'],
  [{ ...filed, count: 30 }, 'Award oak/robot to 30 people', 'oak/robot: 30 પ્રદાન'],
  [
    { ...filed, form: 'change', change: 'erase' },
    'Erase one award of oak/robot',
    'oak/robot નું એક પ્રદાન ભૂંસો',
  ],
] as const)('what a form becomes is called after it, in the language: %j', (proposal, en, gu) => {
  expect(pullRequestTitle(proposal, enAnswers)).toBe(en)
  expect(pullRequestTitle(proposal, guAnswers)).toBe(gu)
})

test('the text of a pull request names its issue, and closes it in the one way that GitHub knows', () => {
  for (const words of [enAnswers, guAnswers]) {
    const { madeFrom, noPicture } = words.pullRequest
    const body = pullRequestBody({ ...filed, form: 'badge' }, 12, words)
    expect(body).toContain(`${madeFrom.replace('{issue}', '#12')}\n\n${noPicture}\n\n`)
    expect(body).toMatch(/\n\nCloses #12\n$/)
    expect(pullRequestBody(filed, 12, words)).not.toContain(noPicture)
    expect(
      [words.pullRequest.forms, words.pullRequest.copies].map((texts) => texts.length),
    ).toEqual([3, 3])
  }
})
