import type { BadgeRecord, FrameworkRecord } from '../kinds/records.ts'
import { alignmentKey } from '../kinds/framework/shown.ts'
import type { FrameworkItem } from '../kinds/framework/schema.ts'
import { skillAddresses, type Addresses } from '../model/addresses/address.ts'
import type { Translations } from '../model/fields/field.ts'
import { present } from './present.ts'

/** A framework, and the badges that may refer to it. */
export interface FrameworkFacts {
  readonly record: Pick<FrameworkRecord, 'slug' | 'framework'>
  readonly badges: readonly Pick<BadgeRecord, 'issuer' | 'slug' | 'badge'>[]
  /** Whether the site has pages for a framework. */
  readonly isShown: (framework: string) => boolean
}

/** What the words of it mean: schema.org, and SKOS for how skills hang together. Written out, so that nothing is fetched. */
const context = {
  '@vocab': 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  name: { '@container': '@language' },
  description: { '@container': '@language' },
  url: { '@type': '@id' },
  license: { '@type': '@id' },
  inDefinedTermSet: { '@type': '@id' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  closeMatch: { '@id': 'skos:closeMatch', '@type': '@id' },
  related: { '@id': 'skos:related', '@type': '@id' },
} as const

/**
 * A framework as other programs read it: a DefinedTermSet of schema.org in which each skill or level is a DefinedTerm,
 * with the badges that name it. `related` is the level that a skill is at.
 */
export function toFrameworkDocument(facts: FrameworkFacts, addresses: Addresses) {
  const { slug, framework } = facts.record
  return present({
    '@context': context,
    '@id': skillAddresses(addresses).frameworkDocument(slug),
    '@type': 'DefinedTermSet',
    name: inLanguages(framework, framework.language, 'name'),
    description: inLanguages(framework, framework.language, 'description'),
    publisher: framework.publisher,
    url: framework.url,
    version: framework.version,
    license: framework.licence.url,
    creditText: framework.licence.name,
    mainEntityOfPage: skillAddresses(addresses).framework(slug),
    hasDefinedTerm: framework.items.map((item) => term(item, facts, addresses)),
  })
}

function term(item: FrameworkItem, facts: FrameworkFacts, addresses: Addresses) {
  const { slug, framework } = facts.record
  const { code, level, matches, parent } = item
  const at = (named: { readonly framework?: string; readonly code: string }) =>
    facts.isShown(named.framework ?? slug)
      ? [skillAddresses(addresses).skill(named.framework ?? slug, named.code)]
      : []
  return present({
    '@id': skillAddresses(addresses).skill(slug, code),
    '@type': 'DefinedTerm',
    termCode: code,
    name: inLanguages(item, framework.language, 'name'),
    description: inLanguages(item, framework.language, 'description'),
    url: item.url,
    inDefinedTermSet: skillAddresses(addresses).frameworkDocument(slug),
    broader: parent === undefined ? undefined : skillAddresses(addresses).skill(slug, parent),
    related: level === undefined ? undefined : at(level)[0],
    closeMatch: filled(matches.flatMap(at)),
    subjectOf: filled(badgesNaming(item, facts).map((record) => badge(record, addresses))),
  })
}

function badge(
  { issuer, slug, badge: { name, language } }: FrameworkFacts['badges'][number],
  addresses: Addresses,
) {
  return {
    '@id': addresses.badge(issuer, slug),
    '@type': 'EducationalOccupationalCredential',
    name: { [language]: name },
  }
}

function badgesNaming({ code }: FrameworkItem, { badges, record }: FrameworkFacts) {
  const wanted = alignmentKey({ framework: record.framework.name, code })
  return badges.filter(({ badge: { alignments } }) =>
    alignments.some((alignment) => alignmentKey(alignment) === wanted),
  )
}

function inLanguages<Key extends 'name' | 'description'>(
  texts: { readonly [Each in Key]?: string } & {
    readonly translations: Translations<{ readonly [Each in Key]?: string }>
  },
  language: string,
  key: Key,
): Readonly<Record<string, string>> | undefined {
  const own = texts[key]
  if (own === undefined) return undefined
  const others = Object.entries(texts.translations).flatMap(([tag, translated]) => {
    const text = translated[key]
    return text === undefined ? [] : [[tag, text] as const]
  })
  return { [language]: own, ...Object.fromEntries(others) }
}

function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}
