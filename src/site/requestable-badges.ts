import { takesApplications } from '../kinds/badge/takes-applications.ts'
import type { BadgePage, SiteData } from '../publish/manifest.ts'

/** The badges that learners may ask for. Where the site has no key to lock claim codes with, there are none. */
export function requestableBadges({ badges, issuers, sealingKey }: SiteData): readonly BadgePage[] {
  if (sealingKey === undefined) return []
  return badges.filter(({ issuer: slug, badge }) => {
    const issuer = issuers.find((each) => each.slug === slug)
    return issuer !== undefined && takesApplications(badge, issuer.profile, issuer.keys)
  })
}
