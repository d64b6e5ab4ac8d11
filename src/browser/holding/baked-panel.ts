import type { AwardPicture } from '../../model/addresses/address.ts'
import { formsOnPage } from '../pack/forms-on-page.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { AwardFacts } from './award-facts.ts'
import type { AwardTexts } from './element.ts'

/**
 * Offers to put the pictures together that the site does not store, the first in place of the plain one. What does so is loaded when
 * it is wanted.
 *
 * @param says - what is said of the picture
 */
export function offerBaked(
  award: HTMLElement,
  says: Node,
  { facts, texts }: { readonly facts: AwardFacts; readonly texts: AwardTexts },
): void {
  const { forms } = texts.downloads
  const { baked } = formsOnPage(award)
  const status = makeNode('p', { class: 'small baked-news', role: 'status' })
  const bake = async (form: AwardPicture) => {
    // What was said of an earlier press must not stand for this one.
    status.replaceChildren()
    const save = async () => (await import('./baking.ts')).saveBaked(form, facts, texts.site)
    if (!(await save().catch(() => false))) status.replaceChildren(texts.share.unread)
  }
  const button = (form: AwardPicture, look: string) =>
    makeButton(forms[form]?.name ?? '', () => void bake(form), look)
  const panel = award.querySelector('#keep')
  const more = panel?.querySelector('details')
  if (baked.includes('badge.png')) {
    const [, said, plain] = panel?.children ?? []
    said?.replaceWith(says)
    plain?.replaceChildren(button('badge.png', 'button button-download'))
    more?.before(status)
  } else more?.querySelector('ul')?.before(status)
  const drawings = baked
    .filter((form) => form !== 'badge.png')
    .map((form) => makeNode('li', {}, button(form, ''), makeNode('span', {}, forms[form]?.text)))
  panel?.querySelector('ul')?.prepend(...drawings)
}
