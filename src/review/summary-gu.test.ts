import { asWritten, sentence } from '../bytes/sentence.ts'
import { expect, test } from 'vitest'
import { gu } from '../model/staff-words/gu/gu.ts'
import { en } from '../model/staff-words/en.ts'
import { problem } from '../model/problem.ts'
import { toPathway } from '../kinds/pathway/schema.ts'
import type { Records } from '../kinds/records.ts'
import type { Review } from './review.ts'
import { summaryMarkdown, summaryText, summaryWords } from './lines/summary.ts'

// What a pull request of a Gujarati site is answered: our words in Gujarati, and above a message that has no Gujarati its name.

const at = { line: 3, column: 1 }
const edited = {
  message: sentence`It was issued with “Ada”.`,
  hint: asWritten`revoked:\n  on: 2026-05-04`,
}
const twice = { message: sentence`It is like award abc.`, hint: sentence`Take it out.` }
const written = { name: 'રસ્તો', description: 'x', type: 'informal' as const, steps: [] }
const pathway = {
  path: 'a/p',
  pathway: toPathway(written, '', 'gu'),
  completion: { path: 'a/z', name: 'છેલ્લો', retired: false },
}
const found: Review = {
  problems: [
    problem('award-changed', 'awards/a/b/2026.yml', at, edited),
    problem('award-changed', 'awards/a/b/2026.yml', at, edited),
    problem('review-duplicate', 'awards/a/b/ada@school.example.yml', at, twice),
  ],
  effects: {
    awards: [{ issuer: 'a', badge: 'b', counts: { issues: 1, revokes: 12, erases: 1 } }],
    badges: [
      { issuer: 'a', badge: 'c', kind: 'new', changes: [] },
      { issuer: 'a', badge: 'b', kind: 'changed', changes: ['the name', 'the criteria'] },
    ],
    issuers: [{ issuer: 'z', kind: 'gone', changes: [] }],
    pathways: [
      {
        issuer: 'a',
        pathway: 'p',
        name: 'રસ્તો',
        kind: 'changed',
        changes: ['the steps'],
        steps: [{ name: 'શરૂઆત', kind: 'new' }],
      },
    ],
    endorsements: [
      { by: 'z', of: 'badge', issuer: 'a', badge: 'b', verb: 'new' },
      { of: 'issuer', issuer: 'a', verb: 'revoked' },
    ],
    milestones: { complete: [{ pathway, awards: ['xyz'], all: ['xyz'] }], sealed: [pathway] },
    settings: ['title'],
  },
  // Nothing is asked of it but names.
  records: { issuers: [], badges: [] } as unknown as Records,
  asked: ['oakfield'],
  changed: [],
  words: [
    {
      file: 'badges/a/b/badge.md',
      isNew: true,
      words: [{ field: 'name', text: 'રોબોટ', line: 3, count: 2 }],
      warnings: [problem('text-mixed-scripts', 'badges/a/b/badge.md', at, twice)],
    },
  ],
}

test('the summary of a pull request is Gujarati, and so is the name of a problem whose message is not', () => {
  const { title, why } = gu.problems['award-changed']
  const text = summaryText(found, gu)
  for (const line of [
    'ભેળવવાથી શું થશે',
    '- 1 પ્રદાન અપાશે: b (a)',
    '- 12 પ્રદાન રદ થશે: b (a)',
    '- નવો બૅજ ઉમેરાશે: c (a)',
    '- બૅજ b (a) માં બદલાશે: નામ, શું કરવું પડે',
    '- આપનાર દૂર થશે: z',
    '- માર્ગ રસ્તો (a) માં બદલાશે: પગલાં',
    '- જાહેરમાં કહેવાશે કે z આને સમર્થન આપે છે: બૅજ b (a)',
    '- જાહેરમાં કહેવાશે કે બીજે સહી કરનાર કોઈ હવે આને સમર્થન આપતા નથી: આપનાર a',
    '  - નવું પગલું: શરૂઆત',
    'કોઈએ પૂરા કરેલા માર્ગ',
    '- આ પ્રદાનો મળીને માર્ગ રસ્તો પૂરો કરે છે, અને તેમના ધારકને છેલ્લો હજી અપાયો નથી: xyz',
    '- npm run milestones -- --pathway a/p',
    '- સાઇટનાં સેટિંગ બદલાશે: title',
    'આ રીતે ભેળવી શકાય તેમ નથી',
    `- awards/a/b/2026.yml:3 ${title}. ${why}`,
    '  It was issued with “Ada”. બીજાં 1 માટે પણ એમ જ છે.',
    '  revoked:',
    '    on: 2026-05-04',
    'કૃપા કરી ફરી જુઓ',
    'GitHub આના માલિકોની મંજૂરી માગે છે: oakfield.',
    'આ બધા વાંચી શકશે, કાયમ માટે',
    'badges/a/b/badge.md (નવી)',
    '- name: રોબોટ (2 વાર)',
    '    It is like award abc.',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toContain(`- ${gu.review.unnamedFile}: ${gu.problems['review-duplicate'].title}`)
  expect(text).not.toContain('ada@')
})

test('no sentence of ours is left in English in it', () => {
  const text = summaryText(found, gu)
  const ours = [en.review.title, en.review.refused, en.review.lookAgain, en.review.publicTitle]
  for (const said of [...ours, 'GitHub asks', 'award of', 'the badge', 'artifacts of', 'times'])
    expect(text).not.toContain(said)
  expect(summaryWords(found, gu)).not.toContain(gu.review.title)
})

test('what cannot be told and what is cut is said in Gujarati, too', () => {
  const { effects: _, ...untold } = found
  expect(summaryText(untold, gu)).toContain(`\n\n${gu.review.unknown}\n`)
  const word = (line: number) => ({ field: 'x', text: 'શબ્દ '.repeat(900), line, count: 1 })
  const long = Array.from({ length: 400 }, (_, line) => word(line))
  const file = { file: 'a', isNew: true, words: long, warnings: [] }
  expect(summaryMarkdown({ ...untold, words: [file] }, gu)).toMatch(/બદલાયેલી ફાઇલો જ વાંચો\.\n$/)
})
