import { expect, test } from 'vitest'
import { inEnglish } from '../../../bytes/sentence.ts'
import type { BadgeFile, FrameworkFile } from '../../draft.ts'
import { toFramework } from '../../framework/schema.ts'
import type { WrittenAlignment } from '../parts.ts'
import { toBadgeClass, type WrittenBadge } from '../schema.ts'
import { adviceOn } from './advice.ts'
import { adviceCodes } from './advised.ts'

// Each piece of advice with a badge that asks for it, and with one that nearly does.

const criteria = `
Build a robot that notices the world.

- Draw it first.
- Test it ten times.

Show a film of it. Your teacher decides.
`

interface Written {
  readonly badge?: Partial<WrittenBadge>
  readonly criteria?: string
  readonly alignments?: readonly WrittenAlignment[]
  /** Leaves out what a badge would otherwise have. */
  readonly without?: 'image' | 'tags'
}

function badgeFile({ badge, criteria: text = criteria, alignments = [], without }: Written = {}) {
  const written: WrittenBadge = {
    name: 'Robot Builder',
    description: 'Builds a robot that senses something and acts on it.',
    ...(without === 'image' ? {} : { image: 'image.svg', alt: 'A robot lifts both its claws.' }),
    ...(without === 'tags' ? {} : { tags: ['robotics'] }),
    achievementType: 'Achievement',
    ...badge,
  }
  const file: BadgeFile = {
    file: 'badges/oak/robot/badge.md',
    issuer: 'oak',
    slug: 'robot',
    position: { line: 1, column: 1 },
    fields: {
      name: { line: 2, column: 7 },
      description: { line: 3, column: 14 },
      alt: { line: 5, column: 6 },
      'alignments.0': { line: 8, column: 5 },
    },
    badge: toBadgeClass(written, text.trim(), 'en'),
    criteriaAt: { line: 20, column: 1 },
    criteriaText: text,
    writtenAlignments: alignments,
  }
  return file
}

const eqf: FrameworkFile = {
  file: 'badges/frameworks/eqf.yml',
  position: { line: 1, column: 1 },
  fields: {},
  slug: 'eqf',
  framework: toFramework(
    {
      name: 'European Qualifications Framework',
      description: 'Levels.',
      publisher: 'European Union',
      url: 'https://www.example.org/eqf',
      licence: { name: 'CC BY 4.0' },
      version: '2017',
      items: [
        { code: '1.2', name: 'Searching' },
        { code: 'speaking', name: 'Speaking' },
      ],
    },
    'en',
  ),
}

function adviceFor(written: Written, others: readonly BadgeFile[] = []): readonly string[] {
  const file = badgeFile(written)
  const sources = { badges: [file, ...others], frameworks: [eqf] }
  return adviceOn(sources, [file]).map(({ code }) => code)
}

const named = (name: string): Written => ({ badge: { name } })
const described = (description: string): Written => ({ badge: { description } })
const inGujarati = (description: string, more: Partial<WrittenBadge> = {}): Written => ({
  badge: { language: 'gu', name: 'રોબોટ બનાવનાર', description, ...more },
  criteria: '- દસ વાર તપાસો.\n- ડાયરી બતાવો.\n',
})
const doesIt = 'રોબોટ બનાવે છે જે કંઈક અનુભવે અને તે મુજબ કામ કરે.'
const aligned = (written: WrittenAlignment): Written => ({ alignments: [written] })
const url = 'https://www.example.org/eqf/1'

const cases: readonly (readonly [string, string, Written, Written])[] = [
  [
    'a name of seven words',
    'name-long',
    named('Builds and Tests Robots That Follow Lines'),
    named('Builds and Tests Robots That Follow'),
  ],
  [
    'a name of 41 characters',
    'name-long',
    named(`Robot ${'b'.repeat(35)}`),
    named(`Robot ${'b'.repeat(34)}`),
  ],
  ['a name for any badge', 'name-general', named('Digital Badge 2'), named('Digital Maker 2')],
  ['a name with the word badge', 'name-general', named('Robot Badge'), named('Robot Badger')],
  [
    'a Gujarati name for any badge',
    'name-general',
    inGujarati(doesIt, { name: 'કૌશલ્ય સ્તર ૨' }),
    inGujarati(doesIt),
  ],
  [
    'a description that starts with the badge',
    'description-start',
    described('This badge is for people who can build a robot and explain it.'),
    described('Thisbe’s robot is built, mended and explained by whoever has it.'),
  ],
  [
    'a description that starts with people',
    'description-start',
    described('Learners on our Saturday course in the big workshop build a robot.'),
    described('Learners with this badge can build a robot that follows a line.'),
  ],
  [
    'a Gujarati description that starts with the badge',
    'description-start',
    inGujarati('આ બૅજ રોબોટ બનાવનાર વિદ્યાર્થીઓને અપાય છે.'),
    inGujarati('આખો રોબોટ પોતે બનાવે છે અને સમજાવે છે, કોઈની મદદ વગર.'),
  ],
  [
    'what nobody can see',
    'description-unseen',
    described('Knows about sensors and motors, and what they are good for.'),
    described('Knows how to join sensors and motors so that they work.'),
  ],
  [
    'what nobody can see, in Gujarati',
    'description-unseen',
    inGujarati('સેન્સર અને મોટર શું કરે છે તે સારી રીતે સમજે છે.'),
    inGujarati('સેન્સર અને મોટર શું કરે છે તે બીજાને સમજાવે છે.'),
  ],
  [
    'that somebody was there',
    'description-attendance',
    described('Attended four evenings of robot club in the big workshop.'),
    described('Attending robots of the club, mends whatever stopped them.'),
  ],
  [
    'that somebody was there, where that is all',
    'description-attendance',
    described('Takes part in four evenings of robot club.'),
    { badge: { description: 'Takes part in four evenings of robot club.', layer: 'Participate' } },
  ],
  [
    'a description of three words that the name has not',
    'description-repeats',
    described('Builds a great robot.'),
    described('Builds a great robot alone.'),
  ],
  [
    'letters for a picture',
    'picture-letters',
    { without: 'image' },
    { badge: { image: 'image.png' } },
  ],
  [
    'a picture that is called by the name of the badge',
    'picture-alt',
    { badge: { alt: 'Image of the Robot Builder badge' } },
    { badge: { alt: 'Image of the Robot Builder with claws up' } },
  ],
  ['no skill', 'skills-none', { without: 'tags' }, { badge: { tags: ['tools'] } }],
  [
    'a code that a framework has not',
    'alignment-code',
    aligned({ name: 'Sorting', url, framework: 'European Qualifications Framework', code: '1.3' }),
    aligned({ name: 'Sorting', url, framework: 'Another framework', code: '1.3' }),
  ],
  [
    'a code that a framework has, written out',
    'alignment-code',
    aligned({ name: 'Searching', url, framework: 'EQF', code: '1.2' }),
    aligned({ framework: 'eqf', code: '1.2' }),
  ],
  [
    'a name that a framework has',
    'alignment-code',
    aligned({ name: 'speaking', url, framework: 'European Qualifications Framework' }),
    aligned({ name: 'Sorting', url, framework: 'European Qualifications Framework' }),
  ],
  [
    'one criterion in a list',
    'criteria-few',
    { criteria: '- Show one film to your teacher, who decides.' },
    { criteria: '- Show one film.\n- Your teacher decides.' },
  ],
  [
    'one criterion in a sentence',
    'criteria-few',
    { criteria: '## What you do\n\nShow one film to your teacher, who decides.' },
    { criteria: '## What you do\n\nShow one film. Your teacher decides.' },
  ],
  [
    'criteria that are the description',
    'criteria-copy',
    { criteria: 'Builds a robot that senses something and acts on it.' },
    {
      criteria:
        'Builds a robot that senses something and acts on it. Show one film, and your teacher decides.',
    },
  ],
  [
    'no evidence',
    'criteria-evidence',
    { criteria: 'Build two robots. Your teacher decides.' },
    { criteria: 'Build two robots. Your teacher decides by your film.' },
  ],
  [
    'nobody who judges',
    'criteria-judged',
    { criteria: 'Build two robots. Show a film of each.' },
    { criteria: 'Build two robots. Show a film of each, which a fixer signs.' },
  ],
  [
    'no number',
    'criteria-measure',
    { criteria: 'Build good robots. Show a film. Your teacher decides.' },
    { criteria: 'Build good robots. Show a film. Your teacher decides twice.' },
  ],
  [
    'no number, and no result either',
    'criteria-measure',
    { criteria: 'Build good robots. Show a film. Your teacher decides.' },
    {
      criteria: 'Build good robots. Show a film. Your teacher decides.',
      badge: { resultDescriptions: [{ id: 'mark', name: 'Mark', type: 'Percent' }] },
    },
  ],
]

test.each(cases)('%s is advised on as %s, and what is nearly so is not', (_, code, is, nearly) => {
  expect(adviceFor(is)).toContain(code)
  expect(adviceFor(nearly)).not.toContain(code)
})

test('two badges that ask for the same are advised on, and two that differ in a word are not', () => {
  const twin = { ...badgeFile(), file: 'badges/oak/twin/badge.md', slug: 'twin' }
  const other = { ...twin, criteriaText: criteria.replace('ten', 'five') }
  expect(adviceFor({}, [twin])).toEqual(['criteria-twin'])
  expect(adviceFor({}, [other])).toEqual([])
})

test('every piece of advice has a case', () => {
  const seen = new Set([...cases.map(([, code]) => code), 'criteria-twin'])
  expect([...seen].sort()).toEqual([...adviceCodes].sort())
})

test('a badge that asks for nothing more gets no advice, in either language', () => {
  expect(adviceFor({})).toEqual([])
  expect(adviceFor(inGujarati(doesIt))).toEqual([])
})

test.each<readonly [string, Written]>([
  ['that is not given any more', { badge: { name: 'Badge', retired: true } }],
  [
    'in a language whose words are not known',
    { badge: { language: 'cy', name: 'Badge', description: 'This badge is for everybody here.' } },
  ],
  ['without criteria, which is a problem already', { criteria: '\n' }],
])('no words are looked for in a badge %s', (_, written) => {
  expect(adviceFor(written)).toEqual([])
})

test('advice says where, what and how it could read', () => {
  const file = badgeFile({
    badge: { description: 'This badge is for people who can build a robot and explain it.' },
    criteria: '\n\n- Build two robots.\n- Your teacher decides.\n',
    alignments: [{ name: 'Sorting', url, framework: 'eqf', code: 'speeking' }],
  })
  const said = adviceOn({ badges: [file], frameworks: [eqf] }).map(({ line, message, hint }) => [
    line,
    inEnglish(message),
    inEnglish(hint),
  ])
  expect(said).toEqual([
    [
      3,
      'The description does not start with what somebody can do who has it.',
      'description: Can build a robot and explain it.',
    ],
    [
      8,
      'The framework is kept in badges/frameworks/eqf.yml, which has no “speeking”.',
      "- framework: eqf\n  code: 'speaking'",
    ],
    [
      22,
      'The criteria do not ask for anything that a stranger could judge.',
      'Say what is shown, below a heading “What you show”: a photograph, a diary, a film, a report.',
    ],
  ])
})

test.each([
  ['Badge for Bread Baking', 'name: Bread Baking'],
  ['Robot Badge', 'name: Robot'],
  ['The Badge of Courage', 'name: Courage'],
])('%s could be called %s', (name, hint) => {
  const file = badgeFile(named(name))
  const [advice] = adviceOn({ badges: [file], frameworks: [] })
  expect(advice && inEnglish(advice.hint)).toBe(hint)
})
