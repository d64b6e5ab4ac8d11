import { fieldsWith } from '../kinds/award/fields.ts'
import {
  pictureDocuments,
  type AwardDocument,
  type AwardPicture,
} from '../model/addresses/address.ts'
import type { AwardPage, BadgePage } from '../publish/manifest.ts'
import { day, number } from './format.ts'
import type { Head } from './head.ts'
import { badgeThing } from './machines.ts'
import { badgeText, issuerText } from './texts.ts'
import { beside, type View } from './view.ts'

/** The state in words: `Valid until 3 March 2027`, `Revoked on 1 May 2026`. */
export function stateSentence(view: View, award: AwardPage): string {
  const { state, change, expires } = award
  const relevant = state === 'valid' || state === 'expired' ? expires : change?.on
  return view.strings.awardPage.state[state](relevant ? day(view, relevant) : undefined)
}

const factFields = fieldsWith('page', 'text', 'number')

/** What an award says in a word or a number, under the name of each. */
export function awardFacts(view: View, award: AwardPage) {
  return factFields.flatMap((field) => {
    const value = award[field]
    if (value === undefined) return []
    const isNumber = typeof value === 'number'
    return [
      {
        name: view.strings.awardPage.facts[field],
        text: isNumber ? number(view, value) : value,
        direction: isNumber ? undefined : ('auto' as const),
      },
    ]
  })
}

/** The language of narrative and evidence, where it is not that of the page. Left out: the badge's. */
export function textLanguage(view: View, award: AwardPage): string | undefined {
  const language = award.language ?? award.badge?.badge.language
  return language === view.language ? undefined : language
}

/** The days of what it was earned for: `20 April 2026 to 5 June 2026`, or as much of it as is known. */
export function activityText(view: View, award: AwardPage): string | undefined {
  const { awardPage } = view.strings
  const first = award.activityStart && day(view, award.activityStart)
  const last = award.activityEnd && day(view, award.activityEnd)
  if (first && last) return awardPage.activitySpan(first, last)
  if (first) return awardPage.activityFrom(first)
  return last ? awardPage.activityUntil(last) : undefined
}

/** The pictures of an award. Only SVG art can be baked as SVG. */
export function awardPictures(page: BadgePage): readonly AwardPicture[] {
  return page.art === 'svg' ? pictureDocuments : ['badge.png']
}

/** The head of an award's page. An unlisted one tells search engines nothing, and whoever is sent its
 * address which badge it is of and from whom: no page's head names a holder. */
export function awardHead(view: View, award: AwardPage): Head {
  const { addresses, strings } = view
  const { issuer, badge: page, slug } = award
  const common = { url: addresses.award(slug) }
  if (!issuer || !page) {
    const title = strings.awardPage.titleErased
    return { ...common, title, description: '', visibility: 'unlisted' }
  }
  const name = badgeText(page.badge, view.language).name.text
  const title = strings.awardPage.title(name, issuerText(issuer.profile, view.language).name.text)
  const link = (name: AwardDocument) =>
    beside(view, common.url, addresses.awardDocument(slug, name))
  const documents = [
    { type: 'application/vc', url: link('credential.json') },
    { type: 'application/vc+jwt', url: link('credential.jwt') },
    { type: 'application/ld+json', url: link('assertion.json') },
  ]
  const card = addresses.badgeCard(page.issuer, page.slug)
  const checked = { ...common, title, documents, scripts: {}, card }
  // A verifier takes the first; to the others the page itself leads.
  const unlisted = { ...checked, documents: documents.slice(0, 1) }
  if (!award.listed) return { ...unlisted, description: '', visibility: 'unlisted' }
  const oembed = { type: 'application/json+oembed', url: addresses.oembed(slug), title }
  return {
    ...checked,
    documents: [...documents, oembed],
    description: stateSentence(view, award),
    thing: {
      ...badgeThing(view, page, issuer),
      url: view.canonical(addresses.award(slug)),
      ...(award.awarded && { dateCreated: award.awarded.slice(0, 10) }),
      ...(award.expires && { expires: award.expires.slice(0, 10) }),
    },
  }
}
