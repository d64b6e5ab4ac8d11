import type { Collection } from '../../../backpack/collection.ts'
import { filled } from '../../../model/text/filled.ts'
import type { CollectionsContext } from './collection-context.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'

/** The holder's collections, and one of them when it is open. */
export interface CollectionsPart {
  readonly node: HTMLElement
  readonly refresh: () => Promise<void>
}

/** Makes the part; nothing is shown before `refresh`. */
export function makeCollections(context: CollectionsContext): CollectionsPart {
  const { words, store, opened } = context
  const { collections: texts } = words
  const place = makeNode('div')
  const list = makeNode('ul', { class: 'kept-collections' })
  let isOpen = false
  const open = async (id: string) => {
    // What makes and shares collections is fetched by whoever has one.
    const { editCollection } = await import('./collection-editor.ts')
    opened((isOpen = true))
    await editCollection(place, id, { ...context, back: () => void back(id) })
  }
  // Made once: what somebody has begun to write in it stays while the list around it is drawn anew.
  const all = [
    makeNode('h2', {}, texts.title),
    makeNode('p', {}, texts.lead),
    list,
    beginForm(context, (id) => void open(id)),
  ] as const
  const refresh = async () => {
    const items = listItems(await store.collections())
    // One may have been opened meanwhile.
    if (isOpen) return
    list.replaceChildren(...items)
    list.hidden = items.length === 0
    if (list.parentNode !== place) place.replaceChildren(...all)
  }
  const back = async (id: string) => {
    opened((isOpen = false))
    await refresh()
    const button = place.querySelector<HTMLElement>(`[data-collection="${id}"]`)
    ;(button ?? place.querySelector<HTMLElement>('input'))?.focus()
  }
  const listItems = (collections: readonly Collection[]) =>
    collections.map(({ id, title, items: inside }) => {
      const button = makeButton(title || texts.untitled, () => void open(id), 'kept-name')
      button.dataset['collection'] = id
      button.dir = 'auto'
      const count = filled(words.count, { count: `${inside.length}` })
      return makeNode('li', {}, button, makeNode('span', { class: 'small' }, count))
    })
  return { node: makeNode('section', { class: 'kept-shown' }, place), refresh }
}

function beginForm(
  { words, store, now, uuid }: CollectionsContext,
  open: (id: string) => void,
): HTMLFormElement {
  const { collections: texts } = words
  const title = makeNode('input', { type: 'text', id: 'kept-begin', dir: 'auto', maxlength: '120' })
  const form = makeNode(
    'form',
    {},
    makeNode('label', { for: title.id }, texts.name),
    title,
    makeNode('button', { class: 'button' }, texts.begin),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const id = uuid()
    const collection = { id, title: title.value.trim(), words: '', items: [], begun: now() }
    title.value = ''
    void store.reviseCollections(() => [collection]).then(() => open(id))
  })
  return form
}
