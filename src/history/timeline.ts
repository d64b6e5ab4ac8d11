import type { LoggedChange, LoggedCommit } from './log.ts'

export interface Files {
  /** Files that are there, by path from the root, with `/`. */
  readonly files: ReadonlyMap<string, FileHistory>
  /** Files that were there once. */
  readonly vanished: ReadonlyMap<string, VanishedFile>
}

export interface FileHistory {
  /** Day on which it first appeared (`YYYY-MM-DD`), and the commit; absent when that lies beyond a shallow clone. */
  readonly addedOn?: string
  readonly addedIn?: string
  readonly lastChangedOn: string
  readonly lastChangedIn: string
  /** Object id of its content. */
  readonly blob: string
}

export interface VanishedFile {
  readonly addedOn?: string
  readonly addedIn?: string
  readonly removedOn: string
  readonly removedIn: string
  /** Object id of its last content. */
  readonly blob: string
}

export const noFiles: Files = { files: new Map(), vanished: new Map() }

/**
 * What is known after these commits. A file that was removed and came back keeps the day it first appeared.
 *
 * @param commits - newest first, as git tells them
 * @param log - `cut`: a shallow clone's, whose oldest commit shows older files as if it had added them
 */
export function extend(
  before: Files,
  commits: readonly LoggedCommit[],
  log: 'whole' | 'cut' = 'whole',
): Files {
  const files = new Map(before.files)
  const vanished = new Map(before.vanished)
  for (const commit of commits.toReversed()) {
    const isGuess = log === 'cut' && commit.isOldest
    for (const change of commit.changes) {
      const known = files.get(change.path) ?? vanished.get(change.path)
      const added = known
        ? addedOf(known)
        : isGuess
          ? {}
          : { addedOn: commit.day, addedIn: commit.id }
      place(change, commit, added, { files, vanished })
    }
  }
  return { files, vanished }
}

type Added = Pick<FileHistory, 'addedOn' | 'addedIn'>

function addedOf({ addedOn, addedIn }: Added): Added {
  return addedOn === undefined || addedIn === undefined ? {} : { addedOn, addedIn }
}

function place(
  { path, kind, blob }: LoggedChange,
  { id, day }: LoggedCommit,
  added: Added,
  to: { readonly files: Map<string, FileHistory>; readonly vanished: Map<string, VanishedFile> },
): void {
  if (kind === 'removed') {
    to.files.delete(path)
    to.vanished.set(path, { ...added, removedOn: day, removedIn: id, blob })
  } else {
    to.vanished.delete(path)
    to.files.set(path, { ...added, lastChangedOn: day, lastChangedIn: id, blob })
  }
}
