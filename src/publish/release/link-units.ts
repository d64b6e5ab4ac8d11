import { Worker } from 'node:worker_threads'
import { fileLinker } from './folder-files.ts'

/** Units to be put from one release folder into another. */
export interface Linking {
  readonly from: string
  readonly to: string
  /** The files of each unit. */
  readonly units: readonly (readonly string[])[]
}

/** Fewer than this are linked before a thread has started. */
const worthAThread = 2000

/**
 * Puts units into another folder; very many of them in two threads, since nothing else is left to do then.
 *
 * @returns for each unit whether its files were all there; where one was not, none of them is put
 */
export async function linkUnits(linking: Linking): Promise<readonly boolean[]> {
  const { units } = linking
  if (units.length < worthAThread) return linkHere(linking)
  const middle = Math.ceil(units.length / 2)
  const second = linkElsewhere({ ...linking, units: units.slice(middle) })
  // A failure of its own must not leave the other one unheard.
  second.catch(() => undefined)
  const first = linkHere({ ...linking, units: units.slice(0, middle) })
  return [...first, ...(await second)]
}

/** The same in this thread. */
export function linkHere({ from, to, units }: Linking): readonly boolean[] {
  return units.map(fileLinker(from, to))
}

function linkElsewhere(linking: Linking): Promise<readonly boolean[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./linking-thread.ts', import.meta.url), {
      workerData: linking,
    })
    thread.once('message', resolve).once('error', reject)
  })
}
