import { createHash } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { addTree, engineRoot } from '../../publish/engine.ts'
import { copyOfRepo, makeTestRepo, repoAt, type TestRepo } from '../repo.ts'
import { sharedFolder } from '../shared-folder.ts'

/** The files of a small program of two versions, by path; nothing: it has none. */
const versions: Readonly<Record<string, readonly [string | undefined, string | undefined]>> = {
  'src/README.md': ['How it works', 'How it works'],
  'src/same.ts': ['same', 'same'],
  'src/changed.ts': ['one\ntwo\nthree\n', 'one\nTWO\nthree\n'],
  'src/dropped.ts': ['dropped', undefined],
  'src/fresh.ts': [undefined, 'fresh'],
  'scripts/run.sh': ['#!/bin/sh\n', '#!/bin/sh\necho new\n'],
  'README.md': ['Read me', 'Read me again'],
  '.github/workflows/publish.yml': ['name: Publish\n', 'name: Publish\non: push\n'],
  'CHANGELOG.md': [
    '# Changes\n\n## 0.1.0 (2026-01-01)\n\n- The first.\n',
    '# Changes\n\n## 0.2.0 (2026-02-01)\n\n- Rays for everybody.\n\n## 0.1.0 (2026-01-01)\n\n- The first.\n',
  ],
  // What the sample of a version holds is nobody's but theirs who made it their own.
  'badges/site.yml': ['title: Sample\n', 'title: Another sample\n'],
  'badges/README.md': ['Badges', 'Badges, told better'],
}

export const ownSite = `# Ours\ntitle: Riverside   # say it aloud\n\n# how it looks\nlooks:\n  colours:\n    main: '#123456'\n`

const migration = `import type { Migration } from './migration.ts'
import { renameKey } from './yaml-lines.ts'
export const migrations: readonly Migration[] = [
  {
    from: '0.1.0',
    to: '0.2.0',
    about: 'What a site looks like is called theme.',
    change: (path, text) => (path === 'badges/site.yml' ? renameKey(text, ['looks'], 'theme') : text),
  },
]
`

/**
 * A repository of the program, with one tag for each of its versions: made once for all tests, and copied for each. Nothing of
 * it is committed but by its tags.
 *
 * @param more - files that the newer version has besides, by path; `undefined`: it does not have it
 * @param options - as `makeTestRepo` takes them
 */
export async function programRepo(
  more: Readonly<Record<string, string | undefined>> = {},
  ...options: readonly string[]
): Promise<TestRepo> {
  const folder = await templates(options)
  if (Object.keys(more).length === 0) return copyOfRepo(join(folder, 'program'))
  const repo = await copyOfRepo(join(folder, 'first'))
  release(repo, more)
  return repo
}

/** A school that has made the first version its own, with one commit, made and copied in the same way. */
export async function schoolRepo(...options: readonly string[]): Promise<TestRepo> {
  return copyOfRepo(join(await templates(options), 'school'))
}

function templates(options: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of ['src/setup/migrations', 'src/testing/upgrade'])
    addTree(hash, engineRoot, path)
  const inputs = [hash.digest('hex'), ...options]
  return sharedFolder('program-and-school', inputs, async (draft) => {
    const at = (name: string) => join(draft, name)
    for (const name of ['first', 'school']) mkdirSync(at(name))
    const first = await makeTestRepo(at('first'), ...options)
    first.git('config', 'core.autocrlf', 'false')
    lay(first, 0)
    first.commitAll('First', '2026-01-01T12:00:00Z')
    first.git('tag', 'v0.1.0')
    cpSync(at('first'), at('program'), { recursive: true })
    release(repoAt(at('program')), {})
    makeSchool(await makeTestRepo(at('school'), ...options))
  })
}

function release(repo: TestRepo, more: Readonly<Record<string, string | undefined>>): void {
  lay(repo, 1)
  for (const [path, text] of Object.entries(more))
    if (text === undefined) repo.removeFile(path)
    else repo.writeFile(path, text)
  repo.commitAll('Second', '2026-02-01T12:00:00Z')
  repo.git('tag', '--annotate', '--message=Second', 'v0.2.0')
}

/** A file of the newer version that renames a member of `badges/site.yml`. */
export const withMigration = { 'src/setup/migrations/migrations.ts': migration }

function lay(repo: TestRepo, at: 0 | 1): void {
  for (const [path, texts] of Object.entries(versions)) {
    const text = texts[at]
    if (text !== undefined) repo.writeFile(path, text)
    else if (at === 1) repo.removeFile(path)
  }
  const version = at === 0 ? '0.1.0' : '0.2.0'
  repo.writeFile('package.json', packageText(version))
  if (at === 0) return
  const folder = 'src/setup/migrations'
  cpSync(join(engineRoot, folder), join(repo.root, folder), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  })
}

export function packageText(version: string): string {
  return `{\n  "name": "cinquefoil",\n  "version": "${version}",\n  "type": "module"\n}\n`
}

function makeSchool(repo: TestRepo): void {
  repo.git('config', 'user.name', 'A Teacher')
  repo.git('config', 'user.email', 'teacher@school.example')
  lay(repo, 0)
  repo.writeFile('badges/site.yml', ownSite)
  repo.writeFile('badges/school/profile.yml', 'name: School\n')
  repo.writeFile('awards/school/robot/8r.yml', 'badge: robot\n')
  repo.writeFile('.github/CODEOWNERS', '* @school\n')
  repo.writeFile('.github/workflows/tea.yml', 'name: Tea\n')
  repo.writeFile('src/ours.ts', 'ours')
  repo.commitAll('Our own site', '2026-01-10T12:00:00Z')
}
