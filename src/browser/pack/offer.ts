import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { PackOfferTexts } from './element.ts'
import type { PackKind, PackPorts } from './save-pack.ts'

/** Two buttons that make a pack, and what came of it. What makes it is loaded when one of them is pressed. */
export function makePackOffer(
  texts: Pick<PackOfferTexts, 'page' | 'zip'>,
  ports: Omit<PackPorts, 'say'>,
  failed: string,
): HTMLElement {
  const status = makeNode('span', { role: 'status', class: 'pack-said' })
  const say = (text: string) => status.replaceChildren(text)
  const save = (kind: PackKind) => async () => {
    try {
      const { savePack } = await import('./save-pack.ts')
      await savePack(kind, { ...ports, say })
    } catch {
      say(failed)
    }
  }
  const button = (label: string, kind: PackKind) =>
    makeButton(label, () => void save(kind)(), 'button button-quiet')
  return makeNode(
    'p',
    { class: 'pack-offer' },
    button(texts.page, 'page'),
    ' ',
    button(texts.zip, 'zip'),
    ' ',
    status,
  )
}
