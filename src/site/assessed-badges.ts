import type { AskedBadge } from '../browser/ask/element.ts'
import type { AssessedBadge } from '../browser/assess/element.ts'
import type { RequestsData } from '../browser/requests/element.ts'
import { assessorsBadge } from '../kinds/assessment/policy.ts'
import type { PeerAssessment } from '../kinds/assessment/policy-schema.ts'
import { staffAssessors } from '../kinds/assessment/staff-assessors.ts'
import type { BadgePage, SiteData } from '../publish/manifest.ts'
import { requestableBadges } from './requestable-badges.ts'
import { badgeText, issuerText } from './texts.ts'

/** The badges that learners may ask for and that others have to judge first, as the page on which they do so knows them. */
export function assessedBadges(data: SiteData, language: string): readonly AssessedBadge[] {
  return requestableBadges(data).flatMap((page) => {
    const { issuer, slug, badge } = page
    const policy = badge.peerAssessment
    const profile = data.issuers.find((each) => each.slug === issuer)?.profile
    if (policy === undefined || profile === undefined) return []
    const criteria = policy.criteria.flatMap(
      (wanted) => badge.resultDescriptions.find(({ id }) => id === wanted) ?? [],
    )
    return {
      ...{ issuer, slug, criteria, minors: profile.minors },
      name: badgeText(badge, language).name.text,
      from: issuerText(profile, language).name.text,
      by: byOf(page, policy, data, language),
      keys: staffAssessors(profile).map(({ did }) => did),
    }
  })
}

/** Who has to agree before a badge is given, for the page on which learners ask for it; nothing where nobody has to. */
export function judgesOf(
  page: BadgePage,
  data: SiteData,
  language: string,
): Pick<AskedBadge, 'judges'> {
  const policy = page.badge.peerAssessment
  if (policy === undefined) return {}
  return { judges: { count: policy.assessors, by: byOf(page, policy, data, language) } }
}

/** What the page of staff holds assessments against. */
export function assessedPolicies(data: SiteData): RequestsData['assessed'] {
  return data.badges.flatMap(({ issuer, slug, badge: { peerAssessment: policy } }) => {
    const profile = data.issuers.find((each) => each.slug === issuer)?.profile
    if (policy === undefined || profile === undefined) return []
    return { issuer, slug, policy, staff: policy.by === 'staff' ? staffAssessors(profile) : [] }
  })
}

/** Staff, or the holders of a badge of the site, by its name. */
function byOf(
  page: BadgePage,
  policy: PeerAssessment,
  { badges }: SiteData,
  language: string,
): AssessedBadge['by'] {
  const path = assessorsBadge(policy, `${page.issuer}/${page.slug}`)
  if (path === undefined) return 'staff'
  const named = badges.find(({ issuer, slug }) => `${issuer}/${slug}` === path)
  return { holdersOf: badgeText((named ?? page).badge, language).name.text }
}
