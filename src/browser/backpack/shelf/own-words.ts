import type { KeptBadge } from '../../../backpack/kept.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { Drafts } from '../storing/drafts.ts'
import { keepWhileWriting } from '../storing/keep-writing.ts'
import type { BackpackWords } from '../texts.ts'

export interface OwnWordsContext {
  readonly words: BackpackWords
  readonly drafts: Pick<Drafts, 'note'>
  /** Keeps what has changed: what is written elsewhere at the same time stays. */
  readonly write: (badge: KeptBadge, own: Partial<KeptBadge['own']>) => Promise<void>
}

/**
 * Note and tags. They are kept while somebody writes, when a field is left, and when the page goes: on a telephone nobody
 * leaves a field before another app is opened.
 */
export function makeOwnWords(
  badge: KeptBadge,
  { words, drafts, write }: OwnWordsContext,
): HTMLElement {
  const note = makeNode('textarea', { id: 'kept-note', rows: '3', dir: 'auto' })
  note.value = badge.own.note
  const tags = makeNode('input', {
    ...{ id: 'kept-tags', type: 'text', dir: 'auto', autocomplete: 'off' },
    'aria-describedby': 'kept-tags-hint',
  })
  tags.value = badge.own.tags.join(', ')
  const saved = makeNode('span', { role: 'status', class: 'small' })
  const node = makeNode(
    'div',
    { class: 'kept-own' },
    makeNode('label', { for: 'kept-note' }, words.note),
    note,
    makeNode('label', { for: 'kept-tags' }, words.tags),
    makeNode('p', { id: 'kept-tags-hint', class: 'small' }, words.tagsHint),
    tags,
    saved,
  )
  let kept = { note: badge.own.note, tags: badge.own.tags.join() }
  const keep = async () => {
    const now = { note: note.value.trim(), tags: tagsIn(tags.value) }
    const change = {
      ...(now.note === kept.note ? {} : { note: now.note }),
      ...(now.tags.join() === kept.tags ? {} : { tags: now.tags }),
    }
    kept = { note: now.note, tags: now.tags.join() }
    const isKept = drafts.note(badge, change)
    await write(badge, change)
    isKept()
    saved.textContent = words.saved
  }
  keepWhileWriting(node, keep, () => (saved.textContent = ''))
  return node
}

function tagsIn(text: string): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
