import type { ClaimData } from '../browser/claim/element.ts'
import type { View } from './view.ts'

/** What the page that opens claim codes tells its element. */
export function claimData({ site, strings, file, page, addresses }: View): ClaimData {
  const { claimPage, awardPage, locale } = strings
  return {
    texts: { ...claimPage.texts, ...standingTexts(awardPage), locale },
    site: site.url,
    base: file(site.url),
    keepPage: page(addresses.guide('keep')),
  }
}

/** The words of an award's own page: the same award stands the same on both. */
function standingTexts({
  state,
  stateWord: states,
  reason,
  newer,
}: View['strings']['awardPage']): Pick<
  ClaimData['texts'],
  'states' | 'statesOn' | 'reason' | 'newer'
> {
  const day = '{day}'
  const statesOn = {
    valid: state.valid(day),
    expired: state.expired(day),
    suspended: state.suspended(day),
    revoked: state.revoked(day),
    superseded: state.superseded(),
    erased: state.erased(day),
  }
  return { states: { ...states, superseded: statesOn.superseded }, statesOn, reason, newer }
}
