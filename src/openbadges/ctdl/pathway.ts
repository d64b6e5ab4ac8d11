import { bytesOfHex, hexOf } from '../../bytes/hex.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { Profile } from '../../kinds/issuer/schema.ts'
import type { BadgeCopy } from '../../kinds/pathway/badge-copy.ts'
import { badgesOf, neededSteps, type BadgeName } from '../../kinds/pathway/progress.ts'
import type { Pathway, PathwayPart, PathwayStep } from '../../kinds/pathway/schema.ts'
import type { PathwayRecord } from '../../kinds/records.ts'
import type { Addresses } from '../../model/addresses/address.ts'
import type { Translations } from '../../model/fields/field.ts'
import { present } from '../present.ts'

/** A pathway, and what is known of those it names. */
export interface PathwayFacts {
  readonly record: Pick<PathwayRecord, 'issuer' | 'slug' | 'pathway'> & {
    /** What is known of badges of other sites, by their address. */
    readonly copies: Readonly<Record<string, BadgeCopy>>
  }
  readonly profile: Profile
  /** The badge of that name (`issuer/badge`) as it stands now. */
  readonly badgeOf: (name: string) => BadgeClass | undefined
  readonly sha256: Sha256Hex
}

/**
 * A pathway as other programs read it, in the Credential Transparency Description Language: one graph in which the pathway,
 * its issuer, each step and each badge is a node. A step is a BasicComponent whose condition says how many of what it asks
 * for are enough; the destination asks for the steps that the whole needs. CTDL, Pathway.
 */
export function toPathwayDocument(facts: PathwayFacts, addresses: Addresses) {
  const { record, sha256 } = facts
  const { issuer, slug, pathway } = record
  const at = placesOf(record, addresses)
  const parts = [
    destination(facts, at, addresses),
    ...pathway.steps.map((step) => stepComponent(step, facts, at)),
    ...badgesOf(pathway).map((name) => badgeComponent(name, facts, at, addresses)),
  ]
  const whole = present({
    '@id': at.document,
    '@type': 'ceterms:Pathway',
    'ceterms:ctid': ctidOf(at.document, sha256),
    'ceterms:name': inLanguages(pathway, 'name'),
    'ceterms:description': inLanguages(pathway, 'description'),
    'ceterms:subjectWebpage': addresses.pathway(issuer, slug),
    'ceterms:keyword': keywordsOf(pathway),
    'ceterms:ownedBy': [addresses.issuer(issuer)],
    'ceterms:hasDestinationComponent': [at.whole],
    'ceterms:hasPart': parts.map((part) => part['@id']),
  })
  return {
    '@context': 'https://credreg.net/ctdl/schema/context/json',
    '@graph': [whole, organization(facts, addresses), ...parts],
  }
}

/** The address of each node. */
interface Places {
  readonly document: string
  readonly whole: string
  readonly step: (id: string) => string
  readonly badge: (name: BadgeName) => string
}

function placesOf({ issuer, slug }: PathwayFacts['record'], addresses: Addresses): Places {
  const document = addresses.pathwayDocument(issuer, slug)
  return {
    document,
    whole: `${document}#whole`,
    step: (id) => `${document}#step-${id}`,
    badge: (name) =>
      `${document}#badge-${'badge' in name ? name.badge : encodeURIComponent(name.url)}`,
  }
}

/** What the whole leads to: its badge, or, where there is none, that everything has been done. */
function destination({ record, badgeOf, sha256 }: PathwayFacts, at: Places, addresses: Addresses) {
  const { pathway } = record
  const { completion } = pathway
  const shared = {
    'ceterms:ctid': ctidOf(at.whole, sha256),
    'ceterms:isPartOf': [at.document],
    'ceterms:isDestinationComponentOf': [at.document],
    'ceterms:hasCondition': [
      condition(
        neededSteps(pathway).map(({ id }) => at.step(id)),
        'all',
      ),
    ],
  }
  return completion === undefined
    ? {
        '@id': at.whole,
        '@type': 'ceterms:BasicComponent',
        'ceterms:name': inLanguages(pathway, 'name'),
        ...shared,
      }
    : {
        '@id': at.whole,
        '@type': 'ceterms:CredentialComponent',
        ...ownBadge(completion, badgeOf, addresses),
        ...shared,
      }
}

function stepComponent(step: PathwayStep, { record, sha256 }: PathwayFacts, at: Places) {
  const { steps, language } = record.pathway
  const id = at.step(step.id)
  const nodeOf = (part: PathwayPart) => ('step' in part ? at.step(part.step) : at.badge(part))
  return present({
    '@id': id,
    '@type': 'ceterms:BasicComponent',
    'ceterms:ctid': ctidOf(id, sha256),
    'ceterms:name': inLanguages({ ...step, language }, 'name'),
    'ceterms:description':
      step.description === undefined
        ? undefined
        : inLanguages({ ...step, language }, 'description'),
    'ceterms:isPartOf': [at.document],
    'ceterms:hasCondition': [condition(step.of.map(nodeOf), step.needs)],
    'ceterms:precededBy': step.after.map(at.step),
    'ceterms:precedes': steps.flatMap((other) =>
      other.after.includes(step.id) ? [at.step(other.id)] : [],
    ),
  })
}

function badgeComponent(
  name: BadgeName,
  { record, badgeOf, sha256 }: PathwayFacts,
  at: Places,
  addresses: Addresses,
) {
  const id = at.badge(name)
  const copy = 'url' in name ? record.copies[name.url] : undefined
  const elsewhere = (url: string) => ({
    'ceterms:name': { [copy?.language ?? record.pathway.language]: copy?.name ?? url },
    'ceterms:credentialType': 'ceterms:OpenBadge',
    'ceterms:sourceData': url,
  })
  return {
    '@id': id,
    '@type': 'ceterms:CredentialComponent',
    'ceterms:ctid': ctidOf(id, sha256),
    ...('badge' in name ? ownBadge(name.badge, badgeOf, addresses) : elsewhere(name.url)),
    'ceterms:isPartOf': [at.document],
  }
}

function ownBadge(name: string, badgeOf: PathwayFacts['badgeOf'], addresses: Addresses) {
  const [issuer = '', slug = ''] = name.split('/')
  const badge = badgeOf(name)
  return {
    'ceterms:name': badge === undefined ? { und: slug } : inLanguages(badge, 'name'),
    'ceterms:credentialType': 'ceterms:OpenBadge',
    'ceterms:sourceData': addresses.currentAchievement(issuer, slug),
    'ceterms:subjectWebpage': addresses.badge(issuer, slug),
  }
}

function organization({ record, profile, sha256 }: PathwayFacts, addresses: Addresses) {
  const id = addresses.issuer(record.issuer)
  return {
    '@id': id,
    '@type': 'ceterms:Organization',
    'ceterms:ctid': ctidOf(id, sha256),
    'ceterms:name': inLanguages(profile, 'name'),
    'ceterms:subjectWebpage': profile.url,
  }
}

/** CTDL, ComponentCondition: `requiredNumber` of the targets are enough. */
function condition(targets: readonly string[], needs: number | 'all') {
  return {
    '@type': 'ceterms:ComponentCondition',
    'ceterms:requiredNumber': needs === 'all' ? targets.length : needs,
    'ceterms:targetComponent': targets,
  }
}

/** What a text says in each of its languages. */
function inLanguages<Key extends string>(
  thing: Readonly<Partial<Record<Key, string>>> & {
    readonly language: string
    readonly translations: Translations<Readonly<Partial<Record<Key, string>>>>
  },
  key: Key,
): Readonly<Record<string, string>> {
  const translated = Object.entries(thing.translations).flatMap(([language, texts]) => {
    const text = texts?.[key]
    return text === undefined ? [] : [[language, text] as const]
  })
  return { ...Object.fromEntries(translated), [thing.language]: thing[key] ?? '' }
}

function keywordsOf({ tags, language }: Pathway) {
  return tags.length === 0 ? undefined : { [language]: tags }
}

/** The same address, the same identifier: a hash of it in the form of a UUID of version 4, which CTDL asks for. */
function ctidOf(address: string, sha256: Sha256Hex): string {
  const bytes = bytesOfHex(sha256(address)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = hexOf(bytes)
  return `ce-${/^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex)?.slice(1).join('-')}`
}
