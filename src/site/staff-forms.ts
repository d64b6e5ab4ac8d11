import { isAwarded } from '../kinds/badge/is-awarded.ts'
import type { AwardFormData } from '../browser/award/element.ts'
import type { SiteData } from '../publish/manifest.ts'
import type { View } from './view.ts'

/** The forms beside the one to award: each has a page of its own, in English. */
export const staffForms = {
  propose: {
    title: 'Propose a badge',
    lead: 'Say what it is and what it takes. You get a file to add to the repository; a colleague reads it before it is published.',
  },
  change: {
    title: 'Take an award back, or put it on hold',
    lead: 'An award that has been published is never deleted. It stays at its address, and says from now on that it does not stand.',
  },
  who: {
    title: 'Who has what',
    lead: 'Drop your registers here to see which learner has which badge, how each stands today, and who has not been given it. Your registers are read on this computer. No name and no code leaves it.',
  },
} as const

/**
 * Whether a form can do anything on a site with these issuers and badges. Where it cannot, the page shows only what leads
 * to the first badge.
 */
export function hasUseFor(
  form: 'award' | keyof typeof staffForms,
  { issuers, badges }: Pick<AwardFormData, 'issuers' | 'badges'>,
): boolean {
  if (form === 'propose') return issuers.length > 0
  return form === 'award' ? badges.some(({ retired }) => !retired) : badges.length > 0
}

/** What a form is told: what can be awarded and the key to seal with, and nothing about anybody. */
export function staffFormData(
  { site, issuers, badges, sealingKey }: SiteData,
  view: View,
): AwardFormData {
  return {
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
      picture: view.file(view.addresses.badgeImage(issuer, slug, version, art)),
    })),
    ...(sealingKey === undefined ? {} : { sealingKey }),
    ...(site.forge === undefined ? {} : { forge: site.forge }),
    claimPage: view.addresses.claim,
    site: site.url,
    base: view.file(site.url),
  }
}
