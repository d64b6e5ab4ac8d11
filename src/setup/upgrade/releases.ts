import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isGitFailure } from '../../history/failure.ts'
import { checkedId, checkedRef, gitText, quietFetch, runGit } from '../../history/git.ts'
import { upgradeFailure } from '../failure.ts'
import { newestVersion, parseVersion } from '../migrations/version.ts'
import { initRepository, type Draft } from './draft.ts'

/** The name of the newest release. @throws UpgradeFailure `upgrade-no-version`, `upgrade-unreachable` */
export async function newestRelease({ repository }: Draft, address: string): Promise<string> {
  const how = ['ls-remote', '--tags', '--refs', '--quiet', '--end-of-options', address]
  const listing = await gitText(repository, how).catch((error: unknown) => refuse(error))
  const tags = listing.split('\n').flatMap((line) => /\trefs\/tags\/(.+)$/.exec(line)?.[1] ?? [])
  const newest = newestVersion(tags)
  if (newest !== undefined) return newest
  throw upgradeFailure(
    'upgrade-no-version',
    'Nothing has been released there: no tag such as v1.2.3.',
  )
}

/** A release as it was fetched, in a repository whose objects have ids of the same kind as where it came from. */
export interface FetchedRelease {
  readonly repository: string
  /** Of what the tag names: the signed tag itself where it is one. */
  readonly id: string
}

/**
 * Fetches one release, without what was before it.
 *
 * @param name - what it is called in the draft; two of one name take the place of one another
 * @throws UpgradeFailure `upgrade-no-tag`, `upgrade-unreachable`
 */
export async function fetchRelease(
  draft: Draft,
  address: string,
  tag: string,
  name: string,
): Promise<FetchedRelease> {
  if (parseVersion(tag) === undefined)
    throw upgradeFailure('upgrade-no-tag', 'A release is named such as v1.2.3.')
  const { repository } = draft
  const from = { address, tag, into: checkedRef(`refs/upgrade/${name}`) }
  try {
    return { repository, id: await fetchInto(repository, from) }
  } catch (error) {
    if (!isGitFailure(error)) throw error
    if (!/mismatched algorithms/.test(error.details.stderr)) refuse(error)
  }
  const other = join(draft.folder, `other-${name}`)
  await mkdir(other)
  await initRepository(other, draft.format === 'sha256' ? 'sha1' : 'sha256')
  const id = await fetchInto(other, from).catch((error: unknown) => refuse(error))
  return { repository: other, id }
}

interface Wanted {
  readonly address: string
  readonly tag: string
  readonly into: string
}

async function fetchInto(repository: string, { address, tag, into }: Wanted): Promise<string> {
  const refs = `+${checkedRef(`refs/tags/${tag}`)}:${into}`
  await runGit(repository, ['fetch', '--depth=1', ...quietFetch, '--end-of-options', address, refs])
  return checkedId(await gitText(repository, ['rev-parse', '--verify', into]))
}

/**
 * Gives the id of a release in the draft. Where its objects have ids of another kind (SHA-1, SHA-256), its files come
 * into the draft under new ones.
 */
export async function inDraft(draft: Draft, { repository, id }: FetchedRelease): Promise<string> {
  if (repository === draft.repository) return id
  const commit = checkedId(await gitText(repository, ['rev-parse', '--verify', `${id}^{commit}`]))
  const branch = 'refs/heads/release'
  await runGit(repository, ['update-ref', branch, commit])
  const files = await runGit(repository, ['fast-export', '--signed-tags=abort', branch])
  try {
    await runGit(draft.repository, ['fast-import', '--force', '--quiet'], { input: files })
  } catch (error) {
    if (!isGitFailure(error)) throw error
    throw upgradeFailure('upgrade-not-ours', 'It holds what no version does.', { cause: error })
  }
  return checkedId(await gitText(draft.repository, ['rev-parse', '--verify', branch]))
}

function refuse(error: unknown): never {
  if (!isGitFailure(error)) throw error
  if (/couldn't find remote ref/.test(error.details.stderr))
    throw upgradeFailure('upgrade-no-tag', 'There is no release of that name.')
  throw upgradeFailure(
    'upgrade-unreachable',
    'The place that --from names gives no answer, or is no repository that you may read.',
    { cause: error },
  )
}
