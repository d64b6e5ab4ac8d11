import type { Collection } from '../../../backpack/collection.ts'
import { inOrder, search, searchable } from '../../../backpack/search.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { Editing } from './collection-context.ts'
import { fromLine, nameOf } from '../texts.ts'

/** So many are offered at once; the others are found by their names. */
const atOnce = 30
const everything = { issuer: '', skill: '', year: '', standing: '', order: 'newest' } as const

/** Badges that are not in a collection yet, to be put at its end. */
export function makeAddPart(collection: Collection, editing: Editing): HTMLElement {
  const { words, badges, rearrange } = editing
  const { collections: texts } = words
  const inside = new Set(collection.items.map(({ badge }) => badge))
  const outside = badges().filter(({ id, deleted }) => deleted === undefined && !inside.has(id))
  const all = searchable(inOrder(outside, 'newest'))
  const field = makeNode('input', { type: 'search', id: 'kept-find', autocomplete: 'off' })
  const list = makeNode('ul', { class: 'kept-offered' })
  const add = (id: string) =>
    rearrange(
      (now) => ({ ...now, items: [...now.items, { badge: id, words: '' }] }),
      '#kept-add > summary',
    )
  const show = () => {
    const found = search(all, { ...everything, text: field.value }).slice(0, atOnce)
    const items = found.map(({ id, facts }) => {
      const name = nameOf(facts, words)
      const button = makeButton(texts.add, () => void add(id), 'button button-quiet')
      button.setAttribute('aria-label', `${texts.add}: ${name}`)
      const line = makeNode('span', { class: 'small' }, ...fromLine(facts, words))
      return makeNode('li', {}, makeNode('bdi', {}, name), line, button)
    })
    list.replaceChildren(...items)
  }
  field.addEventListener('input', show)
  show()
  const part = makeNode(
    'details',
    { id: 'kept-add' },
    makeNode('summary', {}, texts.addTitle),
    makeNode('label', { for: field.id }, words.search),
    field,
    list,
  )
  part.open = true
  return part
}
