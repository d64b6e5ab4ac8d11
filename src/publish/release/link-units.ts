import { sharedWork } from '../shared-work.ts'
import { fileLinker } from './folder-files.ts'
import { filesOf, type Unit } from './release-record.ts'

/** Units are put from one release folder into another. */
export interface LinkedFolders {
  readonly from: string
  readonly to: string
}

/** A unit, of which it is enough to know its files and how many they are. */
export type LinkedUnit = readonly [
  name: string,
  unit: Pick<Unit, 'files'> & { readonly size: Pick<Unit['size'], 'files'> },
]

/** Fewer files than this are linked before a thread has started; and few enough to be held. */
const filesAtOnce = 10_000

/**
 * Puts units into another folder, a portion after the other; very many of them in two threads, of which this one reads what
 * they are and links what the other one has no time for.
 *
 * @param inPortion - how many files are worth a second thread
 * @returns the names of units of which a file was not there: nothing of those is put
 */
export async function linkUnits(
  folders: LinkedFolders,
  units: Iterable<LinkedUnit>,
  inPortion = filesAtOnce,
): Promise<readonly string[]> {
  const entry = new URL('./linking-thread.ts', import.meta.url)
  const work = sharedWork(entry, folders, unitsLinker(folders))
  const lost: Promise<readonly string[]>[] = []
  try {
    for (const portion of portions(units, inPortion)) {
      const { result } = await work.give(portion.map(([, unit]) => unit.files))
      const missing = result.then((linked) => namesOf(portion, (place) => linked[place] !== true))
      // A failure is heard when its turn comes.
      missing.catch(() => undefined)
      lost.push(missing)
    }
    return (await Promise.all(lost)).flat()
  } finally {
    await work.end()
  }
}

/** @returns says of each unit, by its files, a line each, whether all of them were there; where one was not, none is put */
export function unitsLinker({
  from,
  to,
}: LinkedFolders): (units: readonly string[]) => readonly boolean[] {
  const link = fileLinker(from, to)
  return (units) => units.map((files) => link(filesOf({ files })))
}

function namesOf(units: readonly LinkedUnit[], isOne: (place: number) => boolean) {
  return units.flatMap(([name], place) => (isOne(place) ? [name] : []))
}

function* portions(units: Iterable<LinkedUnit>, files: number): Generator<readonly LinkedUnit[]> {
  let portion: LinkedUnit[] = []
  let count = 0
  for (const each of units) {
    portion.push(each)
    count += each[1].size.files
    if (count < files) continue
    yield portion
    ;[portion, count] = [[], 0]
  }
  if (portion.length > 0) yield portion
}
