import { type Collection, movedItem, shownItems } from '../../../backpack/collection.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { makeAddPart } from './collection-add.ts'
import type { Editing, EditorContext } from './collection-context.ts'
import { makeItem } from './collection-item.ts'
import { keepWhileWriting } from '../storing/keep-writing.ts'
import { makeSharePart } from './share-part.ts'

/** Opens a collection: title, words, badges in their order, and the ways to show it. */
export async function editCollection(
  place: HTMLElement,
  id: string,
  context: EditorContext,
): Promise<void> {
  const { store } = context
  const find = (all: readonly Collection[]) => all.find((each) => each.id === id)
  const change: Editing['change'] = (act) =>
    store.reviseCollections((all) => {
      const collection = find(all)
      return collection === undefined ? [] : [act(collection)]
    })
  const show = async (focus: string) => {
    const collection = find(await store.collections())
    if (collection === undefined) return context.back()
    place.replaceChildren(
      ...editorNodes(collection, { ...context, ...{ id, place, change, rearrange } }),
    )
    place.querySelector<HTMLElement>(focus)?.focus()
  }
  const rearrange: Editing['rearrange'] = async (act, focus) => {
    await change(act)
    await show(focus)
  }
  await show('h2')
}

function editorNodes(collection: Collection, editing: Editing): readonly HTMLElement[] {
  const { words, badges, back, rearrange } = editing
  const { collections: texts } = words
  const items = shownItems(collection, badges())
  const nodes = items.map((item, at) =>
    makeItem(item, editing, { isFirst: at === 0, isLast: at === items.length - 1 }),
  )
  const move = (badge: string, by: -1 | 1) =>
    rearrange((now) => movedItem(now, badge, by), `[data-move="${badge} ${by}"]`)
  const list = makeNode('ol', { class: 'kept-items' }, ...nodes)
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.getAttribute('aria-disabled') === 'true') return
    const wanted = target.dataset['move']
    const [badge = '', by] = wanted?.split(' ') ?? []
    if (badge !== '') void move(badge, by === '1' ? 1 : -1)
  })
  return [
    makeButton(words.back, back, 'button button-quiet'),
    makeNode('h2', { tabindex: '-1', dir: 'auto' }, collection.title || texts.untitled),
    titleAndWords(collection, editing),
    items.length === 0 ? makeNode('p', {}, texts.empty) : list,
    makeAddPart(collection, editing),
    ...(items.length === 0 ? [] : [makeSharePart(collection, items, editing)]),
    deletePart(editing),
  ]
}

function titleAndWords(
  { title, words: said }: Collection,
  { words, change }: Editing,
): HTMLElement {
  const { collections: texts } = words
  const titleField = makeNode('input', { type: 'text', id: 'kept-title', dir: 'auto' })
  titleField.value = title
  const wordsField = makeNode('textarea', { id: 'kept-intro', rows: '3', dir: 'auto' })
  wordsField.value = said
  const saved = makeNode('span', { role: 'status', class: 'small' })
  const node = makeNode(
    'div',
    { class: 'kept-own' },
    makeNode('label', { for: titleField.id }, texts.name),
    titleField,
    makeNode('label', { for: wordsField.id }, texts.words),
    wordsField,
    saved,
  )
  const keep = async () => {
    await change((now) => ({
      ...now,
      title: titleField.value.trim(),
      words: wordsField.value.trim(),
    }))
    saved.textContent = words.saved
  }
  keepWhileWriting(node, keep, () => (saved.textContent = ''))
  return node
}

function deletePart({ id, words, store, back }: Editing): HTMLElement {
  const { collections: texts } = words
  const ask = makeButton(
    texts.remove,
    () => {
      const sure = makeButton(texts.removeSure, () => void store.forgetCollection(id).then(back))
      ask.replaceWith(sure)
      sure.focus()
    },
    'button button-quiet',
  )
  return makeNode(
    'p',
    { class: 'collection-remove' },
    ask,
    ' ',
    makeNode('span', { class: 'small' }, texts.removeHint),
  )
}
