import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import { makeEach } from './make-box.ts'
import { openEach } from './open-recipient.ts'

/** What is done in two threads, since nothing can go on before the last one is done. */
export const works = { open: openEach, boxes: makeEach } as const

type Works = typeof works
type Item<Work extends keyof Works> = Parameters<Works[Work]>[0][number]
type Means<Work extends keyof Works> = Parameters<Works[Work]>[1]
type Result<Work extends keyof Works> = Awaited<ReturnType<Works[Work]>>[number]

/** What the second thread is told. It is of this process: what it sees does not leave the key holder. */
export interface Share<Work extends keyof Works = keyof Works> {
  readonly work: Work
  readonly items: readonly Item<Work>[]
  readonly means: Means<Work>
  /** Takes its answer. */
  readonly port: MessagePort
}

/** Fewer than this are done before a thread has started. */
const worthAThread = 1000

/** Does a piece of work on each of many items, half of them in the second thread; gives the results in their order. */
export async function inTwoThreads<Work extends keyof Works>(
  work: Work,
  items: readonly Item<Work>[],
  means: Means<Work>,
): Promise<readonly Result<Work>[]> {
  const here = works[work] as (
    items: readonly Item<Work>[],
    means: Means<Work>,
  ) => Promise<readonly Result<Work>[]>
  if (items.length < worthAThread) return here(items, means)
  const middle = Math.ceil(items.length / 2)
  const second = elsewhere({ work, items: items.slice(middle), means })
  const first = here(items.slice(0, middle), means)
  return (await Promise.all([first, second])).flat()
}

let thread: Worker | undefined

function secondThread(): Worker {
  if (thread) return thread
  thread = new Worker(new URL('./second-thread.ts', import.meta.url), {
    env: {},
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  thread.unref()
  return thread
}

/** The second thread stays for the next call, and keeps no process alive that has nothing else to do. */
async function elsewhere<Work extends keyof Works>(
  share: Omit<Share<Work>, 'port'>,
): Promise<readonly Result<Work>[]> {
  const second = secondThread()
  const { port1, port2 } = new MessageChannel()
  const { promise, resolve, reject } = Promise.withResolvers<readonly Result<Work>[]>()
  second.once('error', reject)
  port1.once('message', resolve)
  try {
    second.postMessage({ ...share, port: port2 }, [port2])
    return await promise
  } catch (cause) {
    thread = undefined
    throw cause
  } finally {
    second.off('error', reject)
    port1.close()
  }
}
