import { gitText, runGit } from '../../history/git.ts'
import { isUpgradeFailure, upgradeFailure } from '../failure.ts'
import { treeOf, type Draft } from './draft.ts'
import type { Tree } from './plan-upgrade.ts'
import { areNamesApart, isSoundName } from './program-files.ts'
import { allowedSignersFile, checkSigned } from './signed-release.ts'
import { fetchRelease, inDraft, newestRelease } from './releases.ts'
import { takeFolder, type Source } from './source.ts'
import { compareVersions, parseVersion } from '../migrations/version.ts'

/** The version that an upgrade goes to. */
export interface NextVersion {
  readonly version: string
  /** Of a commit or a tree. */
  readonly id: string
  readonly files: Tree
  /** Whether one of the allowed signers is proven to have released it. */
  readonly isProven: boolean
}

/** The version that is here, as it was before anybody edited it. */
export interface BaseVersion {
  readonly id: string
  readonly files: Tree
  /** How it is known. */
  readonly from: 'release' | 'history'
}

/**
 * Fetches the version to go to, and checks who released it and that it is what it is called.
 *
 * @param tag - absent: the newest
 * @param here - the version that is here
 */
export async function nextVersion(
  draft: Draft,
  source: Source,
  tag: string | undefined,
  mine: { readonly version: string; readonly files: Tree },
): Promise<NextVersion> {
  const found =
    source.kind === 'folder'
      ? { id: await takeFolder(draft, source.folder), isProven: false, label: tag }
      : await released(draft, source.address, tag, mine.files)
  const files = await treeOf(draft.repository, found.id)
  if ([...files.values()].some(({ mode }) => mode !== '100644' && mode !== '100755'))
    throw upgradeFailure('upgrade-not-ours', 'It holds links, which no version does.')
  if (![...files.keys()].every(isSoundName))
    throw upgradeFailure('upgrade-not-ours', 'It holds a file of a name that no version has.')
  if (!areNamesApart([...files.keys()]))
    throw upgradeFailure(
      'upgrade-not-ours',
      'It holds two files whose names differ in capital letters alone, which many systems cannot keep apart.',
    )
  const version = await versionIn(draft.repository, files)
  if (version === undefined)
    throw upgradeFailure('upgrade-not-ours', 'What is there is no version of this program.')
  if (found.label !== undefined && compareVersions(found.label, version) !== 0)
    throw upgradeFailure('upgrade-mislabelled', `It says of itself that it is ${version}.`)
  if (compareVersions(version, mine.version) <= 0)
    throw upgradeFailure(
      'upgrade-not-newer',
      `That is ${version}, and here is ${mine.version}: there is nothing newer to bring.`,
    )
  return { version, id: found.id, files, isProven: found.isProven }
}

async function released(draft: Draft, address: string, asked: string | undefined, mine: Tree) {
  const tag = asked ?? (await newestRelease(draft, address))
  return { ...(await provenRelease(draft, address, tag, mine, 'next')), label: tag }
}

/** Fetches a release and holds it against the signers of the repository that is upgraded. */
async function provenRelease(
  draft: Draft,
  address: string,
  tag: string,
  mine: Tree,
  name: 'next' | 'base',
) {
  const fetched = await fetchRelease(draft, address, tag, name)
  const signers = mine.get(allowedSignersFile)?.id
  const text = signers && (await textOf(draft.repository, signers))
  const place = { folder: draft.folder, repository: fetched.repository }
  const isProven = await checkSigned(place, tag, fetched.id, text)
  return { id: await inDraft(draft, fetched), isProven }
}

/** The version that a tree of the program says it is; undefined: it is no program of ours. */
export async function versionIn(repository: string, files: Tree): Promise<string | undefined> {
  const manifest = files.get('package.json')
  if (manifest === undefined || !files.has('src/README.md')) return undefined
  try {
    const { name, version } = JSON.parse(await textOf(repository, manifest.id)) as {
      readonly name?: unknown
      readonly version?: unknown
    }
    const isOurs = name === 'cinquefoil' && typeof version === 'string'
    return isOurs && parseVersion(version) !== undefined ? version : undefined
  } catch {
    return undefined
  }
}

/** The text of a blob. */
export async function textOf(repository: string, id: string): Promise<string> {
  return (await runGit(repository, ['cat-file', 'blob', id])).toString()
}

/**
 * Finds what the version that is here was like before anybody edited it: as it was released, or else as it was when it
 * came into the repository. A release that a newer one would be refused for is none: by a forged one, what was edited
 * here would look as if it were not, and be written over.
 *
 * @throws UpgradeFailure `upgrade-base-unknown`
 */
export async function baseVersion(
  draft: Draft,
  root: string,
  source: Source,
  mine: { readonly version: string; readonly files: Tree },
): Promise<BaseVersion> {
  const release = await oldRelease(draft, source, mine)
  if (release !== undefined) return { ...release, from: 'release' }
  const isShallow = (await gitText(root, ['rev-parse', '--is-shallow-repository'])) === 'true'
  const how = ['log', '--max-count=1', '--format=%H', '--no-show-signature', '-G"version": ']
  const commit = isShallow ? '' : await gitText(root, [...how, 'HEAD', '--', 'package.json'])
  if (commit === '')
    throw upgradeFailure(
      'upgrade-base-unknown',
      `What ${mine.version} was like before anything was edited here cannot be told. Get the whole history (git fetch --unshallow), and try again.`,
    )
  return { id: commit, files: await treeOf(draft.repository, commit), from: 'history' }
}

async function oldRelease(
  draft: Draft,
  source: Source,
  { version, files: mine }: { readonly version: string; readonly files: Tree },
) {
  if (source.kind === 'folder') return undefined
  try {
    const { id } = await provenRelease(draft, source.address, `v${version}`, mine, 'base')
    const files = await treeOf(draft.repository, id)
    return (await versionIn(draft.repository, files)) === version ? { id, files } : undefined
  } catch (error) {
    if (isUpgradeFailure(error)) return undefined
    throw error
  }
}
