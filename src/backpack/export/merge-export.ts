import { canonicalJson } from '../../bytes/canonical-json.ts'
import { joinedTo } from '../joined.ts'
import type { KeptBadge } from '../kept.ts'
import { shelfOf } from '../shelf.ts'
import type { ExportedFile, ExportRead } from './read-export.ts'

/** What an export adds to a backpack. */
export interface MergedExport {
  /** To be put, with `files`: those that are new or have something new. */
  readonly badges: readonly KeptBadge[]
  readonly files: readonly ExportedFile[]
  /** How many badges of the export were new, were new and go into the bin, added to one that is here, or added nothing. */
  readonly counts: Readonly<Record<'added' | 'binned' | 'joined' | 'same', number>>
  /** The ids that badges of the export have here, where those are others. */
  readonly moved: ReadonlyMap<string, string>
}

/**
 * Adds what an export holds to what is kept. Nothing that is here is taken away or changed: not the order, not what was
 * found by the last check, not a word of a note. Tags are united, another note is put below, and a badge in the bin comes
 * back if the export does not have it in the bin. Doing it again changes nothing.
 *
 * @param kept all badges, those in the bin too
 */
export function mergeExport(
  read: Pick<ExportRead, 'badges' | 'lost' | 'files'>,
  kept: readonly KeptBadge[],
): MergedExport {
  const shelf = shelfOf(kept)
  const counts = { added: 0, binned: 0, joined: 0, same: 0 }
  const changed = new Set<string>()
  const moved = new Map<string, string>()
  const put = (badge: KeptBadge, how: keyof typeof counts) => {
    shelf.put(badge)
    changed.add(badge.id)
    counts[how] += 1
  }
  for (const badge of [...read.badges, ...read.lost]) {
    const same = shelf.same(badge)
    const joined = same === undefined ? undefined : joinedTo(same, badge, shelf.holds)
    if (joined === undefined) {
      // Of a badge without a file there is nothing to keep.
      if (badge.files.length === 0) continue
      const named = shelf.named(badge)
      put(named, badge.deleted === undefined ? 'added' : 'binned')
      if (named.id !== badge.id) moved.set(badge.id, named.id)
      continue
    }
    if (joined.id !== badge.id) moved.set(badge.id, joined.id)
    if (canonicalJson(joined) === canonicalJson(same)) counts.same += 1
    else put(joined, 'joined')
  }
  const badges = [...changed].flatMap((id) => shelf.get(id) ?? [])
  const needed = new Set(
    badges.flatMap(({ files, facts }) => [...files.map(({ sha256 }) => sha256), facts.picture]),
  )
  return { badges, files: read.files.filter(({ sha256 }) => needed.has(sha256)), counts, moved }
}
