import type { AwardPage } from '../publish/manifest.ts'
import { stateSentence } from './award.ts'
import { day } from './format.ts'
import { jsonText } from './json-text.ts'
import { escapeMarkup } from '../model/markup.ts'
import { badgeText, issuerText } from './texts.ts'
import type { View } from './view.ts'

/** How an award is put on another website. */
export interface Embedding {
  /** Markup that shows the badge and leads to its page without any script, and lets it be checked there with ours. */
  readonly snippet: string
  /** oEmbed 1.0, `rich`: https://oembed.com/#section2.3.4.4. It has one size, since a file cannot be asked for another. */
  readonly oembed: object
}

const size = { width: 420, height: 220 } as const

/** Undefined for an erased award: there is nothing to show. Never holds the holder's name. */
export function embeddingOf(view: View, award: AwardPage): Embedding | undefined {
  const { issuer, badge: page } = award
  if (!issuer || !page) return undefined
  const { addresses, language, site, strings } = view
  const name = badgeText(page.badge, language).name.text
  const issuerName = issuerText(issuer.profile, language).name.text
  const snippet = snippetOf(view, award, { name, issuerName })
  const oembed = {
    version: '1.0',
    type: 'rich',
    title: strings.awardPage.title(name, issuerName),
    author_name: issuerName,
    author_url: addresses.issuer(issuer.slug),
    provider_name: site.title,
    provider_url: site.url,
    cache_age: 86_400,
    html: snippet,
    ...size,
    thumbnail_url: addresses.badgeCard(page.issuer, page.slug),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  }
  return { snippet, oembed }
}

/** The oEmbed document of a listed award, as it lies beside its page. Without a badge there is nothing in it to show. */
export function oembedText(view: View, award: AwardPage): string {
  return jsonText(embeddingOf(view, award)?.oembed ?? { version: '1.0', type: 'link' })
}

function snippetOf(
  view: View,
  award: AwardPage,
  { name, issuerName }: { readonly name: string; readonly issuerName: string },
): string {
  const { addresses } = view
  const { slug, awarded, state, badge: page } = award
  const of = (text: string) => escapeMarkup(text)
  const src = addresses.awardDocument(slug, 'credential.json')
  const picture = page && addresses.badgeImage(page.issuer, page.slug, page.version, 'png')
  const about = [issuerName, awarded && day(view, awarded)].filter(Boolean).join(' · ')
  // What does not stand any more says so without a script, too.
  const standing = state === 'valid' ? '' : `<br>${of(stateSentence(view, award))}`
  return [
    `<open-badge src="${of(src)}" lang="${of(view.language)}">`,
    `<a href="${of(addresses.award(slug))}"><img src="${of(picture ?? '')}" alt="" width="120" height="120"><br>${of(name)}</a><br>${of(about)}${standing}`,
    '</open-badge>',
    `<script type="module" src="${of(addresses.openBadgeScript)}"></script>`,
  ].join('\n')
}
