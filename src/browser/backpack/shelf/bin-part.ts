import type { KeptBadge } from '../../../backpack/kept.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { BackpackStore } from '../storing/store.ts'
import { nameOf, type BackpackWords } from '../texts.ts'

export interface BinContext {
  readonly words: BackpackWords
  readonly store: Pick<BackpackStore, 'update' | 'forget'>
  /** Told when one badge was taken out, or all are gone for good. */
  readonly after: (id?: string) => Promise<void>
}

/** What was put away can be had back, or is gone for good. */
export function binNodes(
  binned: readonly KeptBadge[],
  { words, store, after }: BinContext,
): readonly HTMLElement[] {
  if (binned.length === 0) return []
  const takeOut = (id: string) => restore(store, id).then(() => after(id))
  const items = binned.map(({ id, facts }) =>
    makeNode(
      'li',
      {},
      makeNode('bdi', {}, nameOf(facts, words)),
      ' ',
      makeButton(words.restore, () => void takeOut(id), 'button button-quiet'),
    ),
  )
  const forget = () => store.forget(binned.map(({ id }) => id)).then(() => after())
  const ask = makeButton(
    words.forget,
    () => {
      const sure = makeButton(words.forgetSure, () => void forget())
      ask.replaceWith(sure)
      sure.focus()
    },
    'button button-quiet',
  )
  return [
    makeNode(
      'details',
      { class: 'kept-bin' },
      makeNode('summary', {}, filled(words.bin, { count: `${binned.length}` })),
      makeNode('ul', {}, ...items),
      makeNode('p', { class: 'small' }, words.forgetHint),
      ask,
    ),
  ]
}

/** Takes a badge out of the bin. */
export async function restore(store: Pick<BackpackStore, 'update'>, id: string): Promise<void> {
  await store.update(id, ({ deleted: _deleted, ...badge }) => badge)
}
