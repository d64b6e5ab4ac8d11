import { addressesOf } from '../../model/address.ts'

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

/** The code of a link to any site's verifier; undefined for everything else. */
export function readBadgeLink(text: string): BadgeLink | undefined {
  const trimmed = text.trim()
  const [, page, digits] = /^(https?:\/\/[^\s#?]+)#(\d+)$/i.exec(trimmed) ?? []
  if (page === undefined || digits === undefined || digits.length < fewest) return undefined
  const suffix = 'verify/'
  return page.endsWith(`/${suffix}`) && URL.canParse(page)
    ? { site: page.slice(0, -suffix.length), digits }
    : undefined
}

/** What follows `#` in the verifier's own address, where that is a code. */
export function digitsInHash(hash: string): string | undefined {
  return hash.length > fewest && /^#\d+$/.test(hash) ? hash.slice(1) : undefined
}
