import type { Database } from '../state/database.ts'
import type { Timeline, Track } from './timeline.ts'

/** Where a repository stands: equal values have equal histories. */
export interface Checkout {
  readonly head: string
  readonly asOf: string
  readonly shallow: boolean
  /** Path of the root within its repository; empty, or ends in `/`. */
  readonly prefix: string
}

/** The files of a repository as it stood once. */
export interface Remembered {
  /** Undefined where nothing is remembered. */
  readonly checkout: Checkout | undefined
  readonly timeline: Timeline
  /** Goes from one checkout to the next: all that `change` writes, or none of it. */
  moveTo(checkout: Checkout, from: 'before' | 'nothing', change: (timeline: Timeline) => void): void
}

const shape = { name: 'history', version: '2' }

/** The row that says what the others belong to: no file has an empty path. */
const checkoutKey = ''

interface Row extends Track {
  readonly checkout?: Checkout
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
    checkout: table.get(checkoutKey)?.checkout,
    timeline,
    moveTo(checkout, from, change) {
      database.transaction(() => {
        if (from === 'nothing') table.clear()
        change(timeline)
        table.set(checkoutKey, { checkout })
      })
    },
  }
}

/** For those who remember nothing. */
export function nothingRemembered(): Remembered {
  const timeline: Timeline = new Map<string, Track>()
  return { checkout: undefined, timeline, moveTo: (_checkout, _from, change) => change(timeline) }
}
