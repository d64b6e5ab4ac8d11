import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isGitFailure } from '../../history/failure.ts'
import { gitText, runGit } from '../../history/git.ts'
import { upgradeFailure } from '../failure.ts'
import type { Draft } from './draft.ts'

/** Whose signatures of releases a repository believes, in OpenSSH's format. It is theirs: no upgrade changes it. */
export const allowedSignersFile = '.github/allowed_signers'

/**
 * Checks who signed a release: the tag's own name is part of what is signed, so that no old release passes for a new one.
 *
 * @param id - of the tag
 * @param signers - the text of the repository's file; absent: it believes nobody in particular, and nothing is checked
 * @returns whether it was checked
 * @throws UpgradeFailure `upgrade-not-signed`, `upgrade-mislabelled`
 */
export async function checkSigned(
  { folder, repository }: Pick<Draft, 'folder' | 'repository'>,
  tag: string,
  id: string,
  signers: string | undefined,
): Promise<boolean> {
  if ((await gitText(repository, ['cat-file', '-t', id])) !== 'tag') {
    if (signers === undefined) return false
    throw notSigned()
  }
  const text = await gitText(repository, ['cat-file', 'tag', id])
  const [head = ''] = text.split('\n\n')
  if (!head.split('\n').includes(`tag ${tag}`))
    throw upgradeFailure('upgrade-mislabelled', 'The release was made under another name.')
  if (signers === undefined) return false
  // Signatures of another kind are held against the keys of whoever is at work, which nobody chose for this.
  // Git takes the last that begins in a tag for its signature, and whatever is before that for words.
  const last = text.split('\n').findLast((line) => line.startsWith('-----BEGIN '))
  if (last !== '-----BEGIN SSH SIGNATURE-----') throw notSigned()
  const file = join(folder, 'allowed-signers')
  await writeFile(file, signers)
  await runGit(repository, ['config', 'gpg.ssh.allowedSignersFile', file])
  await runGit(repository, ['verify-tag', id]).catch((error: unknown) => {
    throw isGitFailure(error) ? notSigned(error) : error
  })
  return true
}

function notSigned(cause?: unknown) {
  return upgradeFailure(
    'upgrade-not-signed',
    `None of those that ${allowedSignersFile} names has signed this release. Ask its maintainers before you go on.`,
    { cause },
  )
}
