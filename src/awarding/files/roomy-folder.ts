import { nearlyFull } from '../../kinds/award/where.ts'

/**
 * A folder for new files. GitHub shows a thousand entries of a folder and no more, and git takes longer for each that lies beside
 * what changed, so where the usual one is nearly full they go into one of the month within it.
 *
 * @param usual - from the root of the repository
 * @param day - YYYY-MM-DD
 * @param entriesIn - how much lies in a folder; 0 where there is none
 * @example
 * ```ts
 * import { roomyFolder } from './roomy-folder.ts'
 *
 * roomyFolder('awards/oak/baker', '2026-06-12', () => 3) // => 'awards/oak/baker'
 * roomyFolder('awards/oak/baker', '2026-06-12', (folder) => (folder.endsWith('-06') ? 0 : 1000)) // => 'awards/oak/baker/2026-06'
 * ```
 */
export function roomyFolder(
  usual: string,
  day: string,
  entriesIn: (folder: string) => number,
): string {
  if (entriesIn(usual) < nearlyFull) return usual
  const month = `${usual}/${day.slice(0, 7)}`
  let folder = month
  for (let part = 2; part <= 999 && entriesIn(folder) >= nearlyFull; part += 1)
    folder = `${month}-${part}`
  return folder
}

/**
 * Where a new file goes that belongs to one which is there: beside it, or where that folder is nearly full into one of the month.
 *
 * @param path - of the file that is there
 */
export function folderBeside(
  path: string,
  day: string,
  entriesIn: (folder: string) => number,
): string {
  const own = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  if (entriesIn(own) < nearlyFull) return own
  return roomyFolder(own.split('/').slice(0, 3).join('/'), day, entriesIn)
}

/** How much lies in a folder, for whoever knows no more than which ones are full. */
export function entriesWhere(full: readonly string[] = []): (folder: string) => number {
  return (folder) => (full.includes(folder) ? nearlyFull : 0)
}
