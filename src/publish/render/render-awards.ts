import { fileURLToPath, pathToFileURL } from 'node:url'
import { Tinypool } from 'tinypool'
import { systemFaultOf } from '../../records/report/system-fault.ts'
import { isPublishFailure, publishFailure } from '../failure.ts'
import type { AwardJob } from './award-job.ts'
import { writeAwards, type Portion } from './award-worker.ts'

/** Awards in one portion of work. */
const portionSize = 50
/** A thread that may grow does: left alone it holds ten times what it needs, and is no faster. */
const threadLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 }
/** Fewer than this are not worth starting a thread for. */
const worthAThread = 40

/**
 * Writes awards into a release folder, in worker threads when there are many. Which worker writes what never shows.
 *
 * @throws PublishFailure `render-failed`, or `write-failed` where it is the machine that would not
 */
export async function renderAwards(
  jobs: AsyncIterable<AwardJob>,
  place: Omit<Portion, 'jobs'>,
  workers: number,
  onDone: (count: number) => void,
): Promise<void> {
  const pool = new WorkerPool(place, workers, onDone)
  try {
    let portion: AwardJob[] = []
    for await (const job of jobs) {
      portion.push(job)
      if (portion.length < portionSize) continue
      await pool.take(portion)
      portion = []
    }
    await pool.finish(portion)
  } catch (cause) {
    if (isPublishFailure(cause)) throw cause
    if (systemFaultOf(cause))
      throw publishFailure('write-failed', 'An award could not be written.', { cause })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw publishFailure('render-failed', `An award could not be written: ${reason}`, { cause })
  } finally {
    await pool.dismiss()
  }
}

/**
 * Loads what draws a few awards while there is nothing else to do: signing waits for another process. Many are drawn by
 * threads, which load it themselves.
 *
 * @param renderer - path of its module
 */
export async function warmUpFor(awards: number, renderer: Promise<string>): Promise<void> {
  if (awards < worthAThread) await import(pathToFileURL(await renderer).href)
}

/** State that grows with the work: threads are hired with the second portion, and portions in flight are bounded. */
class WorkerPool {
  readonly #place: Omit<Portion, 'jobs'>
  readonly #workers: number
  readonly #onDone: (count: number) => void
  readonly #running = new Set<Promise<void>>()
  #pool: Tinypool | undefined
  #done = 0

  constructor(place: Omit<Portion, 'jobs'>, workers: number, onDone: (count: number) => void) {
    this.#place = place
    this.#workers = workers
    this.#onDone = onDone
  }

  async take(jobs: readonly AwardJob[]): Promise<void> {
    this.#pool ??= new Tinypool({
      filename: fileURLToPath(new URL('./award-worker.ts', import.meta.url)),
      minThreads: this.#workers,
      maxThreads: this.#workers,
      resourceLimits: threadLimits,
    })
    const run = this.#pool
      .run({ jobs, ...this.#place } satisfies Portion, { name: 'writeAwards' })
      .then(() => {
        this.#running.delete(run)
        this.#onDone((this.#done += jobs.length))
      })
    this.#running.add(run)
    run.catch(() => undefined)
    if (this.#running.size > this.#workers * 2) await Promise.race(this.#running)
  }

  async finish(rest: readonly AwardJob[]): Promise<void> {
    if (rest.length >= worthAThread) await this.take(rest)
    else if (rest.length > 0) {
      await writeAwards({ jobs: rest, ...this.#place })
      this.#onDone((this.#done += rest.length))
    }
    await Promise.all(this.#running)
  }

  async dismiss(): Promise<void> {
    await this.#pool?.destroy()
  }
}
