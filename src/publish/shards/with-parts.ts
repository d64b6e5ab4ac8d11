import { Worker } from 'node:worker_threads'
import type { MakeInput } from '../make-units.ts'
import { linkUnits, type LinkedUnit } from '../release/link-units.ts'
import type { MakeUnits } from '../release/release.ts'
import { checkParts, partsIn, type Part } from './check-parts.ts'
import { originOf } from './origin.ts'
import { beginReading } from './part-bytes.ts'
import { damaged, siteOf, unitsIn } from './part.ts'

/** The parts that a release is to be made of. */
export interface PartsAtHand {
  /**
   * Makes a release of them: all are checked, then units are taken from them instead of being made. Afterwards they are of no use any
   * more, and are deleted: an award that is erased must not live on in one.
   *
   * @throws PublishFailure `part-missing`, `part-differs` or `part-damaged`, before anything is done
   */
  release<Result>(input: MakeInput, release: (take: MakeUnits) => Promise<Result>): Promise<Result>
  /** Ends what is still going on beside, and waits until nothing is left of what was to be deleted. */
  close(): Promise<void>
}

/** Reading every byte of them begins at once: what they are held against takes as long to find out. */
export async function partsAtHand(folder: string): Promise<PartsAtHand> {
  const reading = await beginReading(folder)
  let deleted: Promise<void> | undefined
  return {
    async release({ composition, options, gathered, ledger, progress }, release) {
      const done = progress.stage('Checking the parts of the site')
      const parts = await partsIn(folder, originOf({ gathered, ledger, options }))
      await checkParts(parts, composition.wanted, await reading.found())
      done(1)
      const result = await release((names, to) => takeUnits(names, to, parts))
      deleted = deleteFolders(parts.map((part) => part.folder))
      // It is heard when the rest is done.
      deleted.catch(() => undefined)
      return result
    },
    async close() {
      await reading.stop()
      await deleted
    },
  }
}

/** Puts units into a release folder. They cost no bytes where the disk has hard links. */
async function takeUnits(names: readonly string[], to: string, parts: readonly Part[]) {
  const wanted = new Set(names)
  const taken = new Map<string, readonly string[]>()
  for (const { folder, head } of parts) {
    const units: LinkedUnit[] = []
    for await (const { name, files } of unitsIn(folder, head)) {
      if (!wanted.has(name)) continue
      units.push([name, { files: files.join('\n'), size: { files: files.length } }])
      taken.set(name, files)
    }
    const lost = await linkUnits({ from: siteOf(folder), to }, units)
    if (lost.length > 0) throw damaged(head.shard)
  }
  return (name: string) => taken.get(name) ?? []
}

/** In a thread of its own: of very many files it takes as long as noting what they are. */
function deleteFolders(folders: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('./deleting-thread.ts', import.meta.url), { workerData: folders })
      .once('exit', () => resolve())
      .once('error', reject)
  })
}
