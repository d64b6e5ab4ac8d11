import type { LoggedChange, LoggedCommit } from './log.ts'

/** What is known of each file that is there, or was there once, by path from the root, with `/`. */
export interface Timeline {
  get(path: string): Track | undefined
  set(path: string, track: Track): unknown
}

/** A file that is there, or one that was; neither where it was only ever on a branch. */
export interface Track {
  readonly file?: FileHistory
  readonly vanished?: VanishedFile
  /**
   * Day on which it was first written down in any commit (UTC day of the author's date): where work is merged by pull
   * request, the day it was proposed.
   */
  readonly proposedOn?: string
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
 * Adds what a commit did, after its parents. A file that was removed and came back keeps the day it first appeared.
 *
 * @param line - `main`: files are what this line has of them; `side`: a branch that was merged, which only proposed
 * @param reach - `cut`: the oldest commit of a shallow clone, which shows older files as if it had added them
 */
export function extend(
  timeline: Timeline,
  commit: LoggedCommit,
  line: 'main' | 'side',
  reach: 'whole' | 'cut',
): void {
  for (const change of commit.changes) {
    const isProposal = change.kind === 'added' && !commit.isMerge && reach === 'whole'
    if (line === 'side' && !isProposal) continue
    const before = timeline.get(change.path) ?? {}
    const proposed = isProposal ? earlier(before.proposedOn, commit.writtenOn) : before.proposedOn
    const track = line === 'side' ? before : trackOf(change, commit, addedOf(before, commit, reach))
    timeline.set(change.path, proposed === undefined ? track : { ...track, proposedOn: proposed })
  }
}

type Added = Pick<FileHistory, 'addedOn' | 'addedIn'>

function addedOf(
  { file, vanished }: Track,
  { day, id }: LoggedCommit,
  reach: 'whole' | 'cut',
): Added {
  const known = file ?? vanished
  if (known === undefined) return reach === 'cut' ? {} : { addedOn: day, addedIn: id }
  const { addedOn, addedIn } = known
  return addedOn === undefined || addedIn === undefined ? {} : { addedOn, addedIn }
}

function earlier(one: string | undefined, other: string): string {
  return one === undefined || other < one ? other : one
}

function trackOf({ kind, blob }: LoggedChange, { id, day }: LoggedCommit, added: Added): Track {
  return kind === 'removed'
    ? { vanished: { ...added, removedOn: day, removedIn: id, blob } }
    : { file: { ...added, lastChangedOn: day, lastChangedIn: id, blob } }
}
