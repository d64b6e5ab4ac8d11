import { chmodSync, chownSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { makeTestRepo } from '../testing/repo.ts'
import { checkedId, checkedRef, checkedRemote, gitText, runGit } from './git.ts'

test('output comes as bytes and input goes in as bytes', async () => {
  const { root } = await makeTestRepo()
  const bytes = Buffer.from([0, 255, 10, 13, 200, 10])
  const id = await gitText(root, ['hash-object', '-w', '--stdin'], { input: bytes })
  expect(await runGit(root, ['cat-file', 'blob', id])).toEqual(bytes)
})

test('git gets no key of ours, and no setting of whoever started us', async () => {
  const repo = await makeTestRepo()
  repo.git('config', 'alias.show-environment', '!env')
  const foreign = { SIGNING_KEY: 'secret', GIT_DIR: '/nowhere', EDITOR: 'an editor' }
  Object.assign(process.env, foreign)
  onTestFinished(() => Object.keys(foreign).forEach((name) => delete process.env[name]))
  const environment = await gitText(repo.root, ['show-environment'])
  expect(environment).toContain('GIT_TERMINAL_PROMPT=0')
  expect(environment).not.toMatch(/secret|nowhere|an editor/)
})

test('no hook is run', async () => {
  const repo = await makeTestRepo()
  repo.writeFile('.git/hooks/reference-transaction', '#!/bin/sh\ntouch hook-ran\n')
  chmodSync(join(repo.root, '.git/hooks/reference-transaction'), 0o755)
  const commit = repo.commitAll('start', '2026-06-12T12:00:00Z')
  expect(existsSync(join(repo.root, 'hook-ran'))).toBe(true)
  repo.removeFile('hook-ran')
  await runGit(repo.root, ['update-ref', 'refs/heads/other', commit])
  expect(existsSync(join(repo.root, 'hook-ran'))).toBe(false)
})

test('the ext transport, which runs commands, is refused', async () => {
  const { root } = await makeTestRepo()
  await runGit(root, ['config', 'remote.evil.url', 'ext::touch ran'])
  await runGit(root, ['config', 'protocol.ext.allow', 'always'])
  await expect(runGit(root, ['fetch', 'evil'])).rejects.toMatchObject({ code: 'git-failed' })
  expect(existsSync(join(root, 'ran'))).toBe(false)
})

// Only the superuser can give files to somebody else.
test.runIf(process.getuid?.() === 0)(
  'a checkout of another user is read, a repository of theirs around the folder is not',
  async () => {
    const repo = await makeTestRepo()
    repo.writeFile('inner/a.txt', 'a')
    for (const path of ['.', '.git', 'inner']) chownSync(join(repo.root, path), 12_345, 12_345)
    expect(await gitText(repo.root, ['rev-parse', '--is-inside-work-tree'])).toBe('true')
    const inner = runGit(join(repo.root, 'inner'), ['rev-parse', '--is-inside-work-tree'])
    await expect(inner).rejects.toThrow(/fatal: detected dubious ownership/)
  },
)

test('a failure does not repeat the token in an address', async () => {
  const { root } = await makeTestRepo()
  await runGit(root, ['config', 'remote.origin.url', 'file://robot:t0ken@host/nowhere'])
  const failure = await runGit(root, ['fetch', 'origin']).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'git-failed', details: { exitCode: 128 } })
  expect(JSON.stringify(failure) + String(failure)).not.toContain('t0ken')
})

test.each([
  [
    checkedId,
    ['a'.repeat(40), 'f0'.repeat(32)],
    ['HEAD', '-x', 'a'.repeat(39), `${'a'.repeat(40)}\n`],
  ],
  [
    checkedRef,
    ['refs/heads/ledger', 'refs/cinquefoil/known_head'],
    [
      'ledger',
      '--all',
      'refs/heads/../x',
      'refs/heads/-x',
      'refs/heads/x.lock',
      'refs/heads/a b',
      'refs/heads/x.',
    ],
  ],
  [checkedRemote, ['origin', 'my-fork'], ['-o', 'ext::sh', 'https://host/x', '../x', '', 'a b']],
])('%o takes plain names only', (checked, good, bad) => {
  for (const name of good) expect(checked(name)).toBe(name)
  for (const name of bad) expect(() => checked(name)).toThrow(RangeError)
})
