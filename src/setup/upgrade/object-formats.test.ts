import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import {
  ownSite,
  programRepo,
  schoolRepo,
  withMigration,
} from '../../testing/upgrade/program-repo.ts'
import { upgrade } from './upgrade.ts'

// Git names what it keeps by SHA-1, or by SHA-256 where a repository was made so.

const branch = 'upgrade-0.2.0'
const [old, long] = ['--object-format=sha1', '--object-format=sha256'] as const
const pairs = [
  [old, long],
  [long, long],
  [long, old],
] as const

test.each(pairs)(
  'a school of %s gets a newer version from a program of %s',
  async (mine, theirs) => {
    const program = await programRepo(withMigration, theirs)
    const school = await schoolRepo(mine)
    school.writeFile('src/same.ts', 'ours')
    school.commitAll('Ours', '2026-01-11T12:00:00Z')
    const choices = { keepMine: [], takeNew: [] }
    const findings = await upgrade(school.root, { from: program.root, choices, mode: 'make' })
    expect(findings).toMatchObject({ outcome: 'made', base: 'release', isProven: false })
    expect(findings.plan.edited).toEqual([{ path: 'src/same.ts', since: 'edited', kept: 'same' }])
    const changed = school.git('diff', '--name-status', '--no-renames', 'HEAD', branch).split('\n')
    expect(changed.filter((line) => !line.includes('src/setup/migrations/'))).toEqual([
      'M\t.github/workflows/publish.yml',
      'M\tCHANGELOG.md',
      'M\tREADME.md',
      'M\tbadges/README.md',
      'M\tbadges/site.yml',
      'M\tpackage.json',
      'M\tscripts/run.sh',
      'M\tsrc/changed.ts',
      'D\tsrc/dropped.ts',
      'A\tsrc/fresh.ts',
    ])
    expect(`${school.git('show', `${branch}:badges/site.yml`)}\n`).toBe(
      ownSite.replace('looks:', 'theme:'),
    )
    expect(school.git('fsck', '--no-progress', '--connectivity-only')).toBe('')
  },
)

const canSign = spawnSync('ssh-keygen', ['-?']).error === undefined

test.runIf(canSign).each(pairs)(
  'and a signature is held against those whom a school of %s believes, of a program of %s',
  async (mine, theirs) => {
    const program = await programRepo({}, theirs)
    const school = await schoolRepo(mine)
    const key = join(await makeFolder(), 'ours')
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'ours', '-f', key])
    const line = `maintainer@program.example ${readFileSync(`${key}.pub`, 'utf8')}`
    school.writeFile('.github/allowed_signers', line)
    school.commitAll('Whom we believe', '2026-01-11T12:00:00Z')
    const ask = () =>
      upgrade(school.root, {
        from: program.root,
        choices: { keepMine: [], takeNew: [] },
        mode: 'dry-run',
      })
    await expect(ask()).rejects.toMatchObject({ code: 'upgrade-not-signed' })
    const how = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`]
    program.git(...how, 'tag', '--force', '--sign', '--message=Second', 'v0.2.0', 'v0.2.0^{}')
    expect(await ask()).toMatchObject({ isProven: true, base: 'history' })
  },
)
