import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { parentPort, Worker } from 'node:worker_threads'

/** Work in portions, of which a second thread does one whenever it is free, and this one all others. */
export interface SharedWork<Portion, Result> {
  /**
   * Has a portion done. The next may be given once this resolves.
   *
   * @returns the result, which is there once it is done
   * @throws what the work itself throws where it is done here
   */
  give(portion: Portion): Promise<{ readonly result: Promise<Result> }>
  /** Ends the second thread, done or not. */
  end(): Promise<void>
}

/**
 * Shares work that is all calls of the system, one after the other: a promise for each would take several times as long.
 * There is no second thread before there is a second portion.
 *
 * @param entry - the module of the second thread, which calls `doPortions`
 * @param given - what that finds as `workerData`
 * @param here - does a portion in this thread
 */
export function sharedWork<Portion, Result>(
  entry: URL,
  given: unknown,
  here: (portion: Portion) => Result,
): SharedWork<Portion, Result> {
  let isFirst = true
  let isFree = true
  let second: Worker | undefined
  const elsewhere = async (thread: Worker, portion: Portion): Promise<Result> => {
    isFree = false
    thread.postMessage(portion)
    const [result] = (await once(thread, 'message')) as [Result]
    isFree = true
    return result
  }
  return {
    async give(portion) {
      if (!isFirst) second ??= new Worker(entry, { workerData: given })
      isFirst = false
      const result = second && isFree ? elsewhere(second, portion) : Promise.resolve(here(portion))
      // A failure is heard when its turn comes.
      result.catch(() => undefined)
      // The second thread is heard before it is asked whether it is free.
      await turn()
      return { result }
    },
    async end() {
      await second?.terminate()
    },
  }
}

/** What the second thread does: a portion after the other. */
export function doPortions<Portion, Result>(work: (portion: Portion) => Result): void {
  parentPort?.on('message', (portion: Portion) => parentPort?.postMessage(work(portion)))
}
