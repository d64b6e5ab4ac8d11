import { nearlyFull } from '../../kinds/award/where.ts'
import type { AwardRecord } from '../../kinds/records.ts'

/** Folders of awards with as many entries as one may have, by their paths, in order. */
export function fullFoldersOf(awards: Iterable<Pick<AwardRecord, 'file'>>): readonly string[] {
  const entries = new Map<string, Set<string>>()
  for (const { file } of awards) {
    const [top, issuer, badge, ...rest] = file.split('/')
    let folder = [top, issuer, badge].join('/')
    for (const entry of rest) {
      const known = entries.get(folder) ?? new Set()
      entries.set(folder, known.add(entry))
      folder += `/${entry}`
    }
  }
  return [...entries].flatMap(([folder, { size }]) => (size < nearlyFull ? [] : [folder])).sort()
}
