import { skillAddresses } from '../model/addresses/address.ts'
import type { BadgePage, FrameworkPage, IssuerPage, PathwayPage } from '../publish/manifest.ts'
import { badgeText, frameworkText, issuerText } from './texts.ts'
import type { View } from './view.ts'

/** A document that says to machines what the page says to people. */
export interface MachineDocument {
  readonly type: string
  readonly url: string
  readonly title: string
}

type Thing = Readonly<Record<string, unknown>>

/** The JSON that badge software reads for an issuer. */
export function issuerDocuments(view: View, issuer: IssuerPage): readonly MachineDocument[] {
  const { addresses, strings } = view
  const titles = strings.issuerPage.documents
  return [
    { type: 'application/ld+json', url: addresses.profile(issuer.slug), title: titles.profile },
    { type: 'application/did+json', url: addresses.didDocument(issuer.slug), title: titles.did },
    { type: 'application/jwk-set+json', url: addresses.jwkSet(issuer.slug), title: titles.jwks },
    {
      type: 'application/json',
      url: addresses.revocationList(issuer.slug),
      title: titles.revocations,
    },
  ]
}

/** The JSON that badge software reads for one version of a badge. */
export function badgeDocuments(view: View, page: BadgePage): readonly MachineDocument[] {
  const { addresses, strings } = view
  const { issuer, slug, version } = page
  return [
    {
      type: 'application/ld+json',
      url: addresses.badgeClass(issuer, slug, version),
      title: strings.badgePage.badgeClass,
    },
    {
      type: 'application/ld+json',
      url: addresses.achievement(issuer, slug, version),
      title: strings.badgePage.achievement,
    },
  ]
}

/** The JSON that other programs read for a pathway. */
export function pathwayDocuments(
  { addresses, strings }: View,
  { issuer, slug }: PathwayPage,
): readonly MachineDocument[] {
  return [
    {
      type: 'application/ld+json',
      url: addresses.pathwayDocument(issuer, slug),
      title: strings.pathwayPage.document,
    },
  ]
}

/** The JSON that other programs read for a framework. */
export function frameworkDocuments(
  { addresses, strings }: View,
  { slug }: FrameworkPage,
): readonly MachineDocument[] {
  return [
    {
      type: 'application/ld+json',
      url: skillAddresses(addresses).frameworkDocument(slug),
      title: strings.skillsPage.document,
    },
  ]
}

/** schema.org DefinedTermSet. */
export function frameworkThing(view: View, { slug, framework }: FrameworkPage): Thing {
  const { name, description } = frameworkText(framework, view.language)
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name: name.text,
    description: description.text,
    url: view.canonical(skillAddresses(view.addresses).framework(slug)),
    sameAs: framework.url,
  }
}

/** schema.org EducationalOrganization or Organization. */
export function issuerThing(view: View, issuer: IssuerPage): Thing {
  return { '@context': 'https://schema.org', ...organisation(view, issuer) }
}

/** schema.org EducationalOccupationalCredential. */
export function badgeThing(view: View, page: BadgePage, issuer: IssuerPage): Thing {
  const { addresses } = view
  const { badge } = page
  const { name, description } = badgeText(badge, view.language)
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    name: name.text,
    description: description.text,
    url: view.canonical(addresses.badge(page.issuer, page.slug)),
    image: addresses.badgeImage(page.issuer, page.slug, page.version, page.art),
    credentialCategory: 'badge',
    recognizedBy: organisation(view, issuer),
    ...(badge.tags.length > 0 && { keywords: badge.tags }),
    ...(badge.expires && { validFor: badge.expires }),
    ...(badge.alignments.length > 0 && {
      competencyRequired: badge.alignments.map(({ name, url, framework, code }) => ({
        '@type': 'DefinedTerm',
        name,
        url,
        ...(code && { termCode: code }),
        ...(framework && { inDefinedTermSet: framework }),
      })),
    }),
  }
}

function organisation(view: View, { slug, profile }: IssuerPage): Thing {
  const type = profile.kind === 'council' ? 'GovernmentOrganization' : 'EducationalOrganization'
  return {
    '@type': profile.kind === 'other' || profile.kind === 'community' ? 'Organization' : type,
    name: issuerText(profile, view.language).name.text,
    url: profile.url,
    sameAs: view.canonical(view.addresses.issuer(slug)),
  }
}
