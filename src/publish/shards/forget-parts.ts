import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readHead, removePart, type PartOrigin } from './part.ts'

/**
 * Deletes the parts of a site that no merge will take any more, since the ledger has moved on: an award that is erased must not
 * live on in one. Parts of another site, and of a preview, are left alone.
 *
 * @param state - where nobody else is at work: drafts that lie there were never finished
 */
export async function forgetParts(parts: string, state: string, now: PartOrigin): Promise<void> {
  const isOurs = !relative(state, parts).startsWith('..')
  const entries = await readdir(parts, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const folder = join(parts, entry.name)
    const isDraft = isOurs && entry.name.endsWith('.tmp')
    if (isDraft || isPast(await readHead(folder), now)) await removePart(folder)
  }
}

function isPast(head: PartOrigin | undefined, now: PartOrigin): boolean {
  return head?.site === now.site && head.mode === now.mode && head.ledger !== now.ledger
}
