import { Worker } from 'node:worker_threads'
import type { PrivateJwk } from '../../proof/jwk.ts'
import type { SealingKey } from '../../proof/key-line.ts'
import { openEach, type OpenedRecipient } from './open-recipient.ts'
import type { SealedRecipient } from './protocol.ts'

/** What the second thread is told. It is of this process: what it sees does not leave the key holder. */
export interface OpeningShare {
  readonly sealed: readonly SealedRecipient[]
  readonly keys: readonly PrivateJwk[]
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

function openElsewhere(share: OpeningShare): Promise<readonly OpenedRecipient[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./open-thread.ts', import.meta.url), {
      env: {},
      workerData: share,
    })
    thread.once('message', resolve).once('error', reject)
  })
}
