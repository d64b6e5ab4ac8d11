import type { Collection, ShownItem } from '../../backpack/collection.ts'
import { textOf } from '../../backpack/show/badge-text.ts'
import type { BadgeText } from '../../backpack/show/texts-in.ts'
import {
  plainPresentation,
  presentedCredential,
  signedPresentation,
} from '../../backpack/show/presentation.ts'
import { clrMember, signedClr } from '../../backpack/show/clr.ts'
import type { CredentialText, DeviceSigning } from '../../backpack/show/device-signed.ts'
import { fileName } from '../../model/file-name.ts'
import { filled } from '../../model/filled.ts'
import { isProofFailure } from '../../proof/failure.ts'
import type { Canonize } from '../../proof/canonize.ts'
import { saveFile } from '../save-file.ts'
import type { Editing } from './collection-context.ts'
import { deviceSigner } from './device-key.ts'
import { nameOf } from './texts.ts'

/** Badges as a presentation, which this device signs or not, or as a record of its holder's. */
export type PresentationKind = 'plain' | 'signed' | 'record'

interface Kind {
  /** Media type. */
  readonly type: string
  /** What a file's name says of it. */
  readonly sort: readonly string[]
  readonly ending: string
  /** A badge as it stands inside. */
  readonly inside: (text: BadgeText) => CredentialText | undefined
  /** What is made of them where this device signs. */
  readonly sign?: (credentials: readonly CredentialText[], given: Given) => Promise<string>
}

export interface ToSave extends Pick<Collection, 'title' | 'words'> {
  readonly items: readonly ShownItem[]
}

interface Given extends Pick<Collection, 'title' | 'words'>, DeviceSigning {
  readonly id: string
}

const presentation = {
  ...{ type: 'application/vp', sort: [], ending: 'vp.json' },
  inside: presentedCredential,
}
const kinds: Readonly<Record<PresentationKind, Kind>> = {
  plain: presentation,
  signed: { ...presentation, sort: ['signed'], sign: signedPresentation },
  record: {
    ...{ type: 'application/vc', sort: ['record', 'signed'], ending: 'clr.json' },
    inside: clrMember,
    sign: (credentials, { title, words, ...given }) =>
      signedClr(credentials, { ...given, name: title, description: words }),
  },
}

/** Has the browser save badges in one file. @returns what there is to say of it */
export async function savePresentation(
  kind: PresentationKind,
  { title, words: about, items }: ToSave,
  editing: Editing,
): Promise<readonly string[]> {
  const { words, store, uuid, now } = editing
  const { collections: texts } = words
  const { type, sort, ending, sign } = kinds[kind]
  const { inside, lacking } = await gathered(kinds[kind], items, editing)
  if (inside.length === 0) return [texts.vpNone]
  const id = `urn:uuid:${uuid()}`
  const signer = sign === undefined ? undefined : await deviceSigner(store)
  if (sign !== undefined && signer === undefined) return [texts.vpNoKey]
  const created = now()
  const facts = { id, title: title || texts.untitled, words: about, created }
  const content =
    sign === undefined || signer === undefined
      ? plainPresentation(inside, id)
      : await signed((canonize) => sign(inside, { ...facts, signer, canonize }))
  if (content === undefined) return [texts.vpNotSigned]
  const name = fileName([title || 'my-badges', ...sort, created.slice(0, 10)], ending)
  saveFile({ name, type, content })
  return [words.keeping.made, ...lacking]
}

async function gathered(
  { inside: insideOf }: Kind,
  items: readonly ShownItem[],
  { words, store }: Editing,
) {
  const inside: CredentialText[] = []
  const lacking: string[] = []
  for (const { badge } of items) {
    const text = await textOf(badge, store.file)
    const credential = text && insideOf(text)
    if (credential === undefined)
      lacking.push(filled(words.collections.vpLacking, { name: nameOf(badge.facts, words) }))
    else inside.push(credential)
  }
  return { inside, lacking }
}

async function signed(sign: (canonize: Canonize) => Promise<string>): Promise<string | undefined> {
  const [{ createCanonize }, { contextDocument }] = await Promise.all([
    import('../../proof/canonize.ts'),
    import('../../openbadges/contexts.ts'),
  ])
  try {
    return await sign(createCanonize(contextDocument))
  } catch (error) {
    if (isProofFailure(error)) return undefined
    throw error
  }
}
