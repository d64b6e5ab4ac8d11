import { addressesOf } from '../../model/addresses/address.ts'

/** A code, and the site whose verifier it leads to. */
export interface BadgeLink {
  /** Absolute URL of the site's root, ends in `/`. */
  readonly site: string
  readonly digits: string
}

/** Fewer digits are no code, and may be something else. */
const fewest = 17

/** What a QR code holds: the page that checks badges, with the badge behind `#`, which is sent to nobody. */
export function writeBadgeLink({ site, digits }: BadgeLink): string {
  return `${addressesOf({ url: site }).guide('verify')}#${digits}`
}

/** A site of a longer address is none: the code may name it thousands of times. */
const longestPage = 300

/** The code of a link to any site's verifier; undefined for everything else. */
export function readBadgeLink(text: string): BadgeLink | undefined {
  const trimmed = text.trim()
  const [, page, digits] = /^(https?:\/\/[^\s#?]+)#(\d+)$/i.exec(trimmed) ?? []
  if (page === undefined || digits === undefined || digits.length < fewest) return undefined
  if (page.length > longestPage) return undefined
  const suffix = 'verify/'
  return page.endsWith(`/${suffix}`) && URL.canParse(page)
    ? { site: page.slice(0, -suffix.length), digits }
    : undefined
}
