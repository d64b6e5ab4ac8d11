import type { LinkedInField } from '../browser/holding/element.ts'
import type { AwardPage } from '../publish/manifest.ts'
import { badgeText, issuerText } from './texts.ts'
import type { View } from './view.ts'

/** What LinkedIn is told of an award. Years and months (1 to 12) are numbers. */
type LinkedInFields = Readonly<Partial<Record<LinkedInField, string>>>

/** How an award can be shown to others without anybody but their own choice of service being told. */
export interface Sharing {
  /** Opens the visitor's own mail program. */
  readonly mail: string
  /** Absent where the issuer teaches minors: nothing then leads to a network of strangers. And where the award does not hold. */
  readonly social?: { readonly linkedIn: string }
}

/** Undefined for an erased award: there is nothing to show. Never holds the holder's name. */
export function sharingOf(view: View, award: AwardPage): Sharing | undefined {
  const { issuer, badge: page } = award
  if (!issuer || !page) return undefined
  const url = view.addresses.award(award.slug)
  const name = badgeText(page.badge, view.language).name.text
  const organizationName = issuerText(issuer.profile, view.language).name.text
  const title = view.strings.awardPage.title(name, organizationName)
  const fields: LinkedInFields = {
    name,
    organizationName,
    ...dated('issue', award.awarded),
    ...dated('expiration', award.expires),
    certUrl: url,
    certId: award.slug,
  }
  return {
    mail: `mailto:?${parameters({ subject: title, body: `${title}\n${url}` })}`,
    ...(!issuer.profile.minors &&
      stillHappened.has(award.state) && { social: { linkedIn: linkedInUrl(fields) } }),
  }
}

/** What an award that has run out says still happened; of one that was taken back, held or replaced nobody is to be told. */
const stillHappened: ReadonlySet<AwardPage['state']> = new Set(['valid', 'expired'])

/** Opens the form of LinkedIn's Add to Profile, filled in. */
function linkedInUrl(fields: LinkedInFields): string {
  const query = parameters({ startTask: 'CERTIFICATION_NAME', ...fields })
  return `https://www.linkedin.com/profile/add?${query}`
}

/** The year and month of a day, from its text: no time zone moves it into another month. */
function dated(what: 'issue' | 'expiration', day: string | undefined): LinkedInFields {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(day ?? '') ?? []
  if (year === undefined || month === undefined) return {}
  return { [`${what}Year`]: year, [`${what}Month`]: String(Number(month)) }
}

/** Spaces as `%20`: mail programs show a `+` as it stands. */
function parameters(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
}
