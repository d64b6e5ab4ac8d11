import type { Remembered, RemoteObject } from '../planning/remembered.ts'
import type { World } from './send.ts'

/** Remembers of objects what is known of them, many at a time. */
export interface RowKeeper {
  readonly add: (path: string, object: RemoteObject) => void
  /** Remembers what waits. */
  readonly flush: () => void
}

/**
 * Each transaction waits for the disk, and everything else for it: so there are few. What a process that is killed had not yet
 * written down is as if it were not known.
 */
export function rowKeeper(
  { objects, transaction }: Pick<Remembered, 'objects' | 'transaction'>,
  elapsed: World['elapsed'],
): RowKeeper {
  let waiting: (readonly [path: string, object: RemoteObject])[] = []
  let since = elapsed()
  const flush = () => {
    const due = waiting
    waiting = []
    transaction(() => {
      for (const [path, object] of due) objects.put(path, object)
    })
    since = elapsed()
  }
  return {
    add(path, object) {
      waiting.push([path, object])
      if (waiting.length >= leastRows && elapsed() - since >= leastMilliseconds) flush()
    },
    flush,
  }
}

const leastRows = 64
const leastMilliseconds = 250
