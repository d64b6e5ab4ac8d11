import { jsonText } from '../bytes/json.ts'
import { oembedOf, type Embedded } from '../openbadges/oembed.ts'
import type { AwardPage } from '../publish/manifest.ts'
import { stateSentence } from './award.ts'
import { day } from './format.ts'
import { badgeText, issuerText } from './texts.ts'
import type { View } from './view.ts'

/** How an award is put on another website. Undefined for an erased award: there is nothing to show. Never holds the holder's name. */
export function embeddingOf(view: View, award: AwardPage): ReturnType<typeof oembedOf> | undefined {
  const { issuer, badge: page, slug, awarded, state } = award
  if (!issuer || !page) return undefined
  const { addresses, language, site, strings } = view
  const name = badgeText(page.badge, language).name.text
  const issuerName = issuerText(issuer.profile, language).name.text
  const embedded: Embedded = {
    title: strings.awardPage.title(name, issuerName),
    name,
    issuer: { name: issuerName, url: addresses.issuer(issuer.slug) },
    site,
    url: addresses.award(slug),
    credential: addresses.awardDocument(slug, 'credential.json'),
    language,
    awarded: awarded && day(view, awarded),
    standing: state === 'valid' ? undefined : stateSentence(view, award),
    picture: addresses.badgeImage(page.issuer, page.slug, page.version, 'png'),
    card: addresses.badgeCard(page.issuer, page.slug),
    script: addresses.openBadgeScript,
  }
  return oembedOf(embedded)
}

/** The oEmbed document of a listed award, as it lies beside its page. Without a badge there is nothing in it to show. */
export function oembedText(view: View, award: AwardPage): string {
  return jsonText(embeddingOf(view, award) ?? { version: '1.0', type: 'link' })
}
