import { rmSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { removePart, siteOf } from './part.ts'

// The thread that deletes parts while another one notes what the next publish will want to know. One call for all files of a site is
// done long before as many calls as there are files.

for (const folder of workerData as readonly string[]) {
  rmSync(siteOf(folder), { recursive: true, force: true })
  await removePart(folder)
}
