import { achievementOf, pageOfBadge } from '../../../backpack/show/badge-page.ts'
import type { BadgeText } from '../../../backpack/show/texts-in.ts'
import { linkWithBadge } from '../../holding/badge-qr.ts'
import { siteText } from '../../holding/site-text.ts'
import type { BackpackData } from '../texts.ts'

/** What the QR code of a badge on paper holds: the badge itself, or an address that leads to it. */
export interface CvCode {
  readonly kind: 'badge' | 'page'
  readonly text: string
}

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
  const achievement = isOwn ? await siteText(root + words.slice(site.length)) : undefined
  try {
    return linkWithBadge({ credential: badge.text, site, achievement })
  } catch {
    return undefined
  }
}
