import { parentPort, workerData } from 'node:worker_threads'
import { openEach } from './open-recipient.ts'
import type { OpeningShare } from './open-recipients.ts'

// The second thread that opens recipients: it does its share, answers once, and ends.

const { sealed, keys } = workerData as OpeningShare
parentPort?.postMessage(await openEach(sealed, keys))
