import { parentPort } from 'node:worker_threads'
import { works, type Share } from './two-threads.ts'

// The second thread of the key holder: a share of the work at a time, for as long as it is wanted.

parentPort?.on('message', async ({ work, items, means, port }: Share) => {
  port.postMessage(await works[work](items as never, means as never))
  port.close()
})
