import type { KeptBadge, OwnWords } from './kept.ts'

/** Stands between two notes on one badge. */
const between = '\n———\n'

/**
 * One badge of two that are the same award. Nothing of the first is taken away or changed but that it comes out of the bin
 * where the other is not in there; tags are united, and another note is put below.
 *
 * @param isHeld - whether a file is kept already, whichever badge has it
 */
export function joinedTo(
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
