import { foldersOf } from '../../../backpack/identities.ts'
import type { KeptBadge, KeptCode } from '../../../backpack/kept.ts'
import { addressesOf } from '../../../model/addresses/address.ts'
import { fillWhenOpened } from '../../claim/fill-when-opened.ts'
import { findBoxes, type ClaimSite } from '../../claim/find-boxes.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { codesToAsk, placeOf } from '../intake/from-claims.ts'
import type { BackpackStore } from '../storing/store.ts'
import type { BackpackData } from '../texts.ts'

/** What asking for other awards needs. */
export interface MoveContext {
  readonly words: BackpackData['move']
  readonly store: Pick<BackpackStore, 'codes' | 'settings' | 'keepDeviceKey'>
  readonly own: ClaimSite
}

/**
 * Offers the form in which a holder asks that awards be tied to something else, where the badge came from a site whose code
 * is kept. Few need it: what makes the request is brought, and the site asked, when the part is opened.
 */
export function makeMovePart(badge: KeptBadge, context: MoveContext): HTMLElement {
  const details = makeNode('details', { hidden: '' }, makeNode('summary', {}, context.words.title))
  const folders = foldersOf([badge])
  void codesFor(folders, context).then((codes) => (details.hidden = codes.length === 0))
  fillWhenOpened(details, () => formFor(folders, context), context.words.unreachable)
  return details
}

async function codesFor(
  folders: ReadonlySet<string>,
  { store, own }: MoveContext,
): Promise<readonly KeptCode[]> {
  const codes = await codesToAsk(store, own)
  return codes.filter(({ site }) => [...folders].some((folder) => folder.startsWith(site)))
}

/** The form with all that lies behind the same code as the badge; undefined where the site does not say. */
async function formFor(
  folders: ReadonlySet<string>,
  context: MoveContext,
): Promise<HTMLElement | undefined> {
  for (const code of await codesFor(folders, context)) {
    const found = await findBoxes([code.code], placeOf(code, context.own))
    if (found.kind !== 'found') continue
    const { award } = addressesOf({ url: code.site })
    if (!found.boxes.some(({ slug }) => folders.has(award(slug)))) continue
    const { makeMoveForm } = await import('../../claim/move-form.ts')
    const { words, store } = context
    const ownKey = async () => (await import('../storing/device-key.ts')).deviceDid(store)
    return makeMoveForm(found.boxes, code.code, { site: code.site, words, ownKey })
  }
  return undefined
}
