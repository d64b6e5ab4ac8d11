import { parentPort, workerData } from 'node:worker_threads'
import { unitLinker, type LinkedFolders } from './link-units.ts'

// The second thread that links units: of each portion it says which were all there.

const link = unitLinker(workerData as LinkedFolders)
parentPort?.on('message', (units: readonly string[]) => parentPort?.postMessage(units.map(link)))
