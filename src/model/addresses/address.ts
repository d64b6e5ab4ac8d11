/**
 * Every address the publisher gives out. The addresses are the identifiers of issued credentials and live for
 * ever (invariant 7), so this is the only place that builds one.
 *
 * @module
 */

/** What the addresses of a site depend on: nothing else, and never the place that builds it. */
export interface AddressBook {
  /** Absolute https URL of the site's root, ends in `/`. */
  readonly url: string
  /** Slug of the issuer that owns the domain; its DID is the domain's own. */
  readonly publisher?: string | undefined
}

export type StatusPurpose = 'revocation' | 'suspension'
/** The texts of every award, and its pictures, each in the order in which they are offered. */
export const textDocuments = [
  'credential.json',
  'credential.jwt',
  'assertion.json',
  'assertion.jws',
] as const
export const pictureDocuments = ['badge.png', 'badge-3.svg', 'badge-2.svg'] as const

/** A picture with an award inside. */
export type AwardPicture = (typeof pictureDocuments)[number]
export type AwardDocument = (typeof textDocuments)[number] | AwardPicture

export type Guide = 'verify' | 'keep' | 'award' | 'about' | 'privacy' | 'developers'

/** Of the site, for home screens: a PNG each. */
export type AppIcon = 'icon-192' | 'icon-512' | 'icon-maskable-512' | 'apple-touch-icon'

export type CatalogueForm = 'json' | 'csv'

/**
 * The absolute URLs of one site. Slugs are ASCII (checked on reading), so nothing needs escaping.
 *
 * @throws RangeError by `fileOf`, for an address of another site
 */
export function addressesOf(book: AddressBook) {
  const at = (path: string) => book.url + path
  return {
    ...pagesOf(at),
    ...issuersOf(book),
    ...badgesOf(at),
    ...pathwaysOf(at),
    ...awardsOf(at),
    ...endorsementsOf,
    /** The same page in another language of the site. */
    inLanguage: (language: string, url: string) => at(`${language}/${url.slice(book.url.length)}`),
    /** The path of one of this site's URLs inside the published folder. */
    fileOf(url: string): string {
      if (!url.startsWith(book.url)) throw new RangeError('not an address of this site')
      const path = url.slice(book.url.length)
      return path === '' || path.endsWith('/') ? `${path}index.html` : path
    },
  }
}

export type Addresses = ReturnType<typeof addressesOf>

/** The pages of skills and levels. Apart from the others, which every script that knows an address carries along. */
export function skillAddresses({ home }: Pick<Addresses, 'home'>) {
  const framework = (name: string) => `${home}skills/${name}/`
  return {
    /** Every framework of skills or levels. */
    skills: `${home}skills/`,
    framework,
    /** The framework for other programs. */
    frameworkDocument: (name: string) => `${framework(name)}framework.json`,
    /** A skill or level: which badges show it. */
    skill: (name: string, code: string) => `${framework(name)}${tagSlug(code)}/`,
  }
}

/** The pages of other publishers and their badges. Apart from the others, as those of skills are. */
export function publisherAddresses({ home }: Pick<Addresses, 'home'>) {
  return {
    publishers: `${home}publishers/`,
    publisher: (slug: string) => `${home}publishers/${slug}/`,
  }
}

/** A path inside the site -> its URL. */
type At = (path: string) => string

function pagesOf(at: At) {
  return {
    home: at(''),
    issuers: at('issuers/'),
    badges: at('badges/'),
    badgesOfKind: (kind: string) => at(`badges/kind/${kind}/`),
    badgesTagged: (tag: string) => at(`badges/tag/${tagSlug(tag)}/`),
    /** A page of a long list of badges: the first is the list's own address. */
    listPage: (list: string, number: number) => (number === 1 ? list : `${list}${number}/`),
    /** What the search on the list of badges finds. */
    searchIndex: at('badges/search.json'),
    /** Pages that explain: how to verify, keep or award a badge, and what this site is. */
    guide: (guide: Guide) => at(`${guide}/`),
    /** Opens what lies behind a claim code. */
    claim: at('claim/'),
    /** Keeps badges on the holder's own device. */
    backpack: at('backpack/'),
    /** Lets it be put on a home screen. */
    backpackManifest: at('backpack/manifest.webmanifest'),
    /** Pages for staff beside the one to award: to propose a badge, to take an award back, to see who has what, and to decide on requests. */
    staffForm: (form: 'propose' | 'change' | 'who' | 'requests') => at(`${form}/`),
    /** On which learners ask for a badge. */
    ask: at('ask/'),
    /** On which somebody judges what a learner did, and signs it. */
    assess: at('assess/'),
    /** On which anybody signs that they stand behind an issuer, a badge or a listed award. */
    endorse: at('endorse/'),
    /** What the verifier says, in the language of its page. */
    verifierWords: at('verify/words.json'),
    /** What a pack of badges says, in the language of the page that makes it. */
    packWords: at('backpack/pack.json'),
    /** Keeps the page that checks badges for when there is no network. */
    offlineScript: at('offline.js'),
    /** The picture shown when a page is shared: a PNG of 1200 x 630. */
    card: at('card.png'),
    /** What stands for it on a home screen. */
    appIcon: (name: AppIcon) => at(`${name}.png`),
    /** A picture of the site's own. */
    sitePicture: (name: 'logo' | 'hero', type: 'png' | 'svg') => at(`${name}.${type}`),
    feed: at('feed.xml'),
    /** Every badge for other programs, in pieces; a piece is the same badges in both forms. `{piece}` stands for any but the first. */
    catalogue: (form: CatalogueForm, piece: number | '{piece}' = 1) =>
      at(piece === 1 ? `catalogue.${form}` : `catalogue/${piece}.${form}`),
    /** Shows and checks one badge on a page of any website. */
    openBadgeScript: at('open-badge.js'),
    /** OpenAPI description of what programs may read. */
    openApi: at('openapi.json'),
    sitemap: at('sitemap.xml'),
    /** A stylesheet or font; its name holds a hash of its content. */
    asset: (name: string) => at(`assets/${name}`),
  }
}

function issuersOf(book: AddressBook) {
  const issuer = (slug: string) => `${book.url}issuers/${slug}/`
  const ownFolder = (slug: string) => (slug === book.publisher ? book.url : issuer(slug))
  return {
    issuer,
    /** OB 2.0 Profile: the `id` of the issuer in 2.0. */
    profile: (slug: string) => `${issuer(slug)}profile.json`,
    issuerImage: (slug: string, type: 'png' | 'svg') => `${issuer(slug)}image.${type}`,
    /** The issuer's DID: the `id` of the issuer in 3.0. did:web method specification, section 3.1. */
    did: (slug: string) => didWeb(ownFolder(slug)),
    didDocument: (slug: string) => didDocumentUrl(ownFolder(slug)),
    jwkSet: (slug: string) => `${issuer(slug)}jwks.json`,
    /** All issuers' keys, where the OB 3.0 implementation guide looks first. */
    siteJwkSet: `${book.url}.well-known/jwks.json`,
    /** One JWK object: the `kid` of a VC-JWT (a JWK Set does not do there). */
    jwk: (slug: string, keyId: string) => `${issuer(slug)}keys/${keyId}.jwk.json`,
    /** OB 2.0 CryptographicKey. */
    cryptographicKey: (slug: string, keyId: string) => `${issuer(slug)}keys/${keyId}.json`,
    /** 3.0: endorsements that the issuer has taken back. */
    endorsementRevocations: (slug: string) => `${issuer(slug)}endorsement-revocations.json`,
    revocationList: (slug: string) => `${issuer(slug)}revocations.json`,
    /** Which badges the issuer gives, signed by its own key: for directories of other sites. */
    signedCatalogue: (slug: string) => `${issuer(slug)}catalogue.json`,
    statusList: (slug: string, purpose: StatusPurpose, number: number) =>
      `${issuer(slug)}status/${purpose}-${number}.json`,
  }
}

function badgesOf(at: At) {
  const badge = (issuerSlug: string, slug: string) => at(`badges/${issuerSlug}/${slug}/`)
  const badgeVersion = (issuerSlug: string, slug: string, version: string) =>
    `${badge(issuerSlug, slug)}v/${version}/`
  return {
    badge,
    badgeCard: (issuerSlug: string, slug: string) => `${badge(issuerSlug, slug)}card.png`,
    /** What a badge said when it was awarded; never changes. */
    badgeVersion,
    /** OB 2.0 BadgeClass as it stands now, for whatever names the badge and no version of it. */
    currentBadgeClass: (issuerSlug: string, slug: string) => `${badge(issuerSlug, slug)}badge.json`,
    /** OB 3.0 Achievement as it stands now. */
    currentAchievement: (issuerSlug: string, slug: string) =>
      `${badge(issuerSlug, slug)}achievement.json`,
    /** OB 2.0 BadgeClass of one version. */
    badgeClass: (issuerSlug: string, slug: string, version: string) =>
      `${badgeVersion(issuerSlug, slug, version)}badge.json`,
    /** OB 3.0 Achievement of one version. */
    achievement: (issuerSlug: string, slug: string, version: string) =>
      `${badgeVersion(issuerSlug, slug, version)}achievement.json`,
    badgeImage: (issuerSlug: string, slug: string, version: string, type: 'png' | 'svg') =>
      `${badgeVersion(issuerSlug, slug, version)}image.${type}`,
  }
}

function pathwaysOf(at: At) {
  return {
    pathways: at('pathways/'),
    pathway: (issuerSlug: string, slug: string) => at(`pathways/${issuerSlug}/${slug}/`),
    /** CTDL: the pathway for other programs. */
    pathwayDocument: (issuerSlug: string, slug: string) =>
      at(`pathways/${issuerSlug}/${slug}/pathway.json`),
    /** What backpacks know of all pathways of the site, in the language of the page. */
    pathwayList: at('pathways/progress.json'),
  }
}

function awardsOf(at: At) {
  const award = (slug: string) => at(`awards/${slug}/`)
  return {
    award,
    /** The folder of all awards, which answers nothing. */
    awards: at('awards/'),
    /** The boxes of one claim code; its name says nothing of the code. */
    claims: (lookup: string) => at(`claims/${lookup}`),
    /** A sealed record of all that one issuer awarded to one holder; only boxes of their code name it. */
    claimedClr: (slug: string) => at(`claims/records/${slug}`),
    /** The newest day that the site knows of: whoever's code is not there yet is told how fresh the site is. */
    claimsAsOf: at('claims/as-of'),
    /** oEmbed document of a listed award. */
    oembed: (slug: string) => `${award(slug)}oembed.json`,
    awardDocument: (slug: string, document: AwardDocument) => award(slug) + document,
  }
}

/** Beside the id of what is endorsed: an issuer, a badge at a version, an award. Each takes the folder of the id. */
const endorsementsOf = {
  /** Which endorsements stand. */
  endorsementList: (folder: string) => `${folder}endorsements.json`,
  /** OB 2.0 Endorsement, of the record that has that name. */
  hostedEndorsement: (folder: string, name: string) => `${folder}endorsements/${name}.json`,
}

/** did:web for a folder URL: `https://host/a/b/` -> `did:web:host:a:b` (did:web, section 3.1; a port as `%3A`). */
export function didWeb(folder: string): string {
  const url = new URL(folder)
  const path = url.pathname.split('/').filter(Boolean)
  return ['did:web', url.host.replace(':', '%3A'), ...path].join(':')
}

function didDocumentUrl(folder: string): string {
  return new URL(folder).pathname === '/' ? `${folder}.well-known/did.json` : `${folder}did.json`
}

/** `First aid` -> `first-aid`; a letter outside ASCII as its code point, so that every tag has a slug. */
export function tagSlug(tag: string): string {
  const spelled = [...tag.normalize('NFC').toLowerCase()].map((character) => {
    if (/[a-z0-9]/.test(character)) return character
    return (character.codePointAt(0) ?? 0) < 128
      ? '-'
      : `-${(character.codePointAt(0) ?? 0).toString(16)}-`
  })
  return spelled.join('').replace(/-+/g, '-').replace(/^-|-$/g, '') || 'tag'
}
