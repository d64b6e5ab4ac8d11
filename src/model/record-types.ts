import type { Position } from './problem.ts'
import type { FirstPageWords, SitePicture, Theme } from './theme.ts'
// CONTRACT FILE (draft): the shapes every module agrees on. The zod schemas infer exactly these.

/** BCP 47 tag -> translated texts. */
export type Translations<Text> = Readonly<Record<string, Text>>

/** badges/site.yml */
export interface Site {
  readonly title: string
  readonly description: string
  /** Absolute https URL of the site's root, ends in `/`. */
  readonly url: string
  readonly language: string
  readonly languages: readonly string[]
  readonly repository: 'public' | 'private'
  /** Slug of the issuer that owns the domain: its DID is the domain's own (`did:web:host`). */
  readonly publisher?: string
  /** Where visitors write to. */
  readonly contact?: string
  /** Address of the repository on its forge, `https://github.com/owner/repo`; `/tree/<branch>` when it is not `main`. */
  readonly forge?: string
  /** Everything here is invented (the sample city): pages say so. */
  readonly example: boolean
  readonly theme?: Theme
  /** Words of the first page, by language tag. */
  readonly firstPage?: Translations<FirstPageWords>
  /** Links at the foot of each page, checked to be `https:` or `mailto:`. */
  readonly footer?: readonly { readonly text: string; readonly url: string }[]
}

export type IssuerKind =
  | 'secondary'
  | 'special'
  | 'further-education'
  | 'sixth-form'
  | 'university'
  | 'vocational'
  | 'council'
  | 'community'
  | 'other'

/** badges/<issuer>/profile.yml */
export interface Profile {
  readonly name: string
  readonly url: string
  readonly email: string
  readonly kind: IssuerKind
  readonly description: string
  readonly telephone?: string
  /** File name beside profile.yml. */
  readonly image?: string
  readonly language: string
  readonly translations: Translations<{ readonly name?: string; readonly description?: string }>
  /** Learners are under 18: claim codes are the default identity. */
  readonly minors: boolean
  /** GitHub users or teams that may change this issuer's folders. */
  readonly owners: readonly string[]
  readonly example: boolean
}

export interface Alignment {
  readonly name: string
  readonly url: string
  readonly description?: string
  readonly framework?: string
  readonly code?: string
  /** OB 3.0 targetType, e.g. `ceasn:Competency`, `CFItem`, `ext:Skill`. */
  readonly type?: string
}

export interface RubricLevel {
  /** Slug, unique in its result description. */
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly level?: string
  readonly points?: string
}

/** OB 3.0 ResultDescription. */
export interface ResultDescription {
  /** Slug, unique in its badge. */
  readonly id: string
  readonly name: string
  /** OB 3.0 resultType enumeration or `ext:`. */
  readonly type: string
  readonly allowedValues?: readonly string[]
  readonly requiredLevel?: string
  readonly requiredValue?: string
  readonly valueMin?: string
  readonly valueMax?: string
  readonly levels?: readonly RubricLevel[]
}

export interface Related {
  /** `issuer/badge` on this site, or an absolute URL. */
  readonly badge?: string
  readonly url?: string
  readonly language?: string
  readonly version?: string
}

/** Art made from words when there is no image. */
export interface GeneratedArt {
  readonly shape: 'rosette' | 'circle' | 'shield' | 'hexagon' | 'square' | 'petals'
  /** `#rrggbb` */
  readonly background: string
  readonly foreground: string
  readonly initials: string
}

/** What the 2013 event named; used for filters. */
export type Recognises =
  | 'achievement'
  | 'skill'
  | 'competence'
  | 'interest'
  | 'formal-pathway'
  | 'informal-pathway'
  | 'hard-skill'
  | 'soft-skill'
  | 'peer-assessment'
  | 'lifelong-learning'

/** badges/<issuer>/<badge>/badge.md : front matter, and the body as `criteria.narrative`. */
export interface BadgeClass {
  readonly name: string
  readonly description: string
  /** File name beside badge.md (`image.svg`, `image.png`); absent: generated art. */
  readonly image?: string
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string
  readonly art?: GeneratedArt
  /** OB 3.0 achievementType enumeration or `ext:`. */
  readonly achievementType: string
  readonly recognises: readonly Recognises[]
  readonly criteria: { readonly narrative: string; readonly url?: string }
  readonly tags: readonly string[]
  readonly language: string
  readonly translations: Translations<{
    readonly name?: string
    readonly description?: string
    readonly criteria?: string
  }>
  readonly alignments: readonly Alignment[]
  readonly resultDescriptions: readonly ResultDescription[]
  /** ISO 8601 duration (`P2Y`): how long an award is valid. */
  readonly expires?: string
  readonly version?: string
  readonly creditsAvailable?: number
  readonly humanCode?: string
  readonly fieldOfStudy?: string
  readonly specialization?: string
  readonly related: readonly Related[]
  /** No longer awarded; existing awards stay. */
  readonly retired: boolean
}

export interface Evidence {
  readonly url?: string
  readonly name?: string
  readonly narrative?: string
  readonly description?: string
  readonly genre?: string
  readonly audience?: string
}

/** OB 3.0 Result. */
export interface Result {
  /** id of a ResultDescription of the badge. */
  readonly of: string
  readonly value?: string
  /** OB 3.0 ResultStatusType. */
  readonly status?: string
  /** id of a RubricLevel. */
  readonly level?: string
}

/** Plain recipient, only where the repository is private. */
export interface Recipient {
  readonly identities: readonly Identity[]
  readonly name?: string
  /** The claim code of one who is sealed and has another identity. */
  readonly code?: string
}
export type IdentityType = 'email' | 'url' | 'telephone' | 'claim'
export interface Identity {
  readonly type: IdentityType
  readonly value: string
}

export interface StatusChange {
  /** YYYY-MM-DD */
  readonly on: string
  readonly reason: string
}

/** One award, batch defaults already merged in. */
export interface Award {
  /** 26 characters of lower-case RFC 4648 base32: 128 random bits. */
  readonly id: string
  /** YYYY-MM-DD; absent: the date of the commit that added it. */
  readonly awarded?: string
  /** Compact JWE, or plain. Absent only when erased. */
  readonly recipient?: string | Recipient
  readonly evidence: readonly Evidence[]
  readonly narrative?: string
  readonly results: readonly Result[]
  /** YYYY-MM-DD, or an ISO 8601 duration; beats the badge's. */
  readonly expires?: string
  readonly creditsEarned?: number
  readonly role?: string
  readonly term?: string
  readonly licenseNumber?: string
  readonly activityStart?: string
  readonly activityEnd?: string
  readonly language?: string
  readonly listed: boolean
  /** Shown on the page of a listed award, with consent. */
  readonly displayName?: string
  readonly revoked?: StatusChange
  readonly suspended?: StatusChange
  readonly supersedes?: string
  /** A sealed claim code that takes the place of the recipient's own. */
  readonly newCode?: string
  readonly erased?: { readonly on: string }
}

/** publicKeyJwk of a key file; kty decides: OKP/Ed25519 signs Data Integrity, RSA signs JWS. */
export interface PublicJwk {
  readonly kty: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly n?: string
  readonly e?: string
}

/** badges/<issuer>/keys/<id>.json */
export interface PublicKeyRecord {
  /** RFC 7638 SHA-256 thumbprint, base64url. */
  readonly id: string
  readonly alg: 'EdDSA' | 'RS256'
  readonly publicKeyJwk: PublicJwk
  /** YYYY-MM-DD, first day it signs. */
  readonly from: string
  /** Signs nothing awarded... after this day; what it signed stays good. */
  readonly retired?: string
  /** From this day not to be trusted; what it signed is issued anew. */
  readonly compromised?: string
}

// ---- records: the above with where they stand -------------------------------------------------

export interface Located {
  readonly file: string
  readonly position: Position
  /** Where each written field stands, by dotted path (`revoked.reason`, `evidence.0.url`). */
  readonly fields: Readonly<Record<string, Position>>
}
export interface SiteRecord extends Located {
  readonly site: Site
  /** Bytes of what the theme names, checked. */
  readonly pictures?: Readonly<Partial<Record<SitePicture, Art>>> | undefined
  readonly sealingKey?: PublicJwk
}
export interface IssuerRecord extends Located {
  readonly slug: string
  readonly profile: Profile
  readonly keys: readonly PublicKeyRecord[]
  /** Bytes of profile.image, checked. */
  readonly image?: Art
}
export interface BadgeRecord extends Located {
  readonly issuer: string
  readonly slug: string
  readonly badge: BadgeClass
  /** Bytes of badge.image, checked; absent: art is generated. */
  readonly image?: Art
}
export interface AwardRecord extends Located {
  readonly issuer: string
  readonly badge: string
  readonly award: Award
}
export interface Art {
  readonly type: 'png' | 'svg'
  readonly bytes: Uint8Array
}
export interface Records {
  readonly site: SiteRecord
  readonly issuers: readonly IssuerRecord[]
  readonly badges: readonly BadgeRecord[]
  readonly awards: readonly AwardRecord[]
}
