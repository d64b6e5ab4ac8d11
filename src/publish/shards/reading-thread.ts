import { parentPort, workerData } from 'node:worker_threads'
import { readBytes } from './part-bytes.ts'

// The thread that reads parts while another one reads records: it answers once, and ends.

parentPort?.postMessage(await readBytes(workerData as string))
