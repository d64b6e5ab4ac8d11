import type { LoggedChange, LoggedCommit } from './log.ts'

/** What is known of each file that is there, or was there once, by path from the root, with `/`. */
export interface Timeline {
  get(path: string): Track | undefined
  set(path: string, track: Track): unknown
}

/** One or the other. */
export interface Track {
  readonly file?: FileHistory
  readonly vanished?: VanishedFile
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

/**
 * Adds what these commits did. A file that was removed and came back keeps the day it first appeared.
 *
 * @param commits - newest first, as git tells them
 * @param log - `cut`: a shallow clone's, whose oldest commit shows older files as if it had added them
 */
export function extend(
  timeline: Timeline,
  commits: readonly LoggedCommit[],
  log: 'whole' | 'cut',
): void {
  for (const commit of commits.toReversed()) {
    const isGuess = log === 'cut' && commit.isOldest
    for (const change of commit.changes) {
      const { file, vanished } = timeline.get(change.path) ?? {}
      const known = file ?? vanished
      const added = known
        ? addedOf(known)
        : isGuess
          ? {}
          : { addedOn: commit.day, addedIn: commit.id }
      timeline.set(change.path, trackOf(change, commit, added))
    }
  }
}

type Added = Pick<FileHistory, 'addedOn' | 'addedIn'>

function addedOf({ addedOn, addedIn }: Added): Added {
  return addedOn === undefined || addedIn === undefined ? {} : { addedOn, addedIn }
}

function trackOf({ kind, blob }: LoggedChange, { id, day }: LoggedCommit, added: Added): Track {
  return kind === 'removed'
    ? { vanished: { ...added, removedOn: day, removedIn: id, blob } }
    : { file: { ...added, lastChangedOn: day, lastChangedIn: id, blob } }
}
