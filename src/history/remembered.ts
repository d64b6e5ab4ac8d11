import type { Database } from '../state/database.ts'
import type { Table } from '../state/table.ts'
import { newestFirst, type Revert } from './revert-log.ts'
import type { Timeline, Track } from './timeline.ts'

/** Where a repository stands: equal values have equal histories. */
export interface Checkout {
  readonly head: string
  readonly asOf: string
  /** The commits at which a shallow clone ends, as git lists them; empty where all are here. */
  readonly cutAt: string
  /** Path of the root within its repository; empty, or ends in `/`. */
  readonly prefix: string
}

/** The files of a repository as it stood once. */
export interface Remembered {
  /** Undefined where nothing is remembered. */
  readonly checkout: Checkout | undefined
  find(path: string): Track | undefined
  /** Newest first. */
  reverts(): readonly Revert[]
  /** Goes from one checkout to the next: all that `read` tells is remembered, or none of it. */
  moveTo(
    checkout: Checkout,
    from: 'before' | 'nothing',
    read: (into: Story) => Promise<void>,
  ): Promise<void>
}

/** What is being told. */
export interface Story {
  readonly timeline: Timeline
  addReverts(reverts: readonly Revert[]): void
}

const filesShape = { name: 'history', version: '3' }
const revertsShape = { name: 'reverts', version: '1' }

/** The row that says what the others belong to: no file has an empty path. */
const checkoutKey = ''

/** Files of which the newest is held before it is written, however long a history is. */
const mostHeld = 5_000

interface Row extends Track {
  readonly checkout?: Checkout
}

/** What the last run left in the database. */
export function rememberedIn(database: Database): Remembered {
  const files = database.table<Row>(filesShape)
  const reverts = database.table<Revert>(revertsShape)
  return {
    checkout: files.get(checkoutKey)?.checkout,
    // A file without a row is one that was never committed, so a damaged row may not pass for that.
    find: (path) => files.find(path),
    reverts: () => newestFirst([...reverts.whole()].map(([, revert]) => revert)),
    moveTo: (checkout, from, read) =>
      database.longTransaction(async () => {
        if (from === 'nothing') {
          files.clear()
          reverts.clear()
        }
        const timeline = writingTimeline(files)
        const addReverts = (found: readonly Revert[]) => {
          for (const revert of found) reverts.put(revert.commit, revert)
        }
        await read({ timeline, addReverts })
        timeline.write()
        files.put(checkoutKey, { checkout })
      }),
  }
}

/** A file is touched on a branch and once more by its merge, so what was told lately is written together. */
function writingTimeline(files: Table<Row>): Timeline & { write(): void } {
  const lately = new Map<string, Track>()
  const write = () => {
    for (const [path, track] of lately) files.put(path, track)
    lately.clear()
  }
  return {
    write,
    get: (path) => lately.get(path) ?? files.find(path),
    set(path, track) {
      if (lately.size >= mostHeld) write()
      lately.set(path, track)
    },
  }
}

/** For those who remember nothing. */
export function nothingRemembered(): Remembered {
  const timeline = new Map<string, Track>()
  let reverts: readonly Revert[] = []
  return {
    checkout: undefined,
    find: (path) => timeline.get(path),
    reverts: () => reverts,
    moveTo: (_checkout, _from, read) =>
      read({ timeline, addReverts: (more) => void (reverts = newestFirst([...reverts, ...more])) }),
  }
}
