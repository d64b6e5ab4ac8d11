import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { makeTestRepo } from '../../testing/repo.ts'
import { checkSigned } from './signed-release.ts'

afterEach(() => vi.unstubAllEnvs())

/** Git is set up so that every signature of the other kind is good: a key of somebody that whoever is at work knows. */
async function withGoodKeysOfAnotherKind(): Promise<void> {
  const home = await makeFolder()
  const program = join(home, 'gpg')
  writeFileSync(program, "#!/bin/sh\ncat > /dev/null\nprintf '\\n[GNUPG:] GOODSIG 0 Somebody\\n'\n")
  chmodSync(program, 0o755)
  mkdirSync(join(home, 'git'))
  writeFileSync(join(home, 'git/config'), `[gpg]\n\tprogram = ${program}\n`)
  vi.stubEnv('HOME', home)
  vi.stubEnv('XDG_CONFIG_HOME', home)
}

const ssh = '-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n'
const other = '-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n'

test.each([
  ['of another kind', other],
  ['of another kind, and words that look like one of ours', `${ssh}${other}`],
  ['of our kind that is none', ssh],
  ['of our kind that is none, after another', `${other}${ssh}`],
])('a release with a signature %s is not signed by whom we believe', async (_, signature) => {
  await withGoodKeysOfAnotherKind()
  const repo = await makeTestRepo()
  const commit = repo.commitAll('Second', '2026-02-01T12:00:00Z')
  const head = `object ${commit}\ntype commit\ntag v0.2.0\ntagger Somebody <a@b.example> 1770000000 +0000\n`
  const folder = await makeFolder()
  writeFileSync(join(folder, 'tag'), `${head}\nSecond\n${signature}`)
  const id = repo.git('hash-object', '-t', 'tag', '-w', join(folder, 'tag'))
  await expect(
    checkSigned({ folder, repository: repo.root }, 'v0.2.0', id, 'a@b.example ssh-ed25519 AAAA\n'),
  ).rejects.toMatchObject({ code: 'upgrade-not-signed' })
})
