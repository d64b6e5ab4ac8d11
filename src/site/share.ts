import type { AwardPage } from '../publish/manifest.ts'
import type { View } from './view.ts'

/** How an award can be shown to others without anybody but their own choice of service being told. */
export interface Sharing {
  /** Opens the visitor's own mail program. */
  readonly mail: string
  /** Absent where the issuer teaches minors: nothing then leads to a network of strangers. And where the award does not hold. */
  readonly social?: { readonly linkedIn: string }
}

/**
 * Undefined for an erased award: there is nothing to show. Never holds the holder's name. What the page says elsewhere a
 * script fills in (`browser/holding/share-panel.ts`, `linked-in.ts`); without one these links hold the address.
 */
export function sharingOf(view: View, award: AwardPage): Sharing | undefined {
  const { issuer, badge } = award
  if (!issuer || !badge) return undefined
  const address = view.addresses.award(award.slug)
  const url = encodeURIComponent(address)
  const add = 'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME'
  return {
    mail: `mailto:?body=${url}`,
    ...(!issuer.profile.minors &&
      stillHappened.has(award.state) && {
        social: { linkedIn: `${add}&certUrl=${inQuery(address)}` },
      }),
  }
}

/** As short as the query of an address may be; that of a letter takes no `/`. */
const inQuery = (text: string) =>
  encodeURIComponent(text).replace(/%(?:3A|2F)/g, decodeURIComponent)

/** What an award that has run out says still happened; of one that was taken back, held or replaced nobody is to be told. */
const stillHappened: ReadonlySet<AwardPage['state']> = new Set(['valid', 'expired'])
