import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import type { PrivateJwk } from '../../proof/jwk.ts'
import type { SealingKey } from '../../proof/key-line.ts'
import { openEach, type OpenedRecipient } from './open-recipient.ts'
import type { SealedRecipient } from './protocol.ts'

/** What the second thread is told. It is of this process: what it sees does not leave the key holder. */
export interface OpeningShare {
  readonly sealed: readonly SealedRecipient[]
  readonly keys: readonly PrivateJwk[]
  /** Takes its answer. */
  readonly port: MessagePort
}

/** Fewer than this are opened before a thread has started. */
const worthAThread = 1000

/** Opens recipients; many of them in two threads, since nothing can be signed before the last one is open. */
export async function openRecipients(
  sealed: readonly SealedRecipient[],
  sealing: readonly SealingKey[],
): Promise<readonly OpenedRecipient[]> {
  const keys = sealing.map(({ privateKeyJwk }) => privateKeyJwk.reveal())
  if (sealed.length < worthAThread) return openEach(sealed, keys)
  const middle = Math.ceil(sealed.length / 2)
  const second = openElsewhere({ sealed: sealed.slice(middle), keys })
  const first = openEach(sealed.slice(0, middle), keys)
  return (await Promise.all([first, second])).flat()
}

/** Ends the second thread where there is one: what comes after needs the room. The next call that wants it has another. */
export async function endSecondThread(): Promise<void> {
  const ended = thread
  thread = undefined
  await ended?.terminate()
}

let thread: Worker | undefined

function secondThread(): Worker {
  if (thread) return thread
  thread = new Worker(new URL('./open-thread.ts', import.meta.url), {
    env: {},
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  thread.unref()
  return thread
}

/** The second thread stays for the next call, but keeps no process alive that has nothing else to do. */
async function openElsewhere(
  share: Omit<OpeningShare, 'port'>,
): Promise<readonly OpenedRecipient[]> {
  const second = secondThread()
  const { port1, port2 } = new MessageChannel()
  const { promise, resolve, reject } = Promise.withResolvers<readonly OpenedRecipient[]>()
  second.once('error', reject)
  port1.once('message', resolve)
  try {
    second.postMessage({ ...share, port: port2 } satisfies OpeningShare, [port2])
    return await promise
  } catch (cause) {
    thread = undefined
    throw cause
  } finally {
    second.off('error', reject)
    port1.close()
  }
}
