import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeFolder } from '../../testing/folder.ts'
import { runScript } from '../../testing/publish/run.ts'
import { cloneOf, type TestRepo } from '../../testing/repo.ts'
import {
  ownSite,
  packageText,
  programRepo,
  schoolRepo,
  withMigration,
} from '../../testing/upgrade/program-repo.ts'
import { upgrade, type UpgradeOptions } from './upgrade.ts'
import { upgradeReport } from './upgrade-report.ts'

const branch = 'upgrade-0.2.0'
const nothingChosen = { keepMine: [], takeNew: [] }

function bring(school: TestRepo, from: string, more: Partial<UpgradeOptions> = {}) {
  return upgrade(school.root, { from, choices: nothingChosen, mode: 'make', ...more })
}

async function both(more?: Parameters<typeof programRepo>[0]) {
  return { program: await programRepo(more), school: await schoolRepo() }
}

/** All that a repository is, but for objects that nothing names. */
function stateOf(school: TestRepo) {
  const files = school.git('ls-files', '--stage')
  return [files, school.git('for-each-ref'), school.git('status', '--porcelain', '--ignored')]
}

const changed = (school: TestRepo, from = 'HEAD') =>
  school.git('diff', '--name-status', '--no-renames', from, branch).split('\n')

test('a newer version comes as one commit on a branch, and the work tree stays as it is', async () => {
  const { program, school } = await both()
  const before = stateOf(school)
  const findings = await bring(school, program.root)
  expect(findings).toMatchObject({
    outcome: 'made',
    versions: { here: '0.1.0', next: '0.2.0' },
    base: 'release',
    isProven: false,
    plan: { edited: [] },
  })
  expect(changed(school).filter((line) => !line.includes('src/setup/migrations/'))).toEqual([
    'M\t.github/workflows/publish.yml',
    'M\tCHANGELOG.md',
    'M\tREADME.md',
    'M\tbadges/README.md',
    'M\tpackage.json',
    'M\tscripts/run.sh',
    'M\tsrc/changed.ts',
    'D\tsrc/dropped.ts',
    'A\tsrc/fresh.ts',
  ])
  expect(school.git('rev-list', '--count', `HEAD..${branch}`)).toBe('1')
  expect(school.git('log', '-1', '--format=%an %ae', branch)).toBe(
    'A Teacher teacher@school.example',
  )
  const after = stateOf(school)
  expect([after[0], after[2]]).toEqual([before[0], before[2]])
  expect(school.git('fsck', '--no-progress', '--connectivity-only')).toBe('')
})

test('the report says what is new since the version that is here, and how to go on', async () => {
  const { program, school } = await both()
  const report = upgradeReport(await bring(school, program.root))
  expect(report).toContain('From version 0.1.0 to 0.2.0.')
  expect(report).toContain('- Rays for everybody.')
  expect(report).not.toContain('- The first.')
  expect(report).toContain('Changed: 7. New: 6. Gone: 1.')
  expect(report).toContain(`git switch ${branch}`)
})

test('records, owners, workflows and files that are theirs stay, also beside files of the program', async () => {
  const { program, school } = await both()
  await bring(school, program.root)
  for (const path of [
    'badges/site.yml',
    'badges/school/profile.yml',
    'awards/school/robot/8r.yml',
    '.github/CODEOWNERS',
    '.github/workflows/tea.yml',
    'src/ours.ts',
  ])
    expect(school.git('rev-parse', `${branch}:${path}`)).toBe(
      school.git('rev-parse', `HEAD:${path}`),
    )
})

test('a file of the program that was edited is shown and waits for a decision, and nothing is made', async () => {
  const { program, school } = await both()
  school.writeFile('src/changed.ts', 'one\ntwo\nours\n')
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  const before = stateOf(school)
  const findings = await bring(school, program.root)
  expect(findings.outcome).toBe('undecided')
  const report = upgradeReport(findings)
  expect(report).toContain('-three\n+ours')
  expect(report).toContain('--keep-mine src/changed.ts   or   --take-new src/changed.ts')
  expect(stateOf(school)).toEqual(before)
})

test.each([
  ['keepMine', 'one\ntwo\nours'],
  ['takeNew', 'one\nTWO\nthree'],
])('decided by %s it is so on the branch', async (choice, text) => {
  const { program, school } = await both()
  school.writeFile('src/changed.ts', 'one\ntwo\nours\n')
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  const choices = { ...nothingChosen, [choice]: ['src/changed.ts'] }
  expect((await bring(school, program.root, { choices })).outcome).toBe('made')
  expect(school.git('show', `${branch}:src/changed.ts`)).toBe(text)
})

test('what somebody edited stays without a question where the newer version leaves it alone, or where it only explains', async () => {
  const { program, school } = await both()
  school.writeFile('src/same.ts', 'ours')
  school.writeFile('README.md', 'Our own words')
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  const { outcome, plan } = await bring(school, program.root)
  expect(outcome).toBe('made')
  expect(plan.edited).toEqual([
    { path: 'README.md', since: 'edited', kept: 'document' },
    { path: 'src/same.ts', since: 'edited', kept: 'same' },
  ])
  expect(school.git('show', `${branch}:src/same.ts`)).toBe('ours')
  expect(school.git('show', `${branch}:README.md`)).toBe('Our own words')
})

test('a dry run says every file and touches nothing, not even what git keeps', async () => {
  const { program, school } = await both(withMigration)
  const before = [...stateOf(school), school.git('count-objects', '-v')]
  const report = upgradeReport(await bring(school, program.root, { mode: 'dry-run' }))
  expect(report).toContain('gone     src/dropped.ts')
  expect(report).toContain('new      src/fresh.ts')
  expect(report).toContain('+theme:')
  expect([...stateOf(school), school.git('count-objects', '-v')]).toEqual(before)
})

test('records are changed in a second commit, every comment stays, and the difference is shown', async () => {
  const { program, school } = await both(withMigration)
  const findings = await bring(school, program.root)
  expect(school.git('rev-list', '--count', `HEAD..${branch}`)).toBe('2')
  expect(changed(school, `${branch}^`)).toEqual(['M\tbadges/site.yml'])
  const text = `${school.git('show', `${branch}:badges/site.yml`)}\n`
  expect(text).toBe(ownSite.replace('looks:', 'theme:'))
  expect(parse(text)).toEqual({ title: 'Riverside', theme: { colours: { main: '#123456' } } })
  const report = upgradeReport(findings)
  expect(report).toContain('- What a site looks like is called theme.')
  expect(report).toContain('-looks:\n+theme:')
  expect(readFileSync(join(school.root, 'badges/site.yml'), 'utf8')).toBe(ownSite)
})

test('records are changed where there are no awards yet, and folders that are called like files', async () => {
  const { program, school } = await both(withMigration)
  rmSync(join(school.root, 'awards'), { recursive: true })
  school.writeFile('badges/notes.md/read.txt', 'notes')
  symlinkSync('site.yml', join(school.root, 'badges/link.yml'))
  symlinkSync('/etc', join(school.root, 'badges/etc'))
  school.commitAll('No awards', '2026-01-11T12:00:00Z')
  await bring(school, program.root)
  expect(changed(school, `${branch}^`)).toEqual(['M\tbadges/site.yml'])
})

test.each([
  [
    'writes a file',
    `import { writeFileSync } from 'node:fs'\nwriteFileSync(ROOT + '/badges/x.yml', 'x')`,
  ],
  [
    'reads what is not its own',
    `import { readFileSync } from 'node:fs'\nreadFileSync(process.execPath)`,
  ],
  ['starts a program', `import { execSync } from 'node:child_process'\nexecSync('true')`],
  [
    'is told a secret',
    `if (Object.keys(process.env).some((name) => /^(PATH|HOME|CINQUEFOIL)/.test(name))) throw new Error()\nthrow new Error()`,
  ],
  ['says what was not agreed on', `process.stdout.write('{"format":2}')`],
  [
    'changes what is no record',
    `process.stdout.write(JSON.stringify({ format: 1, byHand: [], changes: [{ path: 'package.json', text: 'x', about: [] }] }))`,
  ],
  [
    'adds a record',
    `process.stdout.write(JSON.stringify({ format: 1, byHand: [], changes: [{ path: 'awards/new.yml', text: 'x', about: [] }] }))`,
  ],
])('a newer version whose migration %s is not brought', async (_, code) => {
  const root = `const ROOT = JSON.parse(process.argv[2] ?? '').root`
  const path = 'src/setup/migrations/migrate-process.ts'
  const { program, school } = await both({
    [path]: `${code.replaceAll('ROOT', `(${root.slice(13)})`)}\n`,
  })
  const before = stateOf(school)
  await expect(bring(school, program.root)).rejects.toMatchObject({ code: 'upgrade-migration' })
  expect(stateOf(school)).toEqual(before)
})

test('nothing else of the newer version runs', async () => {
  const { program, school } = await both({
    'src/fresh.ts': `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\n`,
    'scripts/run.sh': 'touch ran\n',
    'package.json': packageText('0.2.0').replace(
      '"type"',
      '"scripts": { "postinstall": "touch ran" },\n  "type"',
    ),
  })
  await bring(school, program.root)
  expect(existsSync(join(school.root, 'ran'))).toBe(false)
})

test.each<readonly [string, string, (school: TestRepo) => void]>([
  ['a file is changed', 'upgrade-unclean', (school) => school.writeFile('src/ours.ts', 'more')],
  ['a file is new', 'upgrade-unclean', (school) => school.writeFile('badges/new.yml', 'more')],
  ['the branch is there', 'upgrade-branch-there', (school) => school.git('branch', branch)],
  ['git knows nobody', 'upgrade-nobody', (school) => school.git('config', 'user.name', '')],
  [
    'a file lies where a folder goes',
    'upgrade-in-the-way',
    (school) => {
      school.writeFile('src/setup', 'ours')
      school.commitAll('Ours', '2026-01-11T12:00:00Z')
    },
  ],
  [
    'a folder lies where a file goes',
    'upgrade-in-the-way',
    (school) => {
      school.writeFile('src/fresh.ts/ours', 'ours')
      school.commitAll('Ours', '2026-01-11T12:00:00Z')
    },
  ],
  [
    'it is the newer version already',
    'upgrade-not-newer',
    (school) => {
      school.writeFile('package.json', packageText('0.2.0'))
      school.commitAll('Ours', '2026-01-11T12:00:00Z')
    },
  ],
])('where %s it is refused as %s', async (_, code, happen) => {
  const { program, school } = await both()
  happen(school)
  const before = stateOf(school)
  await expect(bring(school, program.root)).rejects.toMatchObject({ code })
  expect(stateOf(school)).toEqual(before)
})

test('a repository without a work tree, what lies in .git and a folder further down are refused by what they are', async () => {
  const { program, school } = await both()
  const bare = join(await makeFolder(), 'bare.git')
  execFileSync('git', ['clone', '--quiet', '--bare', school.root, bare])
  const notTop = 'This is not the top folder of a git repository.'
  for (const [root, words] of [
    [bare, 'This repository is bare: it has no files to work with. Clone it'],
    [join(school.root, '.git'), notTop],
    [join(school.root, 'badges'), notTop],
    [await makeFolder(), notTop],
  ] as const) {
    const { code, stdout, stderr } = await runScript('upgrade.ts', [
      ...['--root', root, '--from', program.root],
    ])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  }
})

test('a work tree of a bare repository can be upgraded', async () => {
  const { program, school } = await both()
  const folder = await makeFolder()
  const bare = join(folder, 'bare.git')
  execFileSync('git', ['clone', '--quiet', '--bare', school.root, bare])
  for (const field of ['name', 'email'])
    execFileSync('git', ['-C', bare, 'config', `user.${field}`, `teacher@school.example`])
  const root = join(folder, 'tree')
  execFileSync('git', ['-C', bare, 'worktree', 'add', '--quiet', root])
  const options = { from: program.root, choices: nothingChosen, mode: 'make' } as const
  expect((await upgrade(root, options)).outcome).toBe('made')
})

test.each<readonly [string, Partial<UpgradeOptions>]>([
  ['upgrade-no-tag', { to: 'v9.9.9' }],
  ['upgrade-no-tag', { to: '--upload-pack=touch' }],
  ['upgrade-not-newer', { to: 'v0.1.0' }],
  ['upgrade-choice', { choices: { keepMine: ['src/same.ts'], takeNew: [] } }],
  ['upgrade-choice', { choices: { keepMine: [], takeNew: ['badges/site.yml'] } }],
  ['upgrade-unreachable', { from: '/nowhere/at/all' }],
  ['upgrade-unreachable', { from: 'file:///nowhere/at/all' }],
  ['upgrade-unreachable', { from: 'ext::touch ran' }],
  ['upgrade-no-source', { from: undefined }],
])('%s: asked with %o', async (code, options) => {
  const { program, school } = await both()
  await expect(bring(school, program.root, options)).rejects.toMatchObject({ code })
})

test('where package.json says that there is no repository, one has to be named', async () => {
  const { school } = await both()
  school.writeFile(
    'package.json',
    packageText('0.1.0').replace('"type"', '"repository": null,\n  "type"'),
  )
  school.commitAll('None', '2026-01-11T12:00:00Z')
  await expect(
    upgrade(school.root, { choices: nothingChosen, mode: 'dry-run' }),
  ).rejects.toMatchObject({ code: 'upgrade-no-source' })
})

test('an older version is refused, and a release that says of itself that it is another', async () => {
  const { program, school } = await both()
  program.git('tag', 'v0.3.0', 'v0.2.0^{}')
  await expect(bring(school, program.root)).rejects.toMatchObject({ code: 'upgrade-mislabelled' })
  program.git('tag', 'v0.0.9', 'v0.1.0')
  await expect(bring(school, program.root, { to: 'v0.0.9' })).rejects.toMatchObject({
    code: 'upgrade-mislabelled',
  })
  await bring(school, program.root, { to: 'v0.2.0' })
  school.git('switch', '--quiet', branch)
  await expect(bring(school, program.root, { to: 'v0.1.0' })).rejects.toMatchObject({
    code: 'upgrade-not-newer',
  })
})

test('a release with a file that cannot be written everywhere is refused, and one with spaces is brought', async () => {
  const odd = await both({ 'src/a\\b.ts': 'odd' })
  await expect(bring(odd.school, odd.program.root)).rejects.toMatchObject({
    code: 'upgrade-not-ours',
  })
  const spaced = await both({ 'src/a b.ts': 'fine' })
  await bring(spaced.school, spaced.program.root)
  expect(changed(spaced.school)).toContain('A\tsrc/a b.ts')
})

test('a repository of something else is refused, and one without releases', async () => {
  const { program, school } = await both({ 'package.json': '{"name":"tea","version":"0.2.0"}' })
  await expect(bring(school, program.root)).rejects.toMatchObject({ code: 'upgrade-not-ours' })
  program.git('tag', '--delete', 'v0.1.0', 'v0.2.0')
  await expect(bring(school, program.root)).rejects.toMatchObject({ code: 'upgrade-no-version' })
})

test('a folder that holds no repository is brought, and what was edited is told by the history', async () => {
  const { program, school } = await both()
  const folder = join(await makeFolder(), 'unpacked')
  cpSync(program.root, folder, { recursive: true })
  rmSync(join(folder, '.git'), { recursive: true })
  school.writeFile('src/changed.ts', 'ours')
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  const asked = await bring(school, folder)
  expect(asked).toMatchObject({ outcome: 'undecided', base: 'history', from: 'folder' })
  // Their own workflow came with the program, and so did what the newer version dropped: nobody can tell them apart.
  const left = ['.github/workflows/tea.yml', 'src/dropped.ts', 'src/ours.ts']
  expect(asked.plan.edited.flatMap(({ path, kept }) => (kept === 'unsure' ? [path] : []))).toEqual(
    left,
  )
  const choices = { keepMine: [], takeNew: ['src/changed.ts'] }
  await bring(school, folder, { choices })
  expect(changed(school).filter((line) => line.startsWith('D'))).toEqual([])
  expect(school.git('show', `${branch}:src/changed.ts`)).toBe('one\nTWO\nthree')
})

test('a clone without its history cannot tell what was edited, unless the old release can be had', async () => {
  const { program, school } = await both()
  const shallow = await cloneOf(school, '--depth=1')
  shallow.git('config', 'user.name', 'A Teacher')
  shallow.git('config', 'user.email', 'teacher@school.example')
  program.git('tag', '--delete', 'v0.1.0')
  await expect(bring(shallow, program.root)).rejects.toMatchObject({ code: 'upgrade-base-unknown' })
  program.git('tag', 'v0.1.0', 'v0.2.0~1')
  expect((await bring(shallow, program.root)).outcome).toBe('made')
})

const canSign = spawnSync('ssh-keygen', ['-?']).error === undefined

test.runIf(canSign)(
  'where a repository names who signs releases, no other release is taken',
  async () => {
    const { program, school } = await both()
    const folder = await makeFolder()
    for (const name of ['ours', 'stranger'])
      execFileSync('ssh-keygen', [
        '-q',
        '-t',
        'ed25519',
        '-N',
        '',
        '-C',
        name,
        '-f',
        join(folder, name),
      ])
    const key = readFileSync(join(folder, 'ours.pub'), 'utf8')
    school.writeFile('.github/allowed_signers', `maintainer@program.example ${key}`)
    school.commitAll('Whom we believe', '2026-01-11T12:00:00Z')
    const sign = (name: string) => {
      const how = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${join(folder, name)}`]
      program.git(...how, 'tag', '--force', '--sign', '--message=Second', 'v0.2.0', 'v0.2.0^{}')
    }
    await expect(bring(school, program.root)).rejects.toMatchObject({ code: 'upgrade-not-signed' })
    sign('stranger')
    await expect(bring(school, program.root)).rejects.toMatchObject({ code: 'upgrade-not-signed' })
    sign('ours')
    // What is signed names the release: it passes for no other.
    program.git('update-ref', 'refs/tags/v0.2.1', program.git('rev-parse', 'v0.2.0'))
    await expect(bring(school, program.root)).rejects.toMatchObject({ code: 'upgrade-mislabelled' })
    expect(await bring(school, program.root, { to: 'v0.2.0' })).toMatchObject({ isProven: true })
  },
)

test('the command says what is to be chosen and ends with 1, and with 2 where it cannot be done', async () => {
  const { program, school } = await both()
  school.writeFile('src/changed.ts', 'ours')
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  const run = (...flags: readonly string[]) =>
    runScript('upgrade.ts', ['--root', school.root, '--from', program.root, ...flags])
  const undecided = await run()
  expect([undecided.code, undecided.stderr]).toEqual([1, ''])
  expect(undecided.stdout).toContain('YOU HAVE TO CHOOSE')
  const missing = await run('--to', 'v7.0.0')
  expect([missing.code, missing.stdout]).toEqual([2, ''])
  expect(missing.stderr).toContain('There is no release of that name.')
  const done = await run('--keep-mine', 'src/changed.ts')
  expect([done.code, done.stderr]).toEqual([0, ''])
})
