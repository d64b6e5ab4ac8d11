import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import type { TestRepo } from '../../testing/repo.ts'
import { packageText, programRepo, schoolRepo } from '../../testing/upgrade/program-repo.ts'
import { upgrade } from './upgrade.ts'
import { upgradeReport } from './upgrade-report.ts'

const asked = (school: TestRepo, program: TestRepo) =>
  upgrade(school.root, {
    from: program.root,
    choices: { keepMine: [], takeNew: [] },
    mode: 'dry-run',
  })

/** A program whose newer version is signed, and a school that believes that signature and edited a file. */
async function signedProgram() {
  const program = await programRepo()
  const school = await schoolRepo()
  const key = join(await makeFolder(), 'ours')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'ours', '-f', key])
  const line = `maintainer@program.example ${readFileSync(`${key}.pub`, 'utf8')}`
  school.writeFile('.github/allowed_signers', line)
  school.writeFile('src/changed.ts', 'one\ntwo\nours\n')
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  const sign = (tag: string) => {
    const how = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`]
    program.git(...how, 'tag', '--force', '--sign', `--message=${tag}`, tag, `${tag}^{}`)
  }
  sign('v0.2.0')
  return { program, school, sign }
}

/** Gives the older version the files of the school, so that it looks as if nothing had been edited there. */
function forgeOldRelease(program: TestRepo, school: TestRepo): void {
  program.git('fetch', '--quiet', school.root, 'HEAD')
  program.git('tag', '--force', '--annotate', '--message=First', 'v0.1.0', 'FETCH_HEAD')
}

const canSign = spawnSync('ssh-keygen', ['-?']).error === undefined

test.runIf(canSign)(
  'an older release that nobody signed hides no edit where signatures are asked for',
  async () => {
    const { program, school, sign } = await signedProgram()
    forgeOldRelease(program, school)
    const findings = await asked(school, program)
    expect(findings).toMatchObject({ outcome: 'undecided', base: 'history', isProven: true })
    expect(findings.plan.edited).toContainEqual({
      path: 'src/changed.ts',
      since: 'edited',
      kept: 'undecided',
    })
    expect(upgradeReport(findings)).toContain(
      'no release of it could be had that .github/allowed_signers',
    )
    program.git('tag', '--force', 'v0.1.0', 'v0.2.0~1')
    sign('v0.1.0')
    expect(await asked(school, program)).toMatchObject({ outcome: 'undecided', base: 'release' })
  },
)

test('an older release that is another version than it is called is compared with nothing', async () => {
  const program = await programRepo()
  const school = await schoolRepo()
  school.writeFile('src/changed.ts', 'ours')
  school.writeFile('package.json', packageText('0.1.1'))
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  program.git('tag', 'v0.1.1', 'v0.1.0')
  expect(await asked(school, program)).toMatchObject({ base: 'history' })
})

test('a release whose names differ in capital letters alone is refused', async () => {
  const program = await programRepo({ 'src/Fresh.ts': 'Fresh' })
  const school = await schoolRepo()
  await expect(asked(school, program)).rejects.toMatchObject({
    code: 'upgrade-not-ours',
    message: expect.stringContaining('capital letters') as string,
  })
})

test.each([
  ['src/Fresh.ts', 'src/Fresh.ts'],
  ['src/FRESH.ts/ours', 'src/FRESH.ts'],
  ['SRC/fresh.ts', 'SRC/fresh.ts'],
  ['src/Setup', 'src/Setup'],
])(
  'a newer version takes nothing away from %s, which many systems keep where it brings a file',
  async (path, named) => {
    const program = await programRepo()
    const school = await schoolRepo()
    school.writeFile(path, 'ours')
    school.commitAll('Ours', '2026-01-11T12:00:00Z')
    await expect(asked(school, program)).rejects.toMatchObject({
      code: 'upgrade-in-the-way',
      message: expect.stringContaining(`place of ${named},`) as string,
    })
  },
)

test('a release may call a file anew in other letters, and one that was edited is asked about first', async () => {
  const program = await programRepo({ 'src/same.ts': undefined, 'src/Same.ts': 'same' })
  const school = await schoolRepo()
  const { plan } = await asked(school, program)
  expect(plan.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(
    expect.arrayContaining(['added src/Same.ts', 'removed src/same.ts']),
  )
  school.writeFile('src/same.ts', 'ours')
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  expect(await asked(school, program)).toMatchObject({ outcome: 'undecided' })
})
