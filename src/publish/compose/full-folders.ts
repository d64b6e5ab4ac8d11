import { nearlyFull } from '../../kinds/award/where.ts'

/**
 * Folders of awards with as many entries as one may have, by their paths, in order.
 *
 * @param files - paths of every file of awards there is
 */
export function fullFoldersOf(files: Iterable<string>): readonly string[] {
  return [...entriesOfFolders(files)]
    .flatMap(([folder, size]) => (size < nearlyFull ? [] : [folder]))
    .sort()
}

/** How much lies in each folder of awards: files, and folders of months. */
export function entriesOfFolders(files: Iterable<string>): ReadonlyMap<string, number> {
  const entries = new Map<string, Set<string>>()
  for (const file of files) {
    const [top, issuer, badge, ...rest] = file.split('/')
    let folder = [top, issuer, badge].join('/')
    for (const entry of rest) {
      const known = entries.get(folder) ?? new Set()
      entries.set(folder, known.add(entry))
      folder += `/${entry}`
    }
  }
  return new Map([...entries].map(([folder, { size }]) => [folder, size]))
}
