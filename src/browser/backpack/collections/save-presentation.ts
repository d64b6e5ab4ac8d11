import type { Collection, ShownItem } from '../../../backpack/collection.ts'
import { textOf } from '../../../backpack/show/badge-text.ts'
import type { BadgeText } from '../../../backpack/show/texts-in.ts'
import {
  plainPresentation,
  presentedCredential,
  signedPresentation,
} from '../../../backpack/show/presentation.ts'
import { clrMember, plainClr, signedClr, type ClrFacts } from '../../../backpack/show/clr.ts'
import type { CredentialText, DeviceSigning } from '../../../backpack/show/device-signed.ts'
import { fileName } from '../../../model/addresses/file-name.ts'
import { filled } from '../../../model/text/filled.ts'
import { isProofFailure } from '../../../proof/failure.ts'
import type { Canonize } from '../../../proof/canonical/canonize.ts'
import { saveFile } from '../../save-file.ts'
import type { Editing } from './collection-context.ts'
import { deviceSigner } from '../storing/device-key.ts'
import { nameOf } from '../texts.ts'

/** Badges as a presentation, or as a record of its holder's, which this device signs or not. */
export type PresentationKind = 'plain' | 'signed' | 'record' | 'plain-record'

interface Kind {
  /** Media type. */
  readonly type: string
  /** What a file's name says of it. */
  readonly sort: readonly string[]
  readonly ending: string
  /** A badge as it stands inside. */
  readonly inside: (text: BadgeText) => CredentialText | undefined
  /** What is made of them: by itself, or by this device's signing it. */
  readonly make:
    | { readonly plain: (credentials: readonly CredentialText[], facts: Facts) => string }
    | { readonly signed: (credentials: readonly CredentialText[], given: Given) => Promise<string> }
}

export interface ToSave extends Pick<Collection, 'title' | 'words'> {
  readonly items: readonly ShownItem[]
}

interface Facts extends ClrFacts {
  /** In place of a key, as `urn:uuid:…`. */
  readonly holder: string
}

type Given = ClrFacts & DeviceSigning

const presentation = {
  ...{ type: 'application/vp', sort: [], ending: 'vp.json' },
  inside: presentedCredential,
}
const record = { type: 'application/vc', ending: 'clr.json', inside: clrMember }
const kinds: Readonly<Record<PresentationKind, Kind>> = {
  plain: {
    ...presentation,
    make: { plain: (credentials, { id }) => plainPresentation(credentials, id) },
  },
  signed: { ...presentation, sort: ['signed'], make: { signed: signedPresentation } },
  record: { ...record, sort: ['record', 'signed'], make: { signed: signedClr } },
  'plain-record': { ...record, sort: ['record'], make: { plain: plainClr } },
}

/** Has the browser save badges in one file. @returns what there is to say of it */
export async function savePresentation(
  kind: PresentationKind,
  { title, words: about, items }: ToSave,
  editing: Editing,
): Promise<readonly string[]> {
  const { words, store, uuid, now } = editing
  const { collections: texts } = words
  const { type, sort, ending, make } = kinds[kind]
  const { inside, lacking } = await gathered(kinds[kind], items, editing)
  if (inside.length === 0) return [texts.vpNone]
  const [id, holder] = [`urn:uuid:${uuid()}`, `urn:uuid:${uuid()}`]
  const created = now()
  const facts = { id, name: title || texts.untitled, description: about, created }
  let content: string | undefined
  if ('plain' in make) content = make.plain(inside, { ...facts, holder })
  else {
    const signer = await deviceSigner(store)
    if (signer === undefined) return [texts.vpNoKey]
    content = await signed((canonize) => make.signed(inside, { ...facts, signer, canonize }))
  }
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
    import('../../../proof/canonical/canonize.ts'),
    import('../../../openbadges/contexts.ts'),
  ])
  try {
    return await sign(createCanonize(contextDocument))
  } catch (error) {
    if (isProofFailure(error)) return undefined
    throw error
  }
}
