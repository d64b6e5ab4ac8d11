import type { Database } from '../state/database.ts'
import type { Timeline, Track } from './timeline.ts'

/** Where a repository stands: equal values have equal histories. */
export interface Stand {
  readonly head: string
  readonly asOf: string
  readonly shallow: boolean
  /** Path of the root within its repository; empty, or ends in `/`. */
  readonly prefix: string
}

/** The files of a repository as it stood once. */
export interface Remembered {
  /** Undefined where nothing is remembered. */
  readonly stand: Stand | undefined
  readonly timeline: Timeline
  /** Goes from one stand to the next: all that `change` writes, or none of it. */
  moveTo(stand: Stand, from: 'before' | 'nothing', change: (timeline: Timeline) => void): void
}

const shape = { name: 'history', version: '1' }

/** The row that says what the others belong to: no file has an empty path. */
const standKey = ''

interface Row extends Track {
  readonly stand?: Stand
}

/** What the last run left in the database. */
export function rememberedIn(database: Database): Remembered {
  const table = database.table<Row>(shape)
  const timeline: Timeline = {
    // A file without a row is one that was never committed, so a damaged row may not pass for that.
    get: (path) => table.find(path),
    set: (path, track) => table.set(path, track),
  }
  return {
    stand: table.get(standKey)?.stand,
    timeline,
    moveTo(stand, from, change) {
      database.transaction(() => {
        if (from === 'nothing') table.clear()
        change(timeline)
        table.set(standKey, { stand })
      })
    },
  }
}

/** For those who remember nothing. */
export function nothingRemembered(): Remembered {
  const timeline: Timeline = new Map<string, Track>()
  return { stand: undefined, timeline, moveTo: (_stand, _from, change) => change(timeline) }
}
