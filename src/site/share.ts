import { parseMarkdown, plainText } from '../model/markdown.ts'
import type { AwardPage } from '../publish/manifest.ts'
import { badgeText, issuerText } from './texts.ts'
import type { View } from './view.ts'

/** What LinkedIn is told of an award, by the names of its parameters. Years and months (1 to 12) are numbers. */
export interface LinkedInFields {
  readonly name: string
  readonly organizationName: string
  readonly issueYear?: string
  readonly issueMonth?: string
  readonly expirationYear?: string
  readonly expirationMonth?: string
  readonly certUrl: string
  readonly certId: string
}

/** How an award can be shown to others without anybody but their own choice of service being told. */
export interface Sharing {
  readonly url: string
  readonly title: string
  /** Opens the visitor's own mail program. */
  readonly mail: string
  /** Absent where the issuer teaches minors: nothing then leads to a network of strangers. And where the award does not hold. */
  readonly social?: { readonly fields: LinkedInFields; readonly linkedIn: string }
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
    url,
    title,
    mail: `mailto:?${parameters({ subject: title, body: `${title}\n${url}` })}`,
    ...(!issuer.profile.minors &&
      stillHappened.has(award.state) && { social: { fields, linkedIn: linkedInUrl(fields) } }),
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
function dated(what: 'issue' | 'expiration', day: string | undefined): Partial<LinkedInFields> {
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

/** A text cut to about so many letters, between words; its lines become one. */
export function inShort(text: string, most: number): string {
  return cutShort(text.replace(/\s+/g, ' ').trim(), most)
}

/** The words of a text in Markdown for paper, cut in the same way: each paragraph and item of a list is a line of its own. */
export function linesInShort(text: string, most: number): string {
  const words = wordsOf(text, '• ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  return cutShort(words.filter((line) => line !== '').join('\n'), most)
}

function cutShort(line: string, most: number): string {
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const end = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'))
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/(?<![\s,;:.\ud800-\udbff])[\s,;:.\ud800-\udbff]+$/, '')}…`
}

const read = new Map<string, string>()

/**
 * The words of a text in Markdown. Thousands of awards share one text: it is read once.
 *
 * @param bullet - what stands before each item of a list
 */
export function wordsOf(text: string, bullet = ''): string {
  const key = bullet + text
  const words = read.get(key) ?? plainText(parseMarkdown(text).blocks, bullet)
  if (read.size > 2000) read.clear()
  read.set(key, words)
  return words
}
