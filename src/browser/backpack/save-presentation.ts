import type { ShownItem } from '../../backpack/collection.ts'
import { textOf } from '../../backpack/show/badge-text.ts'
import {
  plainPresentation,
  presentedCredential,
  signedPresentation,
  type PresentedCredential,
} from '../../backpack/show/presentation.ts'
import { filled } from '../../model/filled.ts'
import { isProofFailure } from '../../proof/failure.ts'
import type { Signer } from '../../proof/signer.ts'
import { saveFile } from '../save-file.ts'
import type { Editing } from './collection-context.ts'
import { deviceSigner } from './device-key.ts'
import { nameOf } from './texts.ts'

/** Whether this device signs it. */
export type PresentationKind = 'plain' | 'signed'

/** Has the browser save a presentation of badges. @returns what there is to say of it */
export async function savePresentation(
  kind: PresentationKind,
  items: readonly ShownItem[],
  editing: Editing,
): Promise<readonly string[]> {
  const { words, store } = editing
  const { collections: texts } = words
  const inside: PresentedCredential[] = []
  const lacking: string[] = []
  for (const { badge } of items) {
    const text = await textOf(badge, store.file)
    const credential = text && presentedCredential(text)
    if (credential === undefined)
      lacking.push(filled(texts.vpLacking, { name: nameOf(badge.facts, words) }))
    else inside.push(credential)
  }
  if (inside.length === 0) return [texts.vpNone]
  const id = `urn:uuid:${editing.uuid()}`
  const signer = kind === 'signed' ? await deviceSigner(store) : undefined
  if (kind === 'signed' && signer === undefined) return [texts.vpNoKey]
  const content =
    signer === undefined
      ? plainPresentation(inside, id)
      : await signed(inside, { id, signer, created: editing.now() })
  if (content === undefined) return [texts.vpNotSigned]
  saveFile({ name: 'my-badges.vp.json', type: 'application/vp', content })
  return [words.keeping.made, ...lacking]
}

async function signed(
  credentials: readonly PresentedCredential[],
  given: { readonly id: string; readonly signer: Signer; readonly created: string },
): Promise<string | undefined> {
  const [{ createCanonize }, { contextDocument }] = await Promise.all([
    import('../../proof/canonize.ts'),
    import('../../openbadges/contexts.ts'),
  ])
  try {
    const canonize = createCanonize(contextDocument)
    return await signedPresentation(credentials, { ...given, canonize })
  } catch (error) {
    if (isProofFailure(error)) return undefined
    throw error
  }
}
