import type { LinkedInField } from './element.ts'

/** What LinkedIn is told of an award, by the names of its parameters. Years and months (1 to 12) are numbers. */
export type LinkedInValues = Readonly<Partial<Record<LinkedInField, string>>>

/** What an award's page says of the award. Days are `YYYY-MM-DD`, and may go on after that. */
export interface ShownAward {
  readonly name: string
  readonly issuer: string
  readonly awarded: string | undefined
  readonly expires: string | undefined
  readonly url: string
  readonly slug: string
}

/**
 * Opens the form of LinkedIn's Add to Profile, filled in.
 *
 * @param form - the page's own link: where the form is, and behind the first `&` what is known without a script
 */
export function linkedInLink(form: string, values: LinkedInValues): string {
  const query = Object.entries(values).map(
    ([name, value]) => `&${name}=${encodeURIComponent(value)}`,
  )
  return form.replace(/&.*$/, '') + query.join('')
}

/** What LinkedIn is told of an award: the badge, who gives it and when, and never whose it is. */
export function linkedInValues(award: ShownAward): LinkedInValues {
  return {
    name: award.name,
    organizationName: award.issuer,
    ...dated('issue', award.awarded),
    ...dated('expiration', award.expires),
    certUrl: award.url,
    certId: award.slug,
  }
}

/** The year and month of a day, from its text: no time zone moves it into another month. */
function dated(what: 'issue' | 'expiration', day: string | undefined): LinkedInValues {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(day ?? '') ?? []
  if (year === undefined || month === undefined) return {}
  return { [`${what}Year`]: year, [`${what}Month`]: String(Number(month)) }
}
