import { parentPort, workerData } from 'node:worker_threads'
import { linkHere, type Linking } from './link-units.ts'

// The second thread that links units: it does its share, answers once, and ends.

parentPort?.postMessage(linkHere(workerData as Linking))
