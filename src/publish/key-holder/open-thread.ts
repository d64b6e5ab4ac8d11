import { parentPort } from 'node:worker_threads'
import { openEach } from './open-recipient.ts'
import type { OpeningShare } from './open-recipients.ts'

// The second thread that opens recipients: a share at a time, for as long as it is wanted.

parentPort?.on('message', async ({ sealed, keys, port }: OpeningShare) => {
  port.postMessage(await openEach(sealed, keys))
  port.close()
})
