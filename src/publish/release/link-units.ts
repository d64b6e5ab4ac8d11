import { Worker } from 'node:worker_threads'
import { fileLinker } from './folder-files.ts'

/** Units to be put from one release folder into another. */
export interface Linking {
  readonly from: string
  readonly to: string
  /** The files of each unit. */
  readonly units: readonly (readonly string[])[]
}

/** Fewer files than this are linked before a thread has started and done its share. */
const worthAThread = 15_000

/**
 * Puts units into another folder; very many files of them in two threads, since nothing else is left to do then.
 *
 * @param twoFrom - how many files are worth a second thread
 * @returns for each unit whether its files were all there; where one was not, none of them is put
 */
export async function linkUnits(
  linking: Linking,
  twoFrom = worthAThread,
): Promise<readonly boolean[]> {
  const { units } = linking
  const files = units.reduce((sum, { length }) => sum + length, 0)
  if (files < twoFrom) return linkHere(linking)
  const middle = placeOf(files / 2, units)
  const second = linkElsewhere({ ...linking, units: units.slice(middle) })
  // A failure of its own must not leave the other one unheard.
  second.catch(() => undefined)
  const first = linkHere({ ...linking, units: units.slice(0, middle) })
  return [...first, ...(await second)]
}

/** How many units have so many files together, or a few more. */
function placeOf(files: number, units: Linking['units']): number {
  let left = files
  const place = units.findIndex(({ length }) => (left -= length) <= 0)
  return place + 1
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
