import type { KeptBadge } from '../../../backpack/kept.ts'
import { makeCodePart, textAt } from '../../holding/code-part.ts'
import type { CodeTexts } from '../../holding/code-texts.ts'
import { fetchFrom, type ServedCopy } from '../../verifier/served-copy.ts'
import type { BackpackStore } from '../storing/store.ts'

/** What codes of kept badges are made with. */
export interface CodeContext {
  readonly texts: CodeTexts
  /** Its verifier opens the codes. */
  readonly site: string
  readonly copy: ServedCopy | undefined
  readonly store: Pick<BackpackStore, 'file'>
}

/** Offers the QR code that is a kept badge. No site but the page's own is asked for it. */
export function makeKeptCode(
  badge: KeptBadge,
  { texts, site, copy, store }: CodeContext,
): HTMLElement {
  const fetchText = (address: string) => textAt(address, fetchFrom(copy))
  return makeCodePart(texts, async () => {
    const { textOf } = await import('../../../backpack/show/badge-text.ts')
    const found = await textOf(badge, store.file)
    return found?.form === 'json' ? { credential: found.text, site, fetchText } : undefined
  })
}
