import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { aboutRecipient, assessorKey } from '../testing/assessments/sign-assessment.ts'
import {
  assess,
  assessedAward,
  assessedCity,
  codes,
  recipientOf,
  type Assessing,
} from '../testing/publish/assessed-city.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { digestsIn, filesIn } from '../testing/publish/files.ts'
import { edit, freshCopyOf, write, type Place } from '../testing/publish/place.ts'
import { published, refused } from '../testing/publish/run.ts'
import { commentIn, seenAssessors } from '../testing/publish/seen-assessors.ts'
import { webOf } from '../testing/publish/web.ts'

// A badge that two of its holders decide on: an award of it from request to page, and all the ways to forge one.

const keys = [...cityKeyLines, citySealingLine]
const fileOf = (name: string) => `awards/oakfield/robot-coach/${name}.yml`
const { ada = '', ben = '', cem = '', learner = '' } = codes
const good: readonly Assessing[] = [
  { code: ada, key: 1 },
  { code: ben, key: 2 },
]
const comment = { comment: 'Never once impatient.' }

let place: Place
beforeAll(async () => {
  place = await assessedCity()
  await published(place, { keys })
})

/** Adds an award for each case, and tells what a publish finds wrong; afterwards they are gone. */
async function problemsOf(
  cases: Readonly<Record<string, readonly Assessing[] | (() => Promise<readonly string[]>)>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  for (const [name, assessors] of Object.entries(cases)) {
    const recipient = await recipientFor(name)
    const assessments =
      typeof assessors === 'function'
        ? await assessors()
        : await Promise.all(assessors.map((each) => assess(recipient, each)))
    await write(place, fileOf(name), assessedAward(madeUpId(name), recipient, assessments))
  }
  const before = await digestsIn(place.dist)
  const problems = await refused(place, { keys })
  expect(await digestsIn(place.dist)).toEqual(before)
  await Promise.all(Object.keys(cases).map((name) => rm(join(place.root, fileOf(name)))))
  return Object.fromEntries(
    Object.keys(cases).map((name) => [
      name,
      problems
        .filter(({ file }) => file === fileOf(name))
        // Lines 8 and 9 hold the two assessments.
        .map(({ line, code: found }) => `${line - 7} ${found}`),
    ]),
  )
}

const recipients = new Map<string, Promise<string>>()
/** The learner of each case has a code of their own, but where it is about them. */
function recipientFor(name: string): Promise<string> {
  const known =
    recipients.get(name) ?? recipientOf(name === 'self' ? learner : madeUpId(`of ${name}`))
  recipients.set(name, known)
  return known
}

test('what everybody can see to be forged is refused with its line, and the site stays as it was', async () => {
  const other = await recipientOf(cem)
  const swapped = async () => {
    const [one = '', two = ''] = await Promise.all(
      good.map(async (each) => assess(await recipientFor('swapped'), each)),
    )
    const [head, , tail] = two.split('.')
    return [one, [head, one.split('.')[1], tail].join('.')]
  }
  expect(
    await problemsOf({
      'quorum-minus-one': [{ code: ada, key: 1 }],
      replayed: [good[0]!, { code: ben, key: 2, assessment: { about: aboutRecipient(other) } }],
      'other-badge': [good[0]!, { code: ben, key: 2, assessment: { badge: 'robot-builder' } }],
      'other-site': [good[0]!, { code: ben, key: 2, assessment: { site: 'https://o.example/' } }],
      'key-twice': [good[0]!, { code: ben, key: 1 }],
      swapped,
      'too-old': [good[0]!, { code: ben, key: 2, assessment: { made: '2025-12-01' } }],
      tomorrow: [good[0]!, { code: ben, key: 2, assessment: { made: '2026-03-07' } }],
      conflict: [good[0]!, { code: ben, key: 2, assessment: { conflict: true } }],
      below: [good[0]!, { code: ben, key: 2, assessment: { levels: { patient: 'seldom' } } }],
      'made-up-level': [
        good[0]!,
        { code: ben, key: 2, assessment: { levels: { patient: 'ever' } } },
      ],
      'named-by-other': [
        good[0]!,
        {
          code: ben,
          key: 2,
          comment,
          alter: (said) => ({ ...said, issuer: { id: assessorKey(1).did, type: ['Profile'] } }),
        },
      ],
    }),
  ).toEqual({
    'quorum-minus-one': ['0 assessment-too-few'],
    replayed: ['2 assessment-of-another'],
    'other-badge': ['2 assessment-of-another'],
    'other-site': ['2 assessment-of-another'],
    'key-twice': ['2 assessment-repeated'],
    swapped: ['2 assessment-signature-wrong'],
    'too-old': ['0 assessment-too-few'],
    tomorrow: ['2 assessment-date'],
    conflict: ['0 assessment-too-few'],
    below: ['0 assessment-too-few'],
    'made-up-level': ['2 assessment-levels'],
    'named-by-other': ['2 assessment-endorsement-wrong'],
  })
})

test('a public comment that was changed after it was signed is refused', async () => {
  const alter = (said: object) => ({
    ...said,
    credentialSubject: {
      ...(said as { readonly credentialSubject: object }).credentialSubject,
      endorsementComment: 'Impatient.',
    },
  })
  expect(await problemsOf({ altered: [good[0]!, { code: ben, key: 2, comment, alter }] })).toEqual({
    altered: ['2 assessor-comment-altered'],
  })
})

test('whoever may not assess is recognised before anything is signed', async () => {
  const second = (more: Omit<Assessing, 'key'>) => [good[0]!, { key: 2, ...more }]
  const otherDid = assessorKey(3).did
  expect(
    await problemsOf({
      revoked: second({ code: codes['revoked']! }),
      suspended: second({ code: codes['suspended']! }),
      expired: second({ code: codes['expired']! }),
      'before-they-held-it': second({ code: codes['late']! }),
      never: second({ code: codes['never']! }),
      'same-person-two-keys': second({ code: ada }),
      self: second({ code: learner }),
      'stolen-for-another-key': second({ code: ben, entitlement: { did: otherDid } }),
      'stolen-from-another-award': second({
        code: ben,
        entitlement: { about: aboutRecipient('another') },
      }),
      'not-sealed': second({ code: ben, assessment: { entitlement: 'eyJ.a.b.c.d' } }),
    }),
  ).toEqual({
    revoked: ['2 assessor-not-holder'],
    suspended: ['2 assessor-not-holder'],
    expired: ['2 assessor-not-holder'],
    'before-they-held-it': ['2 assessor-not-holder'],
    never: ['2 assessor-not-holder'],
    'same-person-two-keys': ['2 assessor-twice'],
    self: ['2 assessor-is-learner'],
    'stolen-for-another-key': ['2 assessor-unknown'],
    'stolen-from-another-award': ['2 assessor-unknown'],
    'not-sealed': ['2 assessor-unknown'],
  })
})

test('two who let each other in on one day are both refused', async () => {
  const [one, other] = [madeUpId('ring one'), madeUpId('ring other')]
  recipients.set('ring', recipientOf(one))
  recipients.set('around', recipientOf(other))
  const found = await problemsOf({
    ring: [good[0]!, { code: other, key: 2, assessment: { made: '2026-03-06' } }],
    around: [good[0]!, { code: one, key: 2, assessment: { made: '2026-03-06' } }],
  })
  expect(Object.values(found)).toEqual([['2 assessor-not-holder'], ['2 assessor-not-holder']])
})

/** What an award that two holders agreed on came to. */
interface Published {
  readonly slug: string
  readonly about: string
  readonly assessments: readonly string[]
}

async function issueAssessed(name: string, by: readonly Assessing[]): Promise<Published> {
  const recipient = await recipientOf(name === 'good' ? learner : madeUpId(`of ${name}`))
  const assessments = await Promise.all(by.map((each) => assess(recipient, each)))
  await write(place, fileOf(name), assessedAward(madeUpId(name), recipient, assessments))
  expect(await published(place, { keys })).toMatchObject({ issued: 1 })
  const web = webOf(await filesIn(place.dist))
  const about = aboutRecipient(recipient)
  const [slug = '', ...others] = web.awards.filter((each) =>
    JSON.stringify(web.credential(each)).includes(about),
  )
  expect(others).toEqual([])
  return { slug, about, assessments }
}

const listOf = async ({ slug }: Published) =>
  (await filesIn(place.dist)).get(`awards/${slug}/endorsements.json`)?.toString()

async function expectClean(): Promise<void> {
  const clean = await freshCopyOf(place, 'same ledger')
  await published(clean, { keys })
  expect(await digestsIn(place.dist)).toEqual(await digestsIn(clean.dist))
}

const seenOf = async ({ slug }: Published) => seenAssessors(await filesIn(place.dist), slug)
const agreed = (shown: string) => ({ count: '2', shown, who: 'holders' })
let assessed: Published

test('an award on which two holders agreed is signed, and says whose keys were entitled to', async () => {
  assessed = await issueAssessed('good', [good[0]!, { code: ben, key: 2, comment }])
  const web = webOf(await filesIn(place.dist))
  expect(web.credential(assessed.slug).evidence).toEqual(
    [1, 2].map((number) => ({
      id: `${assessed.about}#${assessorKey(number).key}`,
      type: ['Evidence'],
      name: 'Holds Robot Coach',
      narrative: 'Looked at what was done and agreed.',
      genre: 'Peer assessment',
    })),
  )
  const page = await readFile(join(place.dist, 'awards', assessed.slug, 'index.html'), 'utf8')
  expect(page).toContain('2 people who hold this badge agreed.')
  expect(page).toContain(comment.comment)
})

test('what one of them lets everybody read lies beside it as it was signed, and the verifier finds it', async () => {
  const list = await listOf(assessed)
  expect(commentIn(assessed.assessments[1])).toContain('Never once impatient.')
  expect(list).toContain(`"endorsement": [\n${commentIn(assessed.assessments[1])}],`)
  expect(JSON.parse(list!)).toMatchObject({ endorsement: [{ id: expect.any(String) as string }] })
  expect(await seenOf(assessed)).toEqual([['valid', 'assessors-shown', agreed('1')]])
  await expectClean()
})

test('one award more leaves it as it is, and has no list where nobody wants to be read', async () => {
  const before = await listOf(assessed)
  const silent = await issueAssessed('silent', [
    { code: ada, key: 4 },
    { code: cem, key: 5 },
  ])
  expect(await listOf(silent)).toBeUndefined()
  expect(await listOf(assessed)).toBe(before)
  expect(await seenOf(silent)).toEqual([['valid', 'assessors-named', agreed('0')]])
  await expectClean()
})

test('it stands beside what issuers say of the award, also after a publish that does not look at it', async () => {
  const council = `by: council\non: 2026-03-06\ncomment: We saw it.\nlanguage: en-GB\naward: ${madeUpId('good')}\n`
  await write(place, 'awards/oakfield/robot-coach/endorsements/council.yml', council)
  await published(place, { keys })
  const list = await listOf(assessed)
  expect((JSON.parse(list!) as { readonly endorsement: unknown }).endorsement).toHaveLength(2)
  expect(list).toContain(commentIn(assessed.assessments[1]))
  await issueAssessed('third', [
    { code: ada, key: 6, comment },
    { code: cem, key: 7, comment },
  ])
  expect(await listOf(assessed)).toBe(list)
  await expectClean()
})

test('what was said of an award goes with it when it is taken back, and when it is erased', async () => {
  const gone = await issueAssessed('gone', [
    { code: ada, key: 8, comment },
    { code: cem, key: 9 },
  ])
  expect(await listOf(gone)).toContain(commentIn(gone.assessments[0]))
  const revoked = 'revoked:\n  on: 2026-03-07\n  reason: A test.\nassessments:'
  await edit(place, fileOf('gone'), 'assessments:', revoked)
  await published(place, { keys })
  expect(await listOf(gone)).toBeUndefined()
  await expectClean()
  await edit(place, fileOf('gone'), revoked, 'assessments:')
  await published(place, { keys })
  expect(await listOf(gone)).toContain(commentIn(gone.assessments[0]))
  const erased = `id: ${madeUpId('gone')}\nerased:\n  on: 2026-03-07\n`
  await write(place, fileOf('gone'), erased)
  await published(place, { keys })
  expect(await listOf(gone)).toBeUndefined()
  await expectClean()
})
