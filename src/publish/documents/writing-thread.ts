import { workerData } from 'node:worker_threads'
import { doPortions } from '../shared-work.ts'
import { fileWriter, type FileSet } from './file-set.ts'

// The second thread that writes new files of a site.

const write = fileWriter(workerData as string)
doPortions((files: FileSet) => void write(files))
