import { escapeMarkup } from '../model/text/markup.ts'

/** What another website is told of an award. Addresses are public. */
export interface Embedded {
  /** `Breadmaker, awarded by Riverside` */
  readonly title: string
  readonly name: string
  readonly issuer: { readonly name: string; readonly url: string }
  readonly site: { readonly title: string; readonly url: string }
  /** The page of the award. */
  readonly url: string
  readonly credential: string
  /** Of the words; BCP 47. */
  readonly language: string
  /** The day of the award, in words. */
  readonly awarded: string | undefined
  /** How it stands, in words; of one that stands: undefined. */
  readonly standing: string | undefined
  readonly picture: string
  /** The picture for link previews, 1200 x 630. */
  readonly card: string
  /** The script that lets visitors check it in place. */
  readonly script: string
}

const size = { width: 420, height: 220 } as const

/**
 * oEmbed 1.0, `rich`: https://oembed.com/#section2.3.4.4. It has one size, since a file cannot be asked for another. `html` shows
 * the badge and leads to its page without any script, and lets it be checked there with ours.
 */
export function oembedOf(award: Embedded) {
  return {
    version: '1.0',
    type: 'rich',
    title: award.title,
    author_name: award.issuer.name,
    author_url: award.issuer.url,
    provider_name: award.site.title,
    provider_url: award.site.url,
    cache_age: 86_400,
    html: snippetOf(award),
    ...size,
    thumbnail_url: award.card,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  }
}

function snippetOf(award: Embedded): string {
  const { url, credential, language, name, issuer, awarded, standing, picture, script } = award
  const of = (text: string) => escapeMarkup(text)
  const about = [issuer.name, awarded].filter(Boolean).join(' · ')
  // What does not stand any more says so without a script, too.
  const state = standing === undefined ? '' : `<br>${of(standing)}`
  return [
    `<open-badge src="${of(credential)}" lang="${of(language)}">`,
    `<a href="${of(url)}"><img src="${of(picture)}" alt="" width="120" height="120"><br>${of(name)}</a><br>${of(about)}${state}`,
    '</open-badge>',
    `<script type="module" src="${of(script)}"></script>`,
  ].join('\n')
}
