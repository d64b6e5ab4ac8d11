import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { KeptBadge, OwnWords } from '../kept.ts'
import { holdsFile, sameAmong } from '../same.ts'
import type { ExportedFile, ExportRead } from './read-export.ts'

/** What an export adds to a backpack. */
export interface MergedExport {
  /** To be put, with `files`: those that are new or have something new. */
  readonly badges: readonly KeptBadge[]
  readonly files: readonly ExportedFile[]
  /** How many badges of the export were new, were new and go into the bin, added to one that is here, or added nothing. */
  readonly counts: Readonly<Record<'added' | 'binned' | 'joined' | 'same', number>>
}

/** Stands between two notes on one badge. */
const between = '\n———\n'

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
      if (badge.files.length > 0)
        put(shelf.named(badge), badge.deleted === undefined ? 'added' : 'binned')
    } else if (canonicalJson(joined) === canonicalJson(same)) counts.same += 1
    else put(joined, 'joined')
  }
  const badges = [...changed].flatMap((id) => shelf.get(id) ?? [])
  const needed = new Set(
    badges.flatMap(({ files, facts }) => [...files.map(({ sha256 }) => sha256), facts.picture]),
  )
  return { badges, files: read.files.filter(({ sha256 }) => needed.has(sha256)), counts }
}

/** All badges, found by what tells them apart, so that many can be merged into many. */
function shelfOf(kept: readonly KeptBadge[]) {
  const badges = new Map<string, KeptBadge>()
  const ids = new Map<string, Set<string>>()
  const among = (keys: readonly string[]) =>
    [...new Set(keys.flatMap((key) => [...(ids.get(key) ?? [])]))].flatMap(
      (id) => badges.get(id) ?? [],
    )
  const put = (badge: KeptBadge) => {
    badges.set(badge.id, badge)
    for (const key of keysOf(badge)) ids.set(key, (ids.get(key) ?? new Set()).add(badge.id))
  }
  kept.forEach(put)
  return {
    put,
    get: (id: string) => badges.get(id),
    holds: (file: KeptBadge['files'][number]) =>
      among([keyOf(file)]).some(({ files }) => holdsFile(files, file)),
    same: (badge: KeptBadge) =>
      sameAmong({ ...badge, finding: badge.check.finding }, among(keysOf(badge))),
    /** Under its own id, unless another badge has that. */
    named: (badge: KeptBadge): KeptBadge => ({ ...badge, id: freeId(badge, badges) }),
  }
}

const keyOf = ({ sha256, position }: KeptBadge['files'][number]) => `file ${sha256} ${position}`
const keysOf = ({ identities, files }: KeptBadge) => [...identities, ...files.map(keyOf)]

/** Made from the hash of its first file where another badge has its id: a file must not choose what it overwrites. */
function freeId({ id, files }: KeptBadge, taken: ReadonlyMap<string, unknown>): string {
  const digits = files[0]?.sha256 ?? ''
  let free = id
  for (let number = files[0]?.position ?? 0; taken.has(free); number += 1) {
    const last = (Number.parseInt(digits.slice(20, 31), 16) + number).toString(16).padStart(12, '0')
    const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`]
    free = [...parts, `8${digits.slice(17, 20)}`, last].join('-')
  }
  return free
}

function joinedTo(
  kept: KeptBadge,
  given: KeptBadge,
  isHeld: (file: KeptBadge['files'][number]) => boolean,
): KeptBadge {
  const { deleted, ...others } = kept
  const isBinned = deleted !== undefined && given.deleted !== undefined
  const picture = kept.facts.picture ?? given.facts.picture
  return {
    ...others,
    identities: grown(kept.identities, given.identities),
    files: [...kept.files, ...given.files.filter((file) => !isHeld(file))],
    facts: { ...kept.facts, ...(picture === undefined ? {} : { picture }) },
    own: ownWords(kept.own, given.own),
    ...(isBinned ? { deleted } : {}),
  }
}

function grown(own: readonly string[], given: readonly string[]): readonly string[] {
  const all = new Set([...own, ...given])
  return all.size === own.length ? own : [...all].sort()
}

function ownWords(own: OwnWords, given: OwnWords): OwnWords {
  const notes = own.note.split(between)
  const more = given.note
    .split(between)
    .filter((note) => !notes.includes(note) && note.trim() !== '')
  const before = own.note === '' ? [] : [own.note]
  return {
    ...own,
    tags: [...new Set([...own.tags, ...given.tags])],
    note: [...before, ...more].join(between),
  }
}
