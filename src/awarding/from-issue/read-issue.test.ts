import { expect, test } from 'vitest'
import { countingRandom } from '../../testing/awarding/counting-random.ts'
import { recordsOf } from '../../testing/awarding/records-of.ts'
import { sealed } from '../../testing/trees/good-tree.ts'
import { formFields, type FormKind } from './form-fields.ts'
import type { FormOutcome, IssueContext } from './form-outcome.ts'
import { formProblemWords, type FormProblemCode } from './form-problem.ts'
import { readIssue } from './read-issue.ts'

const explorer = {
  issuer: 'riverside-school',
  slug: 'digital-explorer',
  name: 'Digital Explorer',
  retired: false,
  resultDescriptions: [],
  creditsAvailable: 3,
}
const given = sealed.replace('..A', '..B')
const id = 'k3v7qm2xw5n4hbt6zc7yjd2rfa'
const held = 'l3v7qm2xw5n4hbt6zc7yjd2rfa'
const back = 'm3v7qm2xw5n4hbt6zc7yjd2rfa'
const braces = 'n3v7qm2xw5n4hbt6zc7yjd2rfa'
const batch = `awards:
  - id: ${id}
    recipient: eyJ
  - id: ${held}
    suspended:
      on: 2026-05-01
      reason: On hold.
  - id: ${back}
    revoked:
      on: 2026-05-01
      reason: By mistake.
  - { x: 1,
    id: ${braces}
    }
`
const folder = 'awards/riverside-school/digital-explorer'
const path = `${folder}/2026.yml`

const context: IssueContext = {
  number: 12,
  today: '2026-06-12',
  latest: '2026-06-12',
  random: countingRandom(),
  badges: [explorer, { ...explorer, slug: 'old-badge', retired: true }],
  issuers: ['riverside-school'],
  sealed: new Set([given]),
  exists: () => false,
  awardFiles: [path],
  entriesIn: () => 0,
  fileOf: (wanted) => (batch.includes(wanted) ? { path, text: batch } : undefined),
}

const good = {
  award: {
    badge: 'riverside-school/digital-explorer',
    awarded: '2026-06-01',
    sealed,
    promise: '- [X] I have named nobody',
  },
  badge: {
    issuer: 'riverside-school',
    name: 'Bridge Builder',
    description: 'Builds a bridge.',
    criteria: 'Build one.',
    alt: 'A bridge',
    promise: '- [x] I have named nobody',
  },
  change: { award: id, change: 'revoke', reason: 'By mistake.', promise: '- [x] I have' },
} as const satisfies Readonly<Record<FormKind, object>>

type Told = Readonly<Record<string, string | undefined>>

function bodyOf(kind: FormKind, told: Told = {}): string {
  const all: Told = { ...good[kind], ...told }
  return Object.entries(formFields[kind])
    .map(([name, heading]) => `### ${heading}\n\n${all[name] ?? '_No response_'}`)
    .join('\n\n')
}

function read(kind: FormKind, told: Told = {}, more: Partial<IssueContext> = {}) {
  return readIssue(bodyOf(kind, told), { ...context, ...more })
}

function codesOf(outcome: FormOutcome | undefined): readonly string[] {
  return outcome?.kind === 'problems' ? outcome.problems.map(({ code }) => code) : []
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sealed.replace('..AAAA', `..${String(index).padStart(4, 'A')}`),
  ).join('\n')

type Case = readonly [
  code: FormProblemCode,
  kind: FormKind,
  told: Told,
  more?: Partial<IssueContext>,
]

/** One of each kind that triggers it. */
const faults: readonly Case[] = [
  ['form-changed', 'award', { narrative: 'Well.\n\n### Badge\n\nriverside-school/other' }],
  ['form-changed', 'award', { sealed: `${sealed}\n\n### Before you send it\n\n- [x] yes` }],
  ['form-changed', 'badge', { criteria: 'One.\r\n### What it takes  \r\nTwo.' }],
  ['form-too-long', 'badge', { criteria: 'x'.repeat(70_000) }],
  ['promise-missing', 'award', { promise: '- [ ] I have named nobody' }],
  ['promise-missing', 'award', { promise: undefined }],
  ['missing', 'award', { badge: undefined }],
  ['missing', 'award', { sealed: '   \n\n' }],
  ['missing', 'badge', { alt: undefined }],
  ['missing', 'change', { reason: undefined }],
  ['too-long', 'change', { reason: 'x'.repeat(501) }],
  ['too-long', 'badge', { name: 'x'.repeat(101) }],
  ['unreadable', 'badge', { name: 'Bridge\u202e Builder' }],
  ['unreadable', 'award', { narrative: 'A\u200b word' }],
  ['unreadable', 'change', { reason: 'One line\nand another' }],
  ['personal', 'award', { narrative: 'Ask ada@school.example about it.' }],
  ['personal', 'change', { reason: 'Call 0116 496 0000 first.' }],
  ['personal', 'badge', { criteria: 'Born on 1/2/2012 or later.' }],
  ['day-invalid', 'award', { awarded: '2026-02-30' }],
  ['day-invalid', 'award', { awarded: '12 June' }],
  ['day-ahead', 'award', { awarded: '2026-06-13' }],
  ['url-invalid', 'award', { evidence: 'http://school.example/' }],
  ['url-invalid', 'award', { evidence: 'javascript:alert(1)' }],
  ['number-invalid', 'award', { more: 'Credits: many' }],
  ['number-invalid', 'award', { more: 'Credits earned: 4' }],
  ['days-reversed', 'award', { more: 'Started on: 2026-06-05\nEnded on: 2026-06-04' }],
  ['day-invalid', 'award', { more: 'Ended on: 5/6/2026' }],
  ['missing', 'award', { more: 'Role:' }],
  ['more-unknown', 'award', { more: 'Team leader' }],
  ['more-unknown', 'award', { more: 'Displayname: x' }],
  ['more-unknown', 'award', { more: 'Role: one\nrole: two' }],
  ['badge-unknown', 'award', { badge: 'riverside-school/none' }],
  ['badge-unknown', 'award', { badge: '../../.github/workflows' }],
  ['badge-unknown', 'award', { badge: 'riverside-school/digital-explorer\nmore' }],
  ['badge-retired', 'award', { badge: 'riverside-school/old-badge' }],
  ['recipient-plain', 'award', { sealed: `${sealed}\nada@school.example` }],
  ['recipient-plain', 'award', { sealed: 'Ada, 0116 496 0000' }],
  ['recipient-plain', 'award', { sealed: 'Ada Byron' }],
  ['recipient-plain', 'award', { sealed: 'Byron, Ada' }],
  ['name-turned', 'award', { sealed: `${sealed}\nO’Brien, Aoife` }],
  ['name-turned', 'award', { sealed: 'recipient: van der Berg,Zoë' }],
  ['recipient-unsealed', 'award', { sealed: 'robot' }],
  ['recipient-unsealed', 'award', { sealed: sealed.slice(0, -3) }],
  ['recipient-unsealed', 'award', { sealed: `<!-- ${sealed} -->` }],
  ['recipient-twice', 'award', { sealed: `${sealed}\n${sealed}` }],
  ['recipient-awarded', 'award', { sealed: given }],
  ['issue-used', 'award', {}, { awardFiles: [`${folder}/issue-12.yml`] }],
  ['issue-used', 'award', {}, { awardFiles: [`${folder}/issue-12-1.yml`] }],
  ['issue-used', 'award', {}, { awardFiles: [path, `${folder}/2026-04/issue-12.yml`] }],
  ['issue-used', 'award', {}, { awardFiles: [`${folder}/2025-11-3/issue-12-40.yml`, path] }],
  ['issuer-unknown', 'badge', { issuer: '../riverside-school' }],
  ['badge-exists', 'badge', { name: 'Digital explorer' }],
  ['topics-many', 'badge', { tags: Array.from({ length: 41 }, (_, n) => `t${n}`).join() }],
  ['topics-many', 'badge', { tags: 'x'.repeat(51) }],
  ['award-id-invalid', 'change', { award: '../../etc' }],
  ['award-unknown', 'change', { award: 'z'.repeat(26) }],
  ['change-unknown', 'change', { change: 'delete' }],
  ['already-revoked', 'change', { award: back }],
  ['already-suspended', 'change', { award: held, change: 'suspend' }],
  ['not-suspended', 'change', { change: 'reinstate' }],
  ['edit-by-hand', 'change', { award: braces }],
]

const cases = faults.map(([code, kind, told, more = {}]) => ({ code, kind, told, more }))

test.each(cases)('$code is found in a form ($kind $told)', ({ code, kind, told, more }) => {
  expect(codesOf(read(kind, told, more))).toContain(code)
})

test.each(['Ada Byron', 'Byron, Ada, PhD', 'Byron,', 'Ada, 0116 496 0000', 'robot', sealed])(
  'of %j it is not said that the last name stands first',
  (line) => expect(codesOf(read('award', { sealed: line }))).not.toContain('name-turned'),
)

test('every problem has a case, but for those that only the records can tell of', () => {
  const seen = new Set<string>(faults.map(([code]) => code))
  const unseen = Object.keys(formProblemWords).filter((code) => !seen.has(code))
  expect(unseen.toSorted()).toEqual(['not-sound', 'records-broken'])
})

/** One of each that nearly does. */
const sound: readonly (readonly [what: string, kind: FormKind, told: Told])[] = [
  ['the form as it is', 'award', {}],
  ['a heading of its own in a text', 'award', { narrative: '### My badge\n\nWell done.' }],
  ['the words of a heading in a text', 'badge', { criteria: 'Badge\n\n#### Badge\n\n## Badge' }],
  ['a heading of another form', 'award', { narrative: '### Why\n\nBecause.' }],
  [
    'more about it',
    'award',
    { more: 'Role: Captain: first half\n\nlicence number: R-7\nCredits: 3' },
  ],
  ['today', 'award', { awarded: '2026-06-12' }],
  ['lines that end with CR LF', 'award', { narrative: 'One.\r\nTwo.' }],
  ['a hundred recipients', 'award', { sealed: lines(100) }],
  [
    'recipients copied with their field',
    'award',
    { sealed: `recipient: ${sealed}\n\n  - recipient: ${given.replace('..B', '..C')}` },
  ],
  ['accents as two characters', 'badge', { name: 'Cafe\u0301 Helper' }],
  ['a name without Latin letters', 'badge', { name: 'પુલ બનાવનાર' }],
  ['fifty characters in a topic', 'badge', { tags: 'x'.repeat(50) }],
  ['an award on hold that is taken back', 'change', { award: held }],
  [
    'no reason where none is asked',
    'change',
    { award: held, change: 'reinstate', reason: undefined },
  ],
]

test.each(sound)('%s can be used', (_, kind, told) => {
  expect(codesOf(read(kind, told))).toEqual([])
  expect(read(kind, told)?.kind).toBe('proposal')
})

test('an award has the sealed lines, the day and nothing else', () => {
  const outcome = read('award', { evidence: 'https://school.example/film' })
  expect(outcome).toMatchObject({
    kind: 'proposal',
    form: 'award',
    issuer: 'riverside-school',
    badge: 'digital-explorer',
    count: 1,
    files: [{ path: 'awards/riverside-school/digital-explorer/issue-12.yml' }],
  })
  const text = outcome?.kind === 'proposal' ? (outcome.files[0]?.text ?? '') : ''
  expect(text.replace(/^id: .*$/m, 'id: …')).toBe(
    `# yaml-language-server: $schema=../../../src/model/schemas/award.schema.json
id: …
awarded: 2026-06-01
recipient: ${sealed}
evidence:
  - url: https://school.example/film
`,
  )
})

test('what stands under “More about it” is said by the award; a form from before it had this is read too', () => {
  const textOf = (outcome: FormOutcome | undefined) =>
    outcome?.kind === 'proposal' ? (outcome.files[0]?.text ?? '') : ''
  const more = 'Role: Captain: first half\r\n\r\nlicence number: R-7\r\nCredits: 2.5'
  expect(textOf(read('award', { more }))).toMatch(
    /role: 'Captain: first half'\nlicenseNumber: R-7\ncreditsEarned: 2.5\n/,
  )
  const before = bodyOf('award').replace('### More about it\n\n_No response_\n\n', '')
  expect(before).not.toContain('More')
  expect(readIssue(before, context)).toMatchObject({ kind: 'proposal', count: 1 })
  const twice = bodyOf('award', { more: 'Role: x\n\n### More about it\n\nRole: y' })
  expect(codesOf(readIssue(twice, context))).toEqual(['form-changed'])
})

test('a text that is too long is told how long it may be', () => {
  expect(read('change', { reason: 'x'.repeat(501) })).toMatchObject({
    problems: [{ code: 'too-long', most: 500 }],
  })
})

test('words that look like YAML, front matter or a command stay words, and the records are sound', async () => {
  const hostile =
    'a: b # c\n\'quoted\' "double" {x} [y] *z* $(touch pwned) `touch pwned` ${{ secrets.X }}'
  const award = read('award', { narrative: hostile })
  const badge = read('badge', { name: "No: 'quotes' # {}", alt: '- *a', description: hostile })
  const files = [award, badge].flatMap((each) => (each?.kind === 'proposal' ? each.files : []))
  expect(files).toHaveLength(2)
  const { records, problems } = await recordsOf(files)
  expect(problems).toEqual([])
  expect(records?.awards.find(({ file }) => file.endsWith('issue-12.yml'))?.award.narrative).toBe(
    hostile,
  )
  const made = records?.badges.find(({ slug }) => slug === 'no-quotes')
  expect(made?.badge).toMatchObject({ name: "No: 'quotes' # {}", alt: '- *a' })
})

test('a badge’s folder is named by letters that addresses have, or by the issue’s number', () => {
  const slugOf = (name: string) => {
    const outcome = read('badge', { name })
    return outcome?.kind === 'proposal' ? outcome.badge : undefined
  }
  expect(slugOf('../../Über Bridge!')).toBe('uber-bridge')
  expect(slugOf('પુલ')).toBe('badge-12')
  expect(slugOf('Keys')).toBe('badge-12')
})

test('a change touches one award of its file', () => {
  const outcome = read('change')
  const text = outcome?.kind === 'proposal' ? outcome.files[0]?.text : ''
  const revoked = `    recipient: eyJ\n    revoked:\n      on: 2026-06-12\n      reason: By mistake.\n`
  expect(text).toBe(batch.replace('    recipient: eyJ\n', revoked))
})

test('nothing of what was filled in is in a problem', () => {
  const canary = 'Zebedee Quillfeather zq@people.example 07700 900123'
  const told = {
    badge: canary,
    awarded: canary,
    sealed: canary,
    narrative: canary,
    evidence: canary,
  }
  expect(JSON.stringify(read('award', told))).not.toMatch(/Zebedee|Quill|zq@|07700/)
})

const others = ['', 'The bus was late.', '## Badge\n\nx', '> ### Badge', '\n### Badge name\n\nx']

test.each(others)('an issue that no form made comes to nothing (%#)', (body) => {
  expect(readIssue(body, context)).toBeUndefined()
})

test('where the folder of a badge is nearly full, an award goes into that of the month', () => {
  const entriesIn = (folder: string) => (folder.endsWith('/2026-06') ? 3 : 900)
  const outcome = read('award', {}, { entriesIn })
  expect(outcome).toMatchObject({ files: [{ path: `${folder}/2026-06/issue-12.yml` }] })
  const awardFiles = [`${folder}/issue-12.yml`]
  expect(codesOf(read('award', {}, { entriesIn, awardFiles }))).toEqual(['issue-used'])
})

test.each([
  `${folder}/issue-1.yml`,
  `${folder}/issue-120.yml`,
  `${folder}/2026-04/issue-12-corrected.yml`,
  `${folder}/our-issue-12.yml`,
  `${folder}-2/issue-12.yml`,
])('%s was not made from this issue', (file) => {
  expect(read('award', {}, { awardFiles: [file] })).toMatchObject({ kind: 'proposal' })
})
