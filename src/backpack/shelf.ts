import type { KeptBadge } from './kept.ts'
import { holdsFile, sameAmong } from './same.ts'

/** All badges, found by what tells them apart, so that many can be merged into many. */
export function shelfOf(kept: readonly KeptBadge[]) {
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
    remove: (id: string) => badges.delete(id),
    get: (id: string) => badges.get(id),
    holds: (file: KeptBadge['files'][number]) =>
      among([keyOf(file)]).some(({ files }) => holdsFile(files, file)),
    same: (badge: KeptBadge) =>
      sameAmong({ ...badge, finding: badge.check.finding }, among(keysOf(badge))),
    /** The same, of one that stands here itself. */
    another: (badge: KeptBadge) =>
      sameAmong(
        { ...badge, finding: badge.check.finding },
        among(keysOf(badge)).filter(({ id }) => id !== badge.id),
      ),
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
