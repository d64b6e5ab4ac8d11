import { collectKeyLetters } from '../../awarding/application/collect-key.ts'
import { fillSelect, makeField, makeInput, makeStep } from '../award/staff-form/field.ts'
import { makeCopyButton } from '../award/result/buttons.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { RequestsContext } from './context.ts'
import { collectKey, makeCollectKey, type CollectKey } from './reader-key.ts'

/**
 * Makes the part that gives staff a link for their class: what is asked for behind it is locked for this browser.
 *
 * @param changed - is called when there is a key
 */
export function makeCollectPart(context: RequestsContext, changed: () => void) {
  const words = context.words.requests
  const place = makeNode('div', { class: 'way-out' })
  const root = context.base ?? '/'
  let key: CollectKey | undefined
  const show = (found: CollectKey) => {
    key = found
    place.replaceChildren(...linkNodes(found, context))
    changed()
  }
  const refuse = () => place.replaceChildren(makeNode('p', { role: 'alert' }, words.noStore))
  const begin = () => void makeCollectKey(root).then(show, refuse)
  place.append(makeButton(words.collectMake, begin))
  /** Where nothing is kept, nobody has a key, and requests in clear are taken all the same. */
  const ready = collectKey(root).then(
    (found) => found && show(found),
    () => undefined,
  )
  return {
    node: makeStep(words.collect, makeNode('p', {}, words.collectHow), place),
    /** The key of this browser, once it has been looked for. */
    key: async () => {
      await ready
      return key
    },
  }
}

function linkNodes({ publicKeyJwk }: CollectKey, context: RequestsContext): readonly HTMLElement[] {
  const { words, askPage, asked } = context
  const own = words.requests
  const letters = collectKeyLetters(publicKeyJwk)
  const badge = makeField(makeNode('select'), own.forBadge)
  fillSelect(
    badge.control,
    asked.map(({ issuer, slug, name }) => [`${issuer}/${slug}`, name] as const),
    own.anyBadge,
  )
  const link = makeInput({ type: 'text', readonly: '', dir: 'ltr' }, own.link)
  const place = makeNode('div', { class: 'way-out' })
  const show = async () => {
    const chosen = badge.control.value
    const address = `${askPage}#${chosen === '' ? '' : `badge=${chosen}&`}to=${letters}`
    link.control.value = address
    const [copy, status] = makeCopyButton(own.copyLink, address, context)
    place.replaceChildren(copy, status)
    const { makeQr } = await import('../holding/qr.ts')
    if (link.control.value !== address) return
    place.append(makeNode('div', { class: 'collect-qr' }, makeQr(address, own.qr)))
  }
  badge.control.addEventListener('change', () => void show())
  void show()
  return [badge.node, link.node, place, makeNode('p', { class: 'callout' }, own.onlyHere)]
}
