import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engineRoot } from '../publish/engine.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { readRecords } from '../records/read-records.ts'
import { runScript } from '../testing/publish/run.ts'
import { copyOfRepo, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { collectAnswers } from './init/answers.ts'
import { checkPlace } from './doctor/check-place.ts'
import { checkPublished } from './doctor/check-published.ts'
import { examine } from './doctor/doctor.ts'
import type { Finding } from './doctor/finding.ts'
import { renewalNote } from './forge-files.ts'
import type { HeldKeyNames } from './doctor/held-keys.ts'
import { initRepository } from './init/init.ts'
import { questions } from './init/questions.ts'
import { riversideAnswers } from '../testing/setup-answers.ts'

const given = {
  ...riversideAnswers,
  title: 'Riverside: "Badges" & more',
  repository: 'public',
} as const
const today = '2026-09-01'

/** A repository made from the template and begun: once, with one pair of keys. Each test has a copy. */
let begun: string
let made: Awaited<ReturnType<typeof initRepository>>
beforeAll(async () => {
  begun = await mkdtemp(join(tmpdir(), 'cinquefoil-setup-'))
  const repo = await makeTestRepo(begun)
  for (const name of ['badges', 'awards', '.github'])
    await cp(join(engineRoot, name), join(begun, name), { recursive: true })
  made = await initRepository(begun, given, today)
  repo.commitAll('Begin', '2026-09-01T12:00:00Z')
})
afterAll(() => rm(begun, { recursive: true }))

async function started() {
  const repo = await copyOfRepo(begun)
  const { keys, transferKey } = made
  const { records, problems } = await readRecords(repo.root, { random: () => 'a'.repeat(26) })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return { repo, keys, transferKey, records: records! }
}

const failedIn = (findings: readonly Finding[]) =>
  findings.filter(({ status }) => status === 'fail').map(({ about }) => about)
const now = new Date('2026-09-01T13:00:00Z')

async function namesOf(keys: string): Promise<HeldKeyNames> {
  const { code, stdout } = await runScript('../src/setup/doctor/held-keys-process.ts', [], {
    env: { CINQUEFOIL_KEYS: keys },
  })
  expect(code).toBe(0)
  return JSON.parse(stdout) as HeldKeyNames
}

test('a template becomes a site of one’s own, and the doctor finds nothing wrong', async () => {
  const { repo, keys, transferKey, records } = await started()
  expect(records.issuers.map(({ slug }) => slug)).toEqual(['riverside-school'])
  expect(records.site.site).toMatchObject({
    title: given.title,
    description: 'Badges of Riverside School.',
    example: false,
  })
  expect(await readdir(join(repo.root, 'awards'))).toEqual(['README.md'])
  expect((await parseKeyLines(keys)).issuers).toHaveLength(1)
  expect(transferKey).toMatch(/^[\w-]{43}$/)
  const findings = await examine({ root: repo.root, now, held: await namesOf(keys) })
  expect(failedIn(findings)).toEqual([])
  expect(JSON.stringify(findings)).not.toContain(keys.slice(20, 60))
  expect(await renewalNote(repo.root, records)).toBeUndefined()
  await rm(join(repo.root, '.github'), { recursive: true })
  expect(await renewalNote(repo.root, records)).toBeUndefined()
})

test('issue forms that could not be written are not said to be', async () => {
  const root = await mkdtemp(join(tmpdir(), 'cinquefoil-setup-'))
  try {
    await makeTestRepo(root)
    await cp(join(engineRoot, 'badges'), join(root, 'badges'), { recursive: true })
    await writeFile(join(root, 'badges/frameworks/broken.yml'), 'name: [\n')
    const { lines } = await initRepository(root, given, today)
    expect(lines).toContainEqual(expect.stringMatching(/^Not written: .*npm run issue-forms/))
    expect(lines).not.toContainEqual(expect.stringMatching(/^Written: .*issue forms/))
  } finally {
    await rm(root, { recursive: true })
  }
}, 60_000)

test('frameworks that everybody may refer to stay, with what they say of each other; those of the sample are gone', async () => {
  const { repo, records } = await started()
  const frameworks = join(repo.root, 'badges/frameworks')
  const kept = ['eqf.yml', 'esco.yml', 'rqf.yml', 'skills-builder.yml']
  expect((await readdir(join(engineRoot, 'badges/frameworks'))).toSorted()).toEqual(
    ['digilit.yml', ...kept].toSorted(),
  )
  expect((await readdir(frameworks)).toSorted()).toEqual(kept)
  expect(records.frameworks.map(({ slug }) => `${slug}.yml`).toSorted()).toEqual(kept)
  for (const name of kept)
    expect(await readFile(join(frameworks, name), 'utf8')).toBe(
      await readFile(join(engineRoot, 'badges/frameworks', name), 'utf8'),
    )
})

test('the publisher that the sample knows is gone, with the copy of its catalogue', async () => {
  const { repo, records } = await started()
  expect(records.publishers).toEqual([])
  const names = await readdir(join(repo.root, 'badges'))
  expect(names.filter((name) => name.startsWith('directory'))).toEqual([])
})

test('the forms of the sample are gone, and nothing in .github speaks of its city', async () => {
  const { repo } = await started()
  const forms = join(repo.root, '.github/ISSUE_TEMPLATE')
  expect((await readdir(forms)).toSorted()).toEqual([
    'config.yml',
    'propose-badge.yml',
    'revoke.yml',
  ])
  for (const name of await readdir(forms))
    expect(await readFile(join(forms, name), 'utf8')).not.toMatch(/leicester|foxglove/)
  const owners = await readFile(join(repo.root, '.github/CODEOWNERS'), 'utf8')
  expect(owners).toContain('/awards/riverside-school/ @riverside/staff')
})

test('the secret half of no key is in the repository', async () => {
  const { repo, keys } = await started()
  const { issuers, sealing } = await parseKeyLines(keys)
  const { ed25519, rsa } = issuers[0]!.secrets.reveal()
  const secrets = [ed25519.d, rsa.d, sealing[0]!.privateKeyJwk.reveal().d, keys.slice(-40)]
  const text = repo.git('grep', '--cached', '-h', '', '--', '.')
  for (const secret of secrets) expect(text.includes(secret ?? '?')).toBe(false)
})

test('a repository that is somebody’s already is left alone', async () => {
  const { repo } = await started()
  const again = { ...given, issuer: 'another' }
  await expect(initRepository(repo.root, again, today)).rejects.toThrow('somebody’s site already')
})

test('what is not given as a flag is asked, until the answer can be right', async () => {
  const said = ['not an address', 'ftp://plain.example/', given.url]
  const { url: _, owner: __, ...most } = given
  const answers = await collectAnswers(most, { ask: () => Promise.resolve(said.shift() ?? '') })
  expect(answers.url).toBe(given.url)
  expect(answers.owner).toBeUndefined()
})

test.each(questions.filter(({ otherwise }) => otherwise === undefined))(
  'with nobody to ask, --$flag has to be given',
  async ({ flag }) => {
    const { [flag]: _, ...rest } = given as Readonly<Record<string, string>>
    await expect(collectAnswers(rest)).rejects.toThrow(`--${flag}`)
  },
)

interface Ailment {
  readonly about: string
  readonly change: (repo: TestRepo) => void | Promise<void>
}

async function replaceIn(repo: TestRepo, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(repo.root, path), 'utf8')
  expect(text).toContain(from)
  repo.writeFile(
    path,
    text.replaceAll(from, () => to),
  )
}

const ailments: readonly Ailment[] = [
  { about: 'records', change: (repo) => repo.writeFile('badges/site.yml', 'title: x\n') },
  {
    about: 'address',
    change: (repo) => replaceIn(repo, 'badges/site.yml', 'riverside.org.uk/', 'riverside.example/'),
  },
  {
    about: 'address',
    change: (repo) => replaceIn(repo, 'badges/site.yml', 'badges.riverside.org.uk', 'example.org'),
  },
  {
    about: 'base path',
    change: (repo) => replaceIn(repo, 'badges/site.yml', '.org.uk/', '.org.uk/badges/'),
  },
  { about: 'CNAME', change: (repo) => repo.writeFile('CNAME', 'other.example\n') },
  { about: 'workflow', change: (repo) => repo.removeFile('.github/workflows/publish.yml') },
  {
    about: 'workflow',
    change: (repo) => replaceIn(repo, '.github/workflows/publish.yml', 'signing', 'sining'),
  },
  { about: 'code owners', change: (repo) => repo.writeFile('.github/CODEOWNERS', '* @me\n') },
  {
    about: 'issue forms',
    change: (repo) => repo.removeFile('.github/ISSUE_TEMPLATE/propose-badge.yml'),
  },
  {
    about: 'issue forms',
    change: (repo) => repo.writeFile('.github/ISSUE_TEMPLATE/award.yml', 'name: Of the sample\n'),
  },
  { about: 'sealing key', change: (repo) => repo.removeFile('badges/sealing-key.json') },
  { about: 'ledger', change: openLedgerBranch },
  {
    about: 'sample city',
    change: (repo) => repo.writeFile('badges/site.yml', sampleSite),
  },
  { about: 'clock', change: (repo) => void repo.commitAll('Late', '2026-09-02T12:00:00Z') },
]
const sampleSite = `title: R\ndescription: R.\nurl: https://badges.riverside.org.uk/\nlanguage: en\nrepository: public\npublisher: riverside-school\nexample: true\n`

function openLedgerBranch(repo: TestRepo): void {
  repo.git('checkout', '--quiet', '--orphan', 'ledger')
  repo.git('rm', '--quiet', '-r', '--cached', '.')
  repo.writeFile('000001.jsonl', '{}\n')
  repo.git('add', '000001.jsonl')
  repo.git('commit', '--quiet', '--message', 'ledger')
  repo.git('checkout', '--quiet', '--force', 'main')
}

test.each(ailments)('the doctor sees what is wrong with the $about', async ({ about, change }) => {
  const { repo, keys } = await started()
  await change(repo)
  const findings = await examine({ root: repo.root, now, held: await namesOf(keys) })
  expect(failedIn(findings)).toContain(about)
  // The Node of a machine may be too old to run a script by itself: npm brings the right one.
  expect(JSON.stringify(findings)).not.toContain('node scripts/')
})

test('the doctor compares the secrets with what is published', async () => {
  const { repo, keys } = await started()
  const held = await namesOf(keys)
  const other = { ...held, sealing: [], signing: held.signing.slice(1) }
  const strange = [...held.signing, { issuer: 'riverside-school', id: 'another' }]
  const about = async (names: HeldKeyNames) =>
    failedIn(await examine({ root: repo.root, now, held: names }))
  expect(await about(other)).toEqual(['secrets of riverside-school', 'sealing key'])
  expect(await about({ ...held, signing: strange })).toEqual(['secrets of riverside-school'])
  expect(await about(await namesOf('rubbish'))).toEqual(['secrets'])
})

test.each([
  ['https://riverside.github.io/badges/', 'git@github.com:riverside/badges.git', true],
  ['https://riverside.github.io/badges/', 'https://github.com/Riverside/badges', true],
  ['https://riverside.github.io/', 'https://github.com/riverside/riverside.github.io', true],
  ['https://riverside.github.io/', 'https://github.com/riverside/badges', false],
  ['https://other.github.io/badges/', 'https://github.com/riverside/badges', false],
])('the base path of %s for %s', async (url, origin, isRight) => {
  const { records } = await started()
  const site = { ...records.site, site: { ...records.site.site, url } }
  const findings = checkPlace({ ...records, site }, { origin, files: {} })
  expect(failedIn(findings).includes('base path')).toBe(!isRight)
})

const publishing = await readFile(join(engineRoot, '.github/workflows/publish.yml'), 'utf8')

test.each([
  ['note', 'public', publishing],
  ['pass', 'private', publishing],
  ['fail', 'public', publishing.replace('--method DELETE', '--method GET')],
  ['fail', 'public', publishing.replace(/(?<=path: artifact\.tar[^]*)retention-days: 1/, '')],
  // The other job that may hand a site over.
  [
    'fail',
    'public',
    publishing.replace(/(?<=merge:[^]*path: artifact\.tar[^]*)retention-days: 1/, ''),
  ],
  ['pass', 'private', publishing.replace('--method DELETE', '--method GET')],
  [
    undefined,
    'public',
    publishing.replaceAll(/actions\/upload-artifact@(?=[^]{0,90}github-pages)/g, 'someone/rsync@'),
  ],
] as const)(
  'of the artifact that lists addresses the doctor says: %s (%s, %#)',
  async (status, repository, text) => {
    const { records } = await readRecords(engineRoot, { random: () => 'a'.repeat(26) })
    const site = { ...records!.site, site: { ...records!.site.site, repository } }
    const files = { '.github/workflows/publish.yml': text }
    const findings = checkPlace({ ...records!, site }, { origin: undefined, files })
    const found = findings.find(({ about }) => about === 'addresses of awards')
    expect(found?.status).toBe(status)
    if (status === 'note') {
      expect(found?.says).toContain('everybody who is logged in to GitHub can download')
      expect(found?.fix).toContain('make the repository private, or deploy from the job to a host')
    }
  },
)

test('the doctor holds the published identifiers and the clock against the repository', async () => {
  const { records } = await started()
  const [issuer] = records.issuers
  const full = JSON.stringify(issuer!.keys.map(({ publicKeyJwk }) => publicKeyJwk))
  const answer = (body: string, date: string) => (url: string) =>
    Promise.resolve(
      new Response(body, { headers: { date }, status: url.endsWith('.json') ? 200 : 404 }),
    )
  const date = now.toUTCString()
  const about = async (fetch: (url: string) => Promise<Response>) =>
    failedIn(await checkPublished(records, fetch, now))
  expect(await about(answer(full, date))).toEqual([])
  expect(await about(answer('{}', date))).toEqual(['did.json of riverside-school'])
  expect(await about(answer(full, new Date(0).toUTCString()))).toEqual(['clock'])
  expect(await about(() => Promise.reject(new Error('off-line')))).toEqual([])
})

test('both commands explain themselves', async () => {
  for (const script of ['init.ts', 'doctor.ts', 'review.ts', 'prepare.ts', 'sign.ts'])
    expect(await runScript(script, ['--help'])).toMatchObject({ code: 0 })
})
