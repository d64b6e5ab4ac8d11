import { workerData } from 'node:worker_threads'
import { doPortions } from '../shared-work.ts'
import { unitsLinker, type LinkedFolders } from './link-units.ts'

// The second thread that links units: of each portion it says which were all there.

doPortions(unitsLinker(workerData as LinkedFolders))
