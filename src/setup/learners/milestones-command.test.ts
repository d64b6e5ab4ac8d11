import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateSealingKey } from '../../proof/keys/generate-keys.ts'
import { formatSealingLine } from '../../proof/keys/key-line.ts'
import { sealClaimCode, sealRecipient } from '../../proof/sealing/seal.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { makeTestRepo, type TestRepo } from '../../testing/repo.ts'
import { goodTree, profile, sealingKey, site, type Content } from '../../testing/trees/good-tree.ts'
import { plant } from '../../testing/trees/spoil.ts'

// On a real repository with real seals.

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
/** An id or a code that is the same in each run. */
const made = (number: number) =>
  `${letters[number % 32]}${letters[(number >> 5) % 32]}`.padEnd(25, 'q') + 'a'

const url = 'https://badges.example.org/maker.json'
const { d: _, ...publicJwk } = openingKey
const keyLine = formatSealingLine(openingKey)
const pathwayFile = (name: string) => `badges/riverside-school/pathways/${name}.md`
const pathwayText = (name: string, last: string, step: string) => `---
name: ${name}
description: To read.
type: informal
completion: ${last}
steps:
  - id: first
    name: First
    of:
      - badge: riverside-school/digital-explorer
  - id: second
    name: Second
    of:
${step}
---
`
const listening = '      - badge: riverside-school/kind-listener'
const elsewhere = `${listening}\n      - url: ${url}\n        copy: maker.json`
const copy = JSON.stringify({ id: url, type: 'BadgeClass', name: 'Maker' })
const badges = {
  explorer: 'riverside-school/digital-explorer',
  listener: 'riverside-school/kind-listener',
  reader: 'city-council/city-reader',
} as const

interface Learner {
  readonly number: number
  readonly name: string
  /** Badges, with what stands beside each award. */
  readonly has: Readonly<Partial<Record<keyof typeof badges, string>>>
  readonly sealed?: 'with an address'
}

const taken = 'revoked:\n  on: 2026-06-20\n  reason: By mistake.\n'
const onHold = 'suspended:\n  on: 2026-06-20\n  reason: Looking.\n'
const learners: readonly Learner[] = [
  { number: 1, name: 'Quilla Eligible', has: { explorer: '', listener: '' } },
  {
    number: 2,
    name: 'Quilla Addressed',
    has: { explorer: '', listener: '' },
    sealed: 'with an address',
  },
  { number: 3, name: 'Quilla Missing', has: { explorer: '' } },
  { number: 4, name: 'Quilla Revoked', has: { explorer: taken, listener: '' } },
  { number: 5, name: 'Quilla Held', has: { explorer: '', listener: onHold } },
  { number: 6, name: 'Quilla Done', has: { explorer: '', listener: '', reader: '' } },
  { number: 7, name: 'Quilla Half', has: { listener: '' } },
  { number: 8, name: 'Quilla Expired', has: { explorer: 'expires: 2026-07-01\n', listener: '' } },
]
const idOf = (number: number, badge: keyof typeof badges) =>
  made(number * 3 + Object.keys(badges).indexOf(badge))
const codeOf = (number: number) => made(number + 500)
const pair = (number: number) => `${idOf(number, 'explorer')}, ${idOf(number, 'listener')}`

function recipientOf({ number, name, sealed }: Learner) {
  const [code, email] = [codeOf(number), `quilla${number}@people.example`]
  return sealed === undefined
    ? { identities: [{ type: 'claim', value: code } as const], name }
    : { identities: [{ type: 'email', value: email } as const], name, code }
}

async function awardFiles(): Promise<readonly (readonly [string, Content])[]> {
  const files = learners.flatMap((learner) =>
    Object.entries(learner.has).map(async ([name, more]) => {
      const badge = name as keyof typeof badges
      const recipient = await sealRecipient(recipientOf(learner), publicJwk)
      const text = `id: ${idOf(learner.number, badge)}\nawarded: 2026-06-12\nrecipient: ${recipient}\n${more}`
      return [`awards/${badges[badge]}/${learner.number}.yml`, text] as const
    }),
  )
  const replaced = `id: ${made(200)}\nawarded: 2026-06-12\nrecipient: ${await sealRecipient(recipientOf(learners[2]!), publicJwk)}\n`
  const replacing = `id: ${made(201)}\nawarded: 2026-06-13\nsupersedes: ${made(200)}\nrecipient: ${await sealRecipient(recipientOf(learners[6]!), publicJwk)}\nnewCode: ${await sealClaimCode(codeOf(77), publicJwk)}\n`
  return [
    ...(await Promise.all(files)),
    [`awards/${badges.listener}/replaced-one.yml`, replaced],
    [`awards/${badges.listener}/replacing-one.yml`, replacing],
    [`awards/${badges.explorer}/erased.yml`, `id: ${made(202)}\nerased:\n  on: 2026-06-20\n`],
  ]
}

/** The good tree's own awards are sealed to a key that nobody has. */
const treeWithout = (...parts: readonly string[]) =>
  [...goodTree].filter(([path]) => !parts.some((part) => path.includes(part)))

async function repositoryOf(files: readonly (readonly [string, Content])[]): Promise<TestRepo> {
  const repo = await makeTestRepo(await mkdtemp(join(folder, 'repository-')))
  plant(repo.root, new Map(files))
  repo.commitAll('The records', '2026-06-14T12:00:00Z')
  return repo
}

let repo: TestRepo
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-milestones-'))
  repo = await repositoryOf([
    ...treeWithout('awards/riverside-school/', 'awards/city-council/'),
    [sealingKey, JSON.stringify(publicJwk)],
    [pathwayFile('reading'), pathwayText('Reading well', badges.reader, listening)],
    [pathwayFile('making'), pathwayText('Making', badges.reader, elsewhere)],
    [pathwayFile('copies/maker').replace('.md', '.json'), copy],
    ...(await awardFiles()),
  ])
})

afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(root: string, keys: string | undefined, ...args: readonly string[]): Promise<Run> {
  const path = fileURLToPath(new URL('../../../scripts/milestones.ts', import.meta.url))
  const env = { ...process.env, CINQUEFOIL_KEYS: keys, CINQUEFOIL_KEYS_FILE: undefined }
  return new Promise((done) => {
    execFile(process.execPath, [path, ...args, '--root', root], { env }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

function expectNobodyNamed(...runs: readonly Run[]): void {
  for (const { out, err } of runs)
    for (const text of [out, err]) {
      expect(text).not.toMatch(/quilla|people\.example/i)
      for (const { number } of learners) expect(text).not.toContain(codeOf(number))
    }
}

const whole = '“Reading well” (riverside-school/reading)'
const unknown =
  '“Making” (riverside-school/making): nobody can be named, since it needs a badge of another site, and who has that is not known here.'

test('the ids of awards that complete a pathway are told in a stable order, and nobody is named', async () => {
  const told = await run(repo.root, keyLine, '--on', '2026-08-01')
  const sentence = (ids: string) =>
    [
      `These awards together complete ${whole}; “City Reader” (city-council/city-reader) has not been awarded. Its award says:`,
      ...['restsOn:', ...ids.split(', ').map((id) => `  - ${id}`)].map((line) => `  ${line}`),
      `  It is given by: npm run award -- --badge city-council/city-reader --rests-on ${ids.replaceAll(', ', ',')}`,
    ].join('\n')
  expect(told).toEqual({
    code: 0,
    err: '',
    out: `${[sentence(pair(1)), sentence(pair(2)), unknown].join('\n')}\n`,
  })
  expectNobodyNamed(told)
})

test('a day before an award ran out counts it, and one before it was given does not', async () => {
  const earlier = await run(repo.root, keyLine, '--on', '2026-07-01', '--json')
  expect(JSON.parse(earlier.out)).toEqual({
    on: '2026-07-01',
    milestones: [1, 2, 8].map((number) => ({
      pathway: 'riverside-school/reading',
      completion: badges.reader,
      awards: pair(number).split(', '),
    })),
    untold: [{ pathway: 'riverside-school/making', why: expect.any(String) as string }],
  })
  const before = await run(repo.root, keyLine, '--on', '2026-06-11', '--issuer', 'city-council')
  expect(before.out).toBe(`On 2026-06-11 nobody is waiting for a completion badge.\n${unknown}\n`)
  expectNobodyNamed(earlier, before)
})

test('without a key, with a wrong one, and where there is no such pathway or day, it says what to do', async () => {
  const other = await generateSealingKey()
  const runs = [
    [await run(repo.root, undefined), 'put the line of the sealing key into CINQUEFOIL_KEYS'],
    [await run(repo.root, other.line), 'The sealing key opens none of these awards'],
    [
      await run(repo.root, keyLine, '--pathway', 'riverside-school/writing'),
      'riverside-school/reading',
    ],
    [await run(repo.root, keyLine, '--issuer', 'nowhere'), 'There are: '],
    [await run(repo.root, keyLine, '--on', 'today'), '--on needs a day'],
  ] as const
  for (const [{ code, out, err }, says] of runs)
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(says)])
  expectNobodyNamed(...runs.map(([each]) => each))
})

test('it writes outside every repository, for its owner alone, and never into one or over a file', async () => {
  const out = join(folder, 'milestones.txt')
  const one = ['--pathway', 'riverside-school/reading', '--on', '2026-08-01', '--out'] as const
  const written = await run(repo.root, keyLine, ...one, out)
  expect(written.code).toBe(0)
  expect(statSync(out).mode & 0o777).toBe(0o600)
  expect(readFileSync(out, 'utf8')).toContain(pair(1).replaceAll(', ', ','))
  const again = await run(repo.root, keyLine, ...one, out)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('already')])
  const inside = join(repo.root, 'badges/milestones.txt')
  const refused = await run(repo.root, keyLine, ...one, inside)
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--out')])
  expect(existsSync(inside)).toBe(false)
  expectNobodyNamed(written, again, refused)
})

test('recipients that a private repository holds unsealed need no key', async () => {
  const plain = (id: string) =>
    `id: ${id}\nawarded: 2026-06-12\nrecipient:\n  email: quilla@people.example\n  name: Quilla Plain\n`
  const settings = String(goodTree.get(site)).replace('repository: public', 'repository: private')
  const open = await repositoryOf([
    ...treeWithout('awards/riverside-school/', 'awards/city-council/', site),
    [site, settings],
    [profile, String(goodTree.get(profile))],
    [pathwayFile('reading'), pathwayText('Reading well', badges.reader, listening)],
    [`awards/${badges.explorer}/a.yml`, plain(idOf(1, 'explorer'))],
    [`awards/${badges.listener}/b.yml`, plain(idOf(1, 'listener'))],
  ])
  const told = await run(open.root, undefined, '--on', '2026-08-01')
  expect([told.code, told.err, told.out]).toEqual([
    0,
    '',
    expect.stringContaining(pair(1).replaceAll(', ', ',')),
  ])
  expectNobodyNamed(told)
})
