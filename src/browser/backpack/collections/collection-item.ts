import type { ShownItem } from '../../../backpack/collection.ts'
import { splitNameProof } from '../../../proof/identity/name-proof.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { Editing } from './collection-context.ts'
import { keepWhileWriting } from '../storing/keep-writing.ts'
import { fromLine, nameOf } from '../texts.ts'

/** Where a badge stands, as far as it can be moved. */
interface ItemPlace {
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One badge of a collection: words about it, its place, and the holder's name where they want it to be shown. */
export function makeItem(item: ShownItem, editing: Editing, place: ItemPlace): HTMLElement {
  const { words, rearrange } = editing
  const { collections: texts } = words
  const { badge } = item
  const name = nameOf(badge.facts, words)
  const tool = (label: string, act?: () => void) => {
    const button = makeButton(label, act ?? (() => undefined), 'button button-quiet')
    button.setAttribute('aria-label', `${label}: ${name}`)
    return button
  }
  const mover = (label: string, by: -1 | 1) => {
    const button = tool(label)
    // It keeps the keyboard: whoever has moved a badge to the end by it goes on from there.
    button.dataset['move'] = `${badge.id} ${by}`
    if (by === -1 ? place.isFirst : place.isLast) button.setAttribute('aria-disabled', 'true')
    return button
  }
  const without = () =>
    rearrange(
      (now) => ({ ...now, items: now.items.filter((each) => each.badge !== badge.id) }),
      '#kept-add > summary',
    )
  return makeNode(
    'li',
    { class: 'kept-item' },
    makeNode('h3', { dir: 'auto' }, name),
    makeNode('p', { class: 'small' }, ...fromLine(badge.facts, words)),
    fields(item, editing, name),
    makeNode(
      'p',
      { class: 'kept-movers' },
      mover(words.earlier, -1),
      mover(words.later, 1),
      tool(texts.leaveOut, () => void without()),
    ),
  )
}

function fields({ badge: { id }, words: said, link }: ShownItem, editing: Editing, name: string) {
  const { words, change } = editing
  const { collections: texts } = words
  const about = makeNode('textarea', { id: `kept-about-${id}`, rows: '2', dir: 'auto' })
  about.value = said
  const secret = makeNode('input', {
    ...{ type: 'url', id: `kept-link-${id}`, autocomplete: 'off', dir: 'ltr' },
    'aria-describedby': `kept-link-${id}-hint`,
  })
  secret.value = link ?? ''
  const hint = makeNode('p', { id: `kept-link-${id}-hint`, class: 'small' }, texts.linkHint)
  const node = makeNode(
    'div',
    { class: 'kept-own' },
    makeNode('label', { for: about.id, 'aria-label': `${texts.about}: ${name}` }, texts.about),
    about,
    makeNode(
      'details',
      {},
      makeNode('summary', {}, texts.showName),
      makeNode('label', { for: secret.id }, texts.link),
      hint,
      secret,
    ),
  )
  const keep = () => {
    const typed = secret.value.trim()
    const isLink = /^https?:\/\//i.test(typed) && splitNameProof(typed).proof !== undefined
    hint.textContent = typed === '' || isLink ? texts.linkHint : texts.linkWrong
    return change((now) => ({
      ...now,
      items: now.items.map(({ link: former, ...item }) =>
        item.badge === id
          ? { ...item, words: about.value.trim(), ...(isLink ? { link: typed } : {}) }
          : { ...item, ...(former === undefined ? {} : { link: former }) },
      ),
    }))
  }
  keepWhileWriting(node, keep, () => undefined)
  return node
}
