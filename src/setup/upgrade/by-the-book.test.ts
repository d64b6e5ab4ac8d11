import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { engineRoot } from '../../publish/engine.ts'
import { makeFolder } from '../../testing/folder.ts'
import { makeBareRepo, makeTestRepo, type TestRepo } from '../../testing/repo.ts'
import { riversideAnswers } from '../../testing/setup-answers.ts'
import { initRepository } from '../init/init.ts'
import { programPlaces } from './program-files.ts'
import { upgrade } from './upgrade.ts'

// A release as CONTRIBUTING.md says it is made, by its own commands, and a newer version as README.md says it comes, of this
// very program: two versions that it has not reached yet, and a school that began with the first.

const [first, second] = ['900.0.0', '901.0.0'] as const

/** Sets a version, commits it, packs and tags it. Gives the folder with what was packed. */
async function release(program: TestRepo, version: string, ...how: readonly string[]) {
  const run = (name: string, ...args: readonly string[]) =>
    execFileSync(name, args, { cwd: program.root, encoding: 'utf8' })
  run('npm', 'version', version, ...how, '--ignore-scripts=false')
  program.commitAll(`Version ${version}`, '2026-02-01T12:00:00Z')
  const folder = join(await makeFolder(), 'release')
  run('bash', 'scripts/pack-release.sh', folder)
  run('bash', 'scripts/push-release.sh', version, join(folder, 'notes.md'))
  return folder
}

/** This program, with a remote to which its first version is released. */
async function releasedProgram() {
  const [program, remote] = [await makeTestRepo(), await makeBareRepo()]
  for (const place of [...programPlaces, 'badges', 'awards'])
    cpSync(join(engineRoot, place), join(program.root, place), { recursive: true })
  program.git('remote', 'add', 'origin', remote.root)
  program.writeFile('CHANGELOG.md', '# Changes\n\n## Not released yet\n\n- The first.\n')
  await release(program, first, '--allow-same-version')
  return { program, remote }
}

async function beginningSchool(remote: TestRepo): Promise<TestRepo> {
  const school = await makeTestRepo()
  school.git('fetch', '--quiet', '--no-tags', remote.root, `refs/tags/v${first}`)
  school.git('checkout', '--quiet', 'FETCH_HEAD', '--', '.')
  await initRepository(school.root, riversideAnswers, '2026-09-01')
  school.commitAll('Riverside Badges', '2026-09-01T12:00:00Z')
  school.git('config', 'user.name', 'A Teacher')
  school.git('config', 'user.email', 'teacher@school.example')
  return school
}

const migrations = `import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [
  {
    from: '${first}',
    to: '${second}',
    about: 'Its title is another.',
    change: (path, text) => path === 'badges/site.yml' ? text.replace('Riverside', 'River') : text,
  },
]
`

const changed = [
  'CHANGELOG.md',
  'package-lock.json',
  'package.json',
  'src/setup/migrations/migrations.ts',
]
const choices = { keepMine: [], takeNew: [] }

test.runIf(process.platform !== 'win32')(
  'a school that began with the first release gets the second, by its tag and from its archive, and nothing else of it changes',
  async () => {
    const { program, remote } = await releasedProgram()
    const school = await beginningSchool(remote)
    const begin = '## Not released yet\n'
    const changelog = readFileSync(join(program.root, 'CHANGELOG.md'), 'utf8')
    const rays = changelog.replace(begin, `${begin}\n- **Rays.** For all.\n`)
    program.writeFile('CHANGELOG.md', rays)
    program.writeFile('src/setup/migrations/migrations.ts', migrations)
    const packed = await release(program, second)
    expect(readFileSync(join(packed, 'notes.md'), 'utf8')).toBe('- **Rays.** For all.\n')

    const folder = await makeFolder()
    execFileSync('tar', ['-xzf', join(packed, `cinquefoil-${second}.tar.gz`), '-C', folder])
    const from = join(folder, `cinquefoil-${second}`)
    const fromFolder = await upgrade(school.root, { from, choices, mode: 'dry-run' })
    const ofFolder = fromFolder.plan.changes.map(({ path }) => path)
    expect(ofFolder).toEqual(changed)

    const made = await upgrade(school.root, { from: remote.root, choices, mode: 'make' })
    expect(made).toMatchObject({ outcome: 'made', base: 'release', plan: { edited: [] } })
    expect(made.news).toMatch(/^## 901\.0\.0 \(\d{4}-\d\d-\d\d\)\n\n- \*\*Rays\.\*\* For all\.$/)
    const [top = '', ...others] = changed
    const onBranch = school.git('diff', '--name-only', 'HEAD', made.branch).split('\n')
    expect(onBranch).toEqual([top, 'badges/site.yml', ...others])
    expect(school.git('show', `${made.branch}:badges/site.yml`)).toContain('title: River Badges')
  },
)
