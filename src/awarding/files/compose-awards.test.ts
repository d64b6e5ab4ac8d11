import { expect, test } from 'vitest'
import { countingRandom } from '../../testing/awarding/counting-random.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { recordsOf } from '../../testing/awarding/records-of.ts'
import { openRecipient } from '../../proof/sealing/seal.ts'
import { composeAwards, textIn, type AwardBatch } from './compose-awards.ts'
import { composeBadge } from './compose-badge.ts'
import { freshCode } from '../learners/fresh-code.ts'
import { usualNameRule } from '../learners/name-rule.ts'
import { sealLearners, type Unsealed } from '../learners/seal-learners.ts'

const { d: _, ...publicJwk } = openingKey
const sealing = { key: publicJwk, names: 'in-badge' } as const
const place = { issuer: 'riverside-school', badge: 'digital-explorer' }

const learner = (name: string, more: Partial<Unsealed['fields']> = {}): Unsealed => ({
  recipient: {
    identities: [{ type: 'email', value: `${name.toLowerCase()}@school.example` }],
    name,
  },
  fields: more,
})

async function batchOf(
  learners: readonly Unsealed[],
  shared: AwardBatch['shared'] = { awarded: '2026-06-12' },
): Promise<AwardBatch> {
  const sealed = await sealLearners(learners, sealing, countingRandom())
  return { ...place, name: '2026-06-open-day', shared, awards: sealed.map(({ entry }) => entry) }
}

test('a single award has every field in the order of the samples, and is read', async () => {
  const said = {
    awarded: '2026-06-12',
    term: 'Summer 2026',
    role: 'Team leader',
    narrative: 'Question: why?\n\n- It’s *true*: yes',
    evidence: [
      {
        url: 'https://school.example/film',
        name: 'Film',
        narrative: 'Robots only.',
        genre: 'Video',
      },
    ],
    results: [
      { of: 'mark', value: '72' },
      { of: 'depth', level: 'gold' },
    ],
    expires: 'P1Y',
    creditsEarned: 2.5,
    activityStart: '2026-06-01',
    activityEnd: '2026-06-11',
    language: 'en-GB',
    listed: true,
  }
  const batch = await batchOf([learner('Ada')], said)
  const [file, ...more] = composeAwards(batch)
  expect(more).toEqual([])
  expect(file?.path).toBe('awards/riverside-school/digital-explorer/2026-06-open-day.yml')
  expect(file?.text.replace(/eyJ\S+/, 'eyJ…')).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=../../../src/model/schemas/award.schema.json
    id: euydwrsrlrtxe7misopktnf7zi
    awarded: 2026-06-12
    recipient: eyJ…
    listed: true
    term: Summer 2026
    role: Team leader
    activityStart: 2026-06-01
    activityEnd: 2026-06-11
    creditsEarned: 2.5
    expires: P1Y
    language: en-GB
    narrative: |-
      Question: why?

      - It’s *true*: yes
    results:
      - of: mark
        value: '72'
      - of: depth
        level: gold
    evidence:
      - name: Film
        url: https://school.example/film
        narrative: Robots only.
        genre: Video
    "
  `)
  const { records, problems } = await recordsOf(file ? [file] : [])
  expect(problems).toEqual([])
  const award = records?.awards.find((record) => record.file === file?.path)?.award
  expect(award).toMatchObject(said)
})

test('a class comes in one file with what it shares on top', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Learner${index}`)
  const files = composeAwards(
    await batchOf(names.map((name) => learner(name, { results: [{ of: 'mark', value: '50' }] }))),
  )
  expect(files.map(({ path }) => path)).toEqual([
    'awards/riverside-school/digital-explorer/2026-06-open-day.yml',
  ])
  const { records, problems } = await recordsOf(files)
  expect(problems).toEqual([])
  const given = records?.awards.filter(({ file }) => file === files[0]?.path) ?? []
  expect(given).toHaveLength(30)
  expect(new Set(given.map(({ award }) => award.id)).size).toBe(30)
  const opened = await Promise.all(
    given.map(({ award }) => openRecipient(String(award.recipient), openingKey)),
  )
  expect(opened.map(({ name }) => name)).toEqual(names)
})

test('a batch too large for a file of the repository comes in several, all of them read', async () => {
  const many = Array.from({ length: 150 }, (_, index) => learner(`Learner${index}`))
  const files = composeAwards(await batchOf(many))
  expect(files.map(({ path }) => path.split('/').at(-1))).toEqual(
    files.map((_, index) => `2026-06-open-day-${index + 1}.yml`),
  )
  expect(files.length).toBeGreaterThan(1)
  const { records, problems } = await recordsOf(files)
  expect(problems).toEqual([])
  expect(records?.awards.filter(({ file }) => file.includes('open-day'))).toHaveLength(150)
})

test('the same awards give the same bytes, and no awards none', async () => {
  const batch = await batchOf([learner('Ada'), learner('Grace')])
  expect(composeAwards(batch)).toEqual(composeAwards(structuredClone(batch)))
  expect(() => composeAwards({ ...batch, awards: [] })).toThrow('no awards')
})

test('nothing of a name or an address is in a composed file', async () => {
  const files = composeAwards(await batchOf([learner('Zephyrine'), learner('Quentin')]))
  expect(JSON.stringify(files)).not.toMatch(/zephyrine|quentin|school\.example/i)
})

test('a learner without an address is given a claim code, which opens from the seal', async () => {
  const [sealed] = await sealLearners(
    [{ recipient: { identities: [] }, fields: {} }],
    sealing,
    countingRandom(),
  )
  const { identities } = await openRecipient(String(sealed?.entry.recipient), openingKey)
  expect(identities).toEqual(sealed?.kept.identities)
  expect(identities).toMatchObject([
    { type: 'claim', value: expect.stringMatching(/^[a-z2-7]{26}$/) },
  ])
  expect(sealed?.entry.id).not.toBe(identities[0]?.value)
})

test.each([
  ['in-badge', 'Ada'],
  ['left-out', undefined],
] as const)(
  'a name that is %s opens from the seal as %s, and its giver keeps it either way',
  async (names, name) => {
    const given = [{ ...learner('Ada'), contact: 'parent@home.example' }]
    const [sealed] = await sealLearners(given, { key: publicJwk, names }, countingRandom())
    const opened = await openRecipient(String(sealed?.entry.recipient), openingKey)
    expect(opened.name).toBe(name)
    expect(JSON.stringify(opened)).not.toContain('home.example')
    expect(sealed?.kept).toMatchObject({ name: 'Ada', contact: 'parent@home.example' })
  },
)

test.each([
  [undefined, 'left-out'],
  [{ minors: true }, 'left-out'],
  [{ minors: false }, 'in-badge'],
] as const)('until staff choose, a name given by %j is %s', (issuer, rule) => {
  expect(usualNameRule(issuer)).toBe(rule)
})

test('a correction is a new award that supersedes the old one', async () => {
  const [sealed] = await sealLearners(
    [{ ...learner('Ada'), supersedes: 'k3v7qm2xw5n4hbt6zc7yjd2rfa' }],
    sealing,
    countingRandom(),
  )
  const batch = {
    ...place,
    name: 'corrected',
    shared: { awarded: '2026-09-02' },
    awards: sealed ? [sealed.entry] : [],
  }
  const files = composeAwards(batch)
  expect(files[0]?.text).toContain('\nsupersedes: k3v7qm2xw5n4hbt6zc7yjd2rfa\n')
  expect((await recordsOf(files)).problems).toEqual([])
})

test('a proposed badge is read as it was proposed', async () => {
  const proposal = {
    issuer: 'riverside-school',
    slug: 'bee-watcher',
    name: 'Bee Watcher: the first',
    description: 'Watches bees, counts them & tells five kinds apart.',
    alt: 'A bee.',
    achievementType: 'Badge',
    recognises: ['skill', 'interest'],
    tags: ['bees', 'nature'],
    criteria: '## What you do\r\n\r\n- Watch *twice*.\r\n',
    language: 'en-GB',
    expires: 'P2Y',
  } as const
  const file = composeBadge(proposal)
  expect(file.path).toBe('badges/riverside-school/bee-watcher/badge.md')
  const { records, problems } = await recordsOf([file])
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const badge = records?.badges.find(({ slug }) => slug === 'bee-watcher')?.badge
  const { issuer: _issuer, slug: _slug, criteria, ...said } = proposal
  expect(badge).toMatchObject(said)
  expect(badge?.criteria.narrative.trim()).toBe(criteria.replaceAll('\r\n', '\n').trim())
})

test('codes are 26 characters and come from the random bytes alone', () => {
  expect(freshCode(() => new Uint8Array(16))).toBe('a'.repeat(26))
})

test('what is copied into another folder leads editors to the schema from there, and says the same else', () => {
  const line = (up: string) =>
    `# yaml-language-server: $schema=${up}src/model/schemas/award.schema.json\n`
  const near = `${line('../../../')}id: one\n`
  const far = `${line('../../../../')}id: one\n`
  expect(textIn('awards/oak/baker/2026-06', near)).toBe(far)
  expect(textIn('awards/oak/baker', far)).toBe(near)
  for (const own of ['id: one\n', '# yaml-language-server: $schema=own.json\nid: one\n'])
    expect(textIn('awards/oak/baker', own)).toBe(own)
})
