import type { SiteData } from '../publish/manifest.ts'
import { siteData } from './site-data.ts'

/** 81 letters without a place to break. */
export const longWord = `Donaudampf${'schifffahrtselektrizitäten'.repeat(3)}`.slice(0, 81)

/** The sample data with a word of 81 letters wherever somebody's words stand. */
export function siteWithLongWords(url: string): SiteData {
  const data = siteData(url)
  return {
    ...data,
    site: { ...data.site, title: `City ${longWord}`, description: `About ${longWord}` },
    issuers: data.issuers.map((issuer) => ({
      ...issuer,
      profile: { ...issuer.profile, name: longWord, description: longWord, translations: {} },
    })),
    badges: data.badges.map((page) => ({
      ...page,
      badge: {
        ...page.badge,
        name: longWord,
        description: longWord,
        tags: [longWord],
        translations: {},
        criteria: { narrative: `# ${longWord}\n\n- ${longWord}` },
      },
    })),
    listed: data.listed.map((award) => ({ ...award, displayName: longWord })),
  }
}
