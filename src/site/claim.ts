import type { ClaimData } from '../browser/claim/element.ts'
import type { View } from './view.ts'

/** What the page that opens claim codes tells its element. */
export function claimData({ site, strings, file, page, addresses }: View): ClaimData {
  const { claimPage, awardPage, locale } = strings
  return {
    texts: { ...claimPage.texts, locale, states: awardPage.stateWord },
    site: site.url,
    base: file(site.url),
    keepPage: page(addresses.guide('keep')),
  }
}
