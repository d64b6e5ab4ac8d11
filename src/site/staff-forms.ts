import { isAwarded } from '../kinds/badge/is-awarded.ts'
import type { AwardFormData } from '../browser/award/element.ts'
import type { RequestsData } from '../browser/requests/element.ts'
import type { KnownBadge } from '../awarding/known-badge.ts'
import type { PathwayPage, SiteData } from '../publish/manifest.ts'
import { assessedPolicies } from './assessed-badges.ts'
import { requestableBadges } from './requestable-badges.ts'
import { badgeText, stepText } from './texts.ts'
import type { View } from './view.ts'

/** The forms beside the one to award, which stands in its guide: each has a page of its own. */
export const staffForms = ['propose', 'change', 'who', 'requests'] as const

/** A form for staff. */
export type StaffForm = 'award' | (typeof staffForms)[number]

/**
 * Whether a form can do anything on a site with these issuers and badges. Where it cannot, the page shows only what leads
 * to the first badge.
 */
export function hasUseFor(
  form: StaffForm,
  { issuers, badges }: Pick<AwardFormData, 'issuers' | 'badges'>,
): boolean {
  if (form === 'propose') return issuers.length > 0
  return form === 'award' || form === 'requests'
    ? badges.some(({ retired }) => !retired)
    : badges.length > 0
}

/** What a form is told: its words, what can be awarded and the key to seal with, and nothing about anybody. */
export function staffFormData(
  { site, issuers, badges, pathways, sealingKey, fullFolders }: SiteData,
  view: View,
): AwardFormData {
  return {
    words: view.strings.formsPage.texts,
    issuers: issuers.map(({ slug, profile }) => ({
      slug,
      name: profile.name,
      minors: profile.minors,
    })),
    badges: badges.map(({ issuer, slug, badge, version, art }) => ({
      issuer,
      slug,
      name: badge.name,
      retired: !isAwarded(badge, issuers.find((each) => each.slug === issuer)?.keys ?? []),
      resultDescriptions: badge.resultDescriptions,
      ...(badge.creditsAvailable === undefined ? {} : { creditsAvailable: badge.creditsAvailable }),
      ...completedBy(`${issuer}/${slug}`, pathways, view),
      picture: view.file(view.addresses.badgeImage(issuer, slug, version, art)),
    })),
    ...(sealingKey === undefined ? {} : { sealingKey }),
    ...(fullFolders === undefined ? {} : { fullFolders }),
    ...(site.forge === undefined ? {} : { forge: site.forge }),
    repository: site.repository,
    claimPage: view.addresses.claim,
    site: site.url,
    base: view.file(site.url),
  }
}

/** The pathways that end in a badge, where there are some. */
function completedBy(
  badge: string,
  pathways: readonly PathwayPage[],
  { language }: View,
): Pick<KnownBadge, 'completes'> {
  const own = pathways.filter(({ pathway }) => pathway.completion === badge)
  if (own.length === 0) return {}
  const completes = own.map(({ pathway }) => ({
    steps: pathway.steps.map((step) => {
      const { id, needs, after, optional, of } = step
      return { id, needs, after, optional, of, name: stepText(step, pathway, language).name.text }
    }),
  }))
  return { completes }
}

/** What the form is told that takes requests: also where learners ask, and for what. */
export function requestsData(data: SiteData, view: View): RequestsData {
  return {
    ...staffFormData(data, view),
    locale: view.strings.locale,
    askPage: view.canonical(view.addresses.ask),
    asked: requestableBadges(data).map(({ issuer, slug, badge }) => ({
      issuer,
      slug,
      name: badgeText(badge, view.language).name.text,
    })),
    assessed: assessedPolicies(data),
  }
}
