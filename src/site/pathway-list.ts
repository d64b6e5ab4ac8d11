import type { ListedBadge, ListedText, PathwayList } from '../kinds/pathway/listed.ts'
import type { BadgeCopy } from '../kinds/pathway/badge-copy.ts'
import { badgeKey, badgesOf, type BadgeName } from '../kinds/pathway/progress.ts'
import type { PathwayPage, SiteData } from '../publish/manifest.ts'
import { catalogueOf } from './catalogue.ts'
import { stepBadge } from './pathways.ts'
import { issuerText, langOf, pathwayText, stepText, type Text } from './texts.ts'
import type { View } from './view.ts'

/** What a backpack needs to say how far somebody is: every pathway, and how each badge in it is known. Nothing of any award. */
export function pathwayList(view: View, data: SiteData): PathwayList {
  const { language, addresses } = view
  const badges: Record<string, ListedBadge> = {}
  for (const page of data.pathways)
    for (const name of namesIn(page)) badges[badgeKey(name)] ??= listedBadge(view, data, page, name)
  return {
    pathways: data.pathways.map(({ issuer, slug, pathway }) => ({
      name: listedText(view, pathwayText(pathway, language).name),
      page: view.page(addresses.pathway(issuer, slug)),
      steps: pathway.steps.map((step) => ({
        id: step.id,
        name: listedText(view, stepText(step, pathway, language).name),
        ...{ needs: step.needs, after: step.after, optional: step.optional },
        of: step.of.map((part) => ('url' in part ? { url: part.url } : part)),
      })),
      ...(pathway.completion === undefined ? {} : { completion: pathway.completion }),
    })),
    badges,
  }
}

function namesIn({ pathway }: PathwayPage): readonly BadgeName[] {
  const { completion } = pathway
  return [...badgesOf(pathway), ...(completion === undefined ? [] : [{ badge: completion }])]
}

function listedBadge(view: View, data: SiteData, page: PathwayPage, name: BadgeName): ListedBadge {
  const { addresses, language } = view
  const shown = stepBadge(view, page, name, data.badges)
  const text = { name: listedText(view, shown.name), page: shown.href }
  if ('url' in name) {
    const known = knownElsewhere(name.url, page.copies[name.url])
    return { ...text, issuer: shown.elsewhere ?? '', ...known }
  }
  const [issuer = '', slug = ''] = name.badge.split('/')
  const profile = shown.page && catalogueOf(data).issuerOf(shown.page).profile
  return {
    ...text,
    issuer: profile === undefined ? issuer : issuerText(profile, language).name.text,
    at: `${addresses.badge(issuer, slug)}v/`,
    by: [addresses.did(issuer), addresses.profile(issuer)],
  }
}

/** By what a badge of another site is known. */
function knownElsewhere(url: string, copy: BadgeCopy | undefined): Pick<ListedBadge, 'at' | 'by'> {
  const { issuerIds: by = [], publisher } = copy ?? {}
  // In a publisher's catalogue the page of a badge stands for all of its versions, as in our own.
  return { at: publisher !== undefined && url.endsWith('/') ? `${url}v/` : url, by }
}

function listedText(view: View, text: Text): ListedText {
  const language = langOf(text, view.language)
  return { text: text.text, ...(language === undefined ? {} : { language }) }
}
