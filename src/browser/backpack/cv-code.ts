import { achievementOf, pageOfBadge } from '../../backpack/show/badge-page.ts'
import type { BadgeText } from '../../backpack/show/badge-text.ts'
import { linkWithBadge } from '../holding/badge-qr.ts'
import type { BackpackData } from './texts.ts'

/** What the QR code of a badge on paper holds: the badge itself, or an address that leads to it. */
export interface CvCode {
  readonly kind: 'badge' | 'page'
  readonly text: string
}

/** Milliseconds that whoever prints waits for a file of the site. */
const patience = 4000

/** The badge itself where that fits, else where it is found; undefined where it is nowhere. */
export async function codeOfBadge(
  badge: BadgeText,
  data: Pick<BackpackData, 'site' | 'base'>,
): Promise<CvCode | undefined> {
  const link = await linkIn(badge, data)
  if (link !== undefined) return { kind: 'badge', text: link }
  const page = pageOfBadge(badge, data.site)
  return page === undefined ? undefined : { kind: 'page', text: page }
}

async function linkIn(
  badge: BadgeText,
  { site, base }: Pick<BackpackData, 'site' | 'base'>,
): Promise<string | undefined> {
  if (badge.form !== 'json' || !/"proof"\s*:/.test(badge.text)) return undefined
  const words = achievementOf(badge)
  const isOwn = words !== undefined && words.startsWith(site)
  const root = new URL(base, document.baseURI).href
  const achievement = isOwn ? await read(root + words.slice(site.length)) : undefined
  try {
    return linkWithBadge({ credential: badge.text, site, achievement })
  } catch {
    return undefined
  }
}

async function read(address: string): Promise<string | undefined> {
  const late = new AbortController()
  setTimeout(() => late.abort(), patience)
  try {
    const asking = { referrerPolicy: 'no-referrer', credentials: 'omit' } as const
    const response = await fetch(address, { ...asking, signal: late.signal })
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}
