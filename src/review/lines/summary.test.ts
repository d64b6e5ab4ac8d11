import { sentence, verbatim } from '../../bytes/sentence.ts'
import { expect, test } from 'vitest'
import { en } from '../../model/staff-words/en.ts'
import { sizeInComment } from './lines-within.ts'
import { summaryMarkdown, summaryText, summaryWords } from './summary.ts'

test('for a comment the words are plain, and no line is wider than a narrow window', () => {
  const message = `${'A word '.repeat(40)}and &#60;b&#62; **two** @stars.`
  const words = summaryWords(
    {
      problems: [
        {
          code: 'review-file-name',
          file: 'a',
          line: 1,
          column: 1,
          message: verbatim(message),
          hint: verbatim(''),
          severity: 'error',
        },
      ],
      asked: [],
      changed: [],
    },
    en,
  )
  const lines = words.split('\n')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(90)
  expect(lines).toContain('It cannot be merged like this')
  expect(words).toContain('\n- a:1 A word A word')
  expect(words).toContain('\n  word A word')
  expect(words).not.toMatch(/^##|What a merge would do/m)
})

test('what is true of a whole class is said once, with the way out of it', () => {
  const edited = (hint: string) => ({ ...strange('awards/a/b/2026.yml'), hint: verbatim(hint) })
  const problems = [edited('Do:\n  this: x'), edited('Do:\n  this: y'), edited('Do:\n  this: z')]
  const words = summaryWords({ problems, asked: [], changed: [] }, en)
  expect(words).toContain(
    '- awards/a/b/2026.yml:1 Wrong. So it is for 2 more.\n  Do:\n    this: x\n',
  )
  expect(words.match(/Wrong/g)).toHaveLength(1)
})

const hints: readonly (readonly [string, string, string, string])[] = [
  ['of one line', 'Do this.', '  Do this&#46;', '  Do this.'],
  ['of none', '', '', ''],
  [
    'that is a piece of YAML',
    'revoked:\n  on: 2026-05-04\n  reason: …',
    '  revoked&#58;  \n  &#160;&#160;on&#58; 2026&#45;05&#45;04  \n  &#160;&#160;reason&#58; &#8230;',
    '  revoked:\n    on: 2026-05-04\n    reason: …',
  ],
  ['of another machine', 'One:\r\n\r\n  two', '  One&#58;  \n  &#160;&#160;two', '  One:\n    two'],
  ['with a line end that is none', 'One\u2028two', '  One two', '  One two'],
  ['with marks', '> # x\n<b>', '  &#62; &#35; x  \n  &#60;b&#62;', '  > # x\n  <b>'],
]

test.each(hints)('a hint %s keeps its lines in summary and comment', (_, hint, markdown, plain) => {
  const found = { problems: [{ ...strange('a'), hint: verbatim(hint) }], asked: [], changed: [] }
  const said = (head: string, below: string) => `- ${head}${below && `\n${below}`}\n`
  const end = hint === '' ? '' : '  '
  expect(summaryMarkdown(found, en)).toContain(said(`a&#58;1 Wrong&#46;${end}`, markdown))
  expect(summaryWords(found, en)).toContain(said('a:1 Wrong.', plain))
})

test('so does the hint of a warning beside a word that becomes public', () => {
  const warning = {
    ...strange('a'),
    hint: verbatim('name:\n  short'),
    severity: 'warning' as const,
  }
  const word = { field: 'name', text: 'Ada', line: 1, count: 1 }
  const file = { file: 'a', isNew: true, words: [word], warnings: [warning] }
  const found = { problems: [], asked: [], changed: [], words: [file] }
  const below = '- name: Ada\n  - Please look again: Wrong.\n    name:\n      short\n'
  expect(summaryWords(found, en)).toContain(below)
  expect(summaryText(found, en)).toContain(below)
  expect(summaryMarkdown(found, en)).toContain(
    'Wrong&#46;  \n    name&#58;  \n    &#160;&#160;short\n',
  )
})

test('a file that is named after a person is not named in what is said', () => {
  const problems = [strange('awards/a/b/ada@school.example.yml'), strange('awards/a/b/ada.yml')]
  const words = summaryWords({ problems, asked: [], changed: [] }, en)
  expect(words).toContain('- a file whose name says too much: Wrong.')
  expect(words).toContain('- awards/a/b/ada.yml:1 Wrong.')
  expect(words).not.toContain('ada@')
})

test.each([
  ['letters', 'word '.repeat(900)],
  ['signs that are written out', '<@&> '.repeat(900)],
  ['letters of three bytes', 'રોબોટ '.repeat(900)],
])('words of %s without end are cut as they will be sent, at the end of a line', (_, text) => {
  const words = Array.from({ length: 400 }, (_, at) => ({
    field: 'narrative',
    text: `${at} ${text}`,
    line: at + 1,
    count: 1,
  }))
  const found = { problems: [], asked: [], changed: [] }
  const file = { file: 'awards/a/b/2026.yml', isNew: true, words, warnings: [] }
  const said = summaryWords({ ...found, words: [file] }, en)
  expect(sizeInComment(said)).toBeLessThanOrEqual(59_000)
  expect(sizeInComment(said)).toBeGreaterThan(58_000)
  expect(said).toMatch(/\n\nThere is more than fits here\. [^\n]*\n$/)
  const markdown = summaryMarkdown({ ...found, words: [file] }, en)
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1_000_000)
  expect(markdown.trimEnd().split('\n').at(-3)).toMatch(/^- narrative/)
})

test('marks that somebody wrote stay in the plain text', () => {
  const file = {
    file: 'a',
    isNew: true,
    words: [{ field: 'term', text: '# **x**', line: 1, count: 2 }],
    warnings: [],
  }
  expect(summaryText({ problems: [], asked: [], changed: [], words: [file] }, en)).toContain(
    '\na (new)\n- term: # **x** (2 times)\n',
  )
})

function strange(file: string) {
  const at = { file, line: 1, column: 1 }
  const said = { message: sentence`Wrong.`, hint: verbatim('') }
  return { ...at, ...said, code: 'award-changed', severity: 'error' } as const
}
