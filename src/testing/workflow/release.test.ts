import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programPart } from '../../setup/upgrade/program-files.ts'
import { git, runWorkflow, type Happening, type Hub, type WorkflowRun } from './runner.ts'
import type { Checkout } from './checkout.ts'
import { openHub } from './hub.ts'

// A release by the very `run:` lines of the workflow. The tests follow each other.

let hub: Hub
let checkout: Checkout

beforeAll(async () => {
  ;({ hub, checkout } = await openHub())
  await checkout.write('CHANGELOG.md', '# Changes\n\n## Not released yet\n\n- **Rays.** For all.\n')
  await checkout.write('README.md', 'Read me')
  await push('What a release needs')
})
afterAll(() => hub.api.close())

async function push(message: string): Promise<string> {
  const commit = await checkout.commit(message)
  await checkout.git('push', '--quiet', 'origin', 'HEAD:main')
  return commit
}

function run(more: Partial<Happening> = {}): Promise<WorkflowRun> {
  const eventName = 'workflow_dispatch'
  return runWorkflow(hub, { workflow: 'release.yml', ref: 'refs/heads/main', eventName, ...more })
}

const refused = { pack: 'failure', attest: 'skipped', publish: 'skipped' }
const done = { pack: 'success', attest: 'success', publish: 'success' }

test('what the change log does not speak of is not released', async () => {
  const { jobs, log } = await run()
  expect(jobs).toEqual(refused)
  expect(log).toContain('CHANGELOG.md says nothing of 0.1.0')
})

test('a version is tagged, and its archive attested and published with what the change log says', async () => {
  execFileSync(process.execPath, ['scripts/release.ts', 'begin'], { cwd: checkout.folder })
  expect(await checkout.read('CHANGELOG.md')).toMatch(
    /^# Changes\n\n## Not released yet\n\n## 0\.1\.0 \(\d{4}-\d\d-\d\d\)\n\n- \*\*Rays\.\*\* For all\.\n$/,
  )
  const commit = await push('Version 0.1.0')
  let archive = Buffer.alloc(0)
  const before = async (job: string, step: string, work: string) => {
    const path = join(work, 'handed-over/cinquefoil-0.1.0.tar.gz')
    if (job === 'publish' && step === 'Tag the commit') archive = await readFile(path)
  }
  const { jobs, log } = await run({ before })
  expect(jobs, log).toEqual(done)
  expect(await git(hub.remote, ['rev-parse', 'v0.1.0^{commit}'])).toBe(commit)
  expect(await git(hub.remote, ['cat-file', '-t', 'v0.1.0'])).toBe('tag')
  expect(hub.api.releases).toMatchObject([
    { tag: 'v0.1.0', title: '0.1.0', notes: '- **Rays.** For all.\n' },
  ])
  expect([...hub.api.attested]).toEqual([hub.api.releases[0]?.digest])
  const names = String(execFileSync('tar', ['--list', '--gzip'], { input: archive })).split('\n')
  const files = names.flatMap((name) => {
    const path = name.replace(/^cinquefoil-0\.1\.0\//, '')
    return path === '' || path.endsWith('/') ? [] : [path]
  })
  expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md', 'scripts/build.ts']))
  expect(files.filter((path) => programPart(path) === undefined)).toEqual([])
})

test('run again it packs the same bytes and tags nothing anew, and a later commit is no second 0.1.0', async () => {
  const tag = await git(hub.remote, ['rev-parse', 'v0.1.0'])
  const again = await run()
  expect(again.jobs).toEqual({ ...done, publish: 'failure' })
  expect(again.log).toContain('v0.1.0 is there.')
  expect([hub.api.attested.size, hub.api.releases.length]).toEqual([1, 1])
  await checkout.write('README.md', 'Read me again')
  await push('More')
  const { jobs, log } = await run()
  expect(jobs).toEqual(refused)
  expect(log).toContain('0.1.0 is released already')
  expect(await git(hub.remote, ['rev-parse', 'v0.1.0'])).toBe(tag)
})

const canSign = spawnSync('ssh-keygen', ['-?']).error === undefined

test.runIf(canSign)('with a key the tag is signed, and the key is in no log', async () => {
  const path = join(hub.folder, 'release-key')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'release', '-f', path])
  const key = readFileSync(path, 'utf8').trimEnd()
  const manifest = await checkout.read('package.json')
  await checkout.write('package.json', manifest.replace('"version": "0.1.0"', '"version": "0.2.0"'))
  await checkout.write('CHANGELOG.md', '## 0.2.0 (2026-12-01)\n\n# Not a comment\n')
  await push('Version 0.2.0')
  const signing: Hub = { ...hub, secrets: { ...hub.secrets, releasing: { RELEASE_KEY: key } } }
  const { jobs, log } = await runWorkflow(signing, {
    workflow: 'release.yml',
    ref: 'refs/heads/main',
    eventName: 'workflow_dispatch',
  })
  expect(jobs, log).toEqual(done)
  expect(log).not.toContain(key.split('\n')[1])
  expect(await git(hub.remote, ['cat-file', 'tag', 'v0.2.0'])).toContain('# Not a comment')
  const allowed = join(hub.folder, 'allowed')
  await checkout.write(
    '../allowed',
    `release@program.example ${readFileSync(`${path}.pub`, 'utf8')}`,
  )
  await git(hub.remote, ['-c', `gpg.ssh.allowedSignersFile=${allowed}`, 'verify-tag', 'v0.2.0'])
})

test('somebody’s site releases nothing', async () => {
  const site = await checkout.read('badges/site.yml')
  await checkout.write('badges/site.yml', site.replace('example: true\n', ''))
  await push('Our own')
  const { jobs, log } = await run()
  expect(jobs).toEqual(refused)
  expect(log).toContain('This is a site of somebody')
  expect((await run({ ref: 'refs/heads/main', without: ['pack'] })).jobs['publish']).toBe('skipped')
})
