import type { SearchEntry } from '../browser/search/element.ts'
import type { BadgePage, IssuerPage, PublisherPage, SiteData } from '../publish/manifest.ts'
import { catalogueOf } from './catalogue.ts'
import { counted } from './format.ts'
import { skillLink, skillsIn } from './skills.ts'
import { badgeText, frameworkText, issuerText, langOf, skillText, type Text } from './texts.ts'
import type { View } from './view.ts'

/** What the search of a language finds: every badge, every skill that some badge shows, badges of other publishers, then everyone who gives badges; never an award. */
export function searchIndex(view: View, data: SiteData): readonly SearchEntry[] {
  const { issuerOf } = catalogueOf(data)
  return [
    ...data.badges.map((page) => badgeEntry(view, page, issuerOf(page))),
    ...skillEntries(view, data),
    ...data.publishers.flatMap((publisher) => otherEntries(view, publisher)),
    ...data.issuers.map((issuer) => issuerEntry(view, issuer)),
  ]
}

function badgeEntry(view: View, page: BadgePage, issuer: IssuerPage): SearchEntry {
  const { addresses, strings } = view
  const { issuer: by, slug, version, art, badge } = page
  const { name, description } = badgeText(badge, view.language)
  const issuerName = issuerText(issuer.profile, view.language).name.text
  const kinds = badge.recognises.map((kind) => strings.recognises[kind])
  const skills = badge.alignments.map((alignment) => alignment.name)
  return {
    url: view.page(addresses.badge(by, slug)),
    picture: view.file(addresses.badgeImage(by, slug, version, art)),
    name: name.text,
    words: [...badge.tags, ...kinds, ...skills, issuerName].join(' '),
    text: description.text,
    note: badge.retired ? `${issuerName} · ${strings.badgePage.retiredShort}` : issuerName,
    ...languageOf(name, view),
  }
}

/** Skills and levels that some badge shows. */
function skillEntries(view: View, data: SiteData): readonly SearchEntry[] {
  const skills = skillsIn(data)
  return skills.all.flatMap((skill) => {
    const count = skills.badgesOf(skill).length
    if (count === 0) return []
    const { of, item } = skill
    const { name, description } = skillText(item, of.framework, view.language)
    const framework = frameworkText(of.framework, view.language).name.text
    return [
      {
        url: skillLink(view, skill).href,
        name: name.text,
        words: `${framework} ${item.code}`,
        text: description.text,
        note: `${framework} · ${counted(view, view.strings.skillsPage.badges, count)}`,
        ...languageOf(name, view),
      },
    ]
  })
}

/** Badges of another publisher: they lead to its site, and say that they do. */
function otherEntries(view: View, { name: publisher, badges }: PublisherPage): SearchEntry[] {
  const where = view.strings.publishersPage.on(publisher)
  return badges.map(({ id, name, description, language, issuer, tags }) => ({
    url: id,
    name,
    words: [...tags, issuer, publisher].join(' '),
    text: description,
    note: `${issuer} · ${where}`,
    ...languageOf({ text: name, language }, view),
  }))
}

function issuerEntry(view: View, { slug, profile, imageType }: IssuerPage): SearchEntry {
  const { addresses, strings } = view
  const { name, description } = issuerText(profile, view.language)
  return {
    url: view.page(addresses.issuer(slug)),
    ...(imageType && { picture: view.file(addresses.issuerImage(slug, imageType)) }),
    name: name.text,
    words: strings.issuerKind[profile.kind],
    text: description.text,
    note: strings.issuerKind[profile.kind],
    ...languageOf(name, view),
  }
}

function languageOf(text: Text, view: View): Pick<SearchEntry, 'language'> {
  const language = langOf(text, view.language)
  return language === undefined ? {} : { language }
}
