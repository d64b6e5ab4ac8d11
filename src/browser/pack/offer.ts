import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { PackOfferTexts } from './element.ts'
import type { PackKind, PackPorts } from './save-pack.ts'

/** What an offer leads to. */
export interface PackOffer {
  readonly texts: Pick<PackOfferTexts, 'page' | 'zip'>
  /** Said where a part of what makes packs cannot be had. */
  readonly failed: string
  /** Brings what making a pack takes, when it is wanted. */
  readonly bring: () => Promise<Omit<PackPorts, 'say'>>
}

/** Two buttons that make a pack, and what came of it. What makes it is loaded when one of them is pressed. */
export function makePackOffer({ texts, failed, bring }: PackOffer): HTMLElement {
  const status = makeNode('span', { role: 'status', class: 'pack-said' })
  const say = (text: string) => status.replaceChildren(text)
  const button = (label: string, kind: PackKind) =>
    makeButton(label, () => void savePackOf(kind, bring, say, failed), 'button button-quiet')
  const buttons = [button(texts.page, 'page'), ' ', button(texts.zip, 'zip'), ' ']
  return makeNode('p', { class: 'pack-offer' }, ...buttons, status)
}

/** Makes a pack and has it saved; whatever keeps it from that is said. */
export async function savePackOf(
  kind: PackKind,
  bring: PackOffer['bring'],
  say: (text: string) => void,
  failed: string,
): Promise<void> {
  try {
    const [{ savePack }, ports] = await Promise.all([import('./save-pack.ts'), bring()])
    await savePack(kind, { ...ports, say })
  } catch {
    say(failed)
  }
}
