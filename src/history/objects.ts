import { checkedId, gitText, runGit } from './git.ts'

/** A file in a tree without folders. */
export interface TreeFile {
  readonly name: string
  /** Id of the blob. */
  readonly id: string
}

/** Who a commit is said to be by, and when. */
export interface Signature {
  readonly name: string
  readonly email: string
  /** RFC 3339: `2026-06-12T00:00:00Z`. */
  readonly date: string
}

/** Keeps bytes as a blob, exactly as they are. Gives its id. @param bytes - at least one */
export function writeBlob(root: string, bytes: Uint8Array): Promise<string> {
  return gitText(root, ['hash-object', '-w', '--no-filters', '--stdin'], { input: bytes })
}

export function readBlob(root: string, id: string): Promise<Uint8Array> {
  return runGit(root, ['cat-file', 'blob', checkedId(id)])
}

/** The files of a commit's tree; its folders are passed over. */
export async function filesOfCommit(root: string, commit: string): Promise<readonly TreeFile[]> {
  const listing = await gitText(root, ['ls-tree', '-z', '--full-tree', checkedId(commit)])
  return listing.split('\0').flatMap((line) => {
    const [, id, name] = /^\d{6} blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
    return id === undefined || name === undefined ? [] : [{ name, id }]
  })
}

/** A commit of these files, which touches no branch, index or work tree. Gives its id. */
export async function writeCommit(
  root: string,
  commit: {
    readonly files: readonly TreeFile[]
    /** Absent: the first commit of a history of its own. */
    readonly parent?: string | undefined
    readonly message: string
    readonly by: Signature
  },
): Promise<string> {
  const entries = commit.files.map(({ name, id }) => `100644 blob ${checkedId(id)}\t${name}\0`)
  const tree = await gitText(root, ['mktree', '-z'], { input: entries.join('') })
  const parent = commit.parent === undefined ? [] : ['-p', checkedId(commit.parent)]
  const { name, email, date } = commit.by
  return gitText(root, ['commit-tree', '--no-gpg-sign', ...parent, tree], {
    input: `${commit.message}\n`,
    env: {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
    },
  })
}
