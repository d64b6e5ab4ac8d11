import type { BadgeClass } from '../kinds/badge/schema.ts'
import type { GeneratedArt } from '../kinds/badge/parts.ts'
import type { EndorsedThing } from '../kinds/endorsement/statement.ts'
import type { Profile } from '../kinds/issuer/schema.ts'
import type { AssessedFacts } from '../kinds/assessment/assessor-evidence.ts'
import type { HashedIdentity } from '../kinds/award/statement.ts'
import type { StatusPurpose } from '../model/addresses/address.ts'

/** CONTRACT (draft): what the ledger keeps, append-only. A later entry of the same subject supersedes an earlier one. */
export type LedgerEntry =
  | GenesisEntry
  | BadgeEntry
  | AwardEntry
  | BoxEntry
  | ClrEntry
  | StatusListEntry
  | EndorsementEntry
  | CatalogueEntry
  | ErasureEntry

/** First entry of a ledger: the identity of the site, which never changes. */
export interface GenesisEntry {
  readonly kind: 'genesis'
  readonly site: string
}

/** A badge as awarded: its text and picture, kept for those who earned it. */
export interface BadgeEntry {
  readonly kind: 'badge'
  readonly issuer: string
  readonly badge: string
  readonly version: string
  readonly text: BadgeClass
  /** The issuer's profile as of then. */
  readonly profile: Profile
  /** The picture, base64: always a PNG, and the SVG it was drawn from where there is one. */
  readonly art: { readonly png: string; readonly svg?: string; readonly generated?: GeneratedArt }
}

/** One issued award: the signed bytes, made once. */
export interface AwardEntry {
  readonly kind: 'award'
  /** The award's id in the repository. */
  readonly id: string
  readonly issuer: string
  /** The issuer's DID: who every signature says it is by. */
  readonly did: string
  readonly badge: string
  readonly version: string
  /** Where its record stood when it was issued. */
  readonly file: string
  /** SHA-256 (hex) over what was signed of the record; an edit changes it. */
  readonly digest: string
  /** The same, field by field (8 hex digits each), so that an edit is reported at its line. */
  readonly fields: Readonly<Record<string, string>>
  readonly slug: string
  readonly subject: string
  readonly identities: readonly HashedIdentity[]
  /** Commitment to the holder's name: a hash like that of an identity, whose salt only the holder has. */
  readonly nameHash?: string
  readonly status: { readonly list: number; readonly index: number }
  /** What was signed names no picture of the award; absent: it does, so that picture stays. */
  readonly bakes?: 'on-demand'
  /** Its drawings are not stored, which nothing that was signed names; absent: they are, so they stay. */
  readonly drawings?: 'on-demand'
  readonly issuedOn: string
  readonly expires?: string
  /** Who agreed, where the badge asked for peer assessment. */
  readonly assessed?: AssessedFacts
  /** Key ids that signed it. */
  readonly keys: readonly string[]
  readonly documents: {
    /** OB 2.0 hosted Assertion, JSON text. */
    readonly assertion: string
    /** OB 2.0 signed Assertion, compact JWS. */
    readonly jws: string
    /** OB 3.0 VC-JWT. */
    readonly jwt: string
    /** OB 3.0 with a Data Integrity proof, JSON text. */
    readonly credential: string
  }
}

/** What the ledger says of an award, without the signed documents. */
export type IssuedAward = Omit<AwardEntry, 'documents'>

/** What opens an award for whoever holds its claim code. It is not signed, and a later one takes its place. */
export interface BoxEntry {
  readonly kind: 'box'
  /** The award's id in the repository. */
  readonly id: string
  /** Digest of the sealed texts that it was made from: with a new code there is a new box. */
  readonly sealed: string
  /** Which file of the site it goes into; absent where the award has no claim code. */
  readonly lookup?: string
  /** Compact JWE, as proof/sealing/claim-box makes it. */
  readonly box?: string
}

/**
 * A record of all that one issuer has awarded to the holder of one claim code, signed and then sealed under that code. What
 * was made before stays as it is: a later one has an address of its own.
 */
export interface ClrEntry {
  readonly kind: 'clr'
  readonly issuer: string
  /** The file of boxes whose code opens it. */
  readonly lookup: string
  /** Ids of the awards in it: it is erased with any of them. */
  readonly awards: readonly string[]
  readonly slug: string
  /** SHA-256 (hex) over what it says, so that it is made again only where it would say something else. */
  readonly digest: string
  /** Key id that signed it. */
  readonly key: string
  /** What goes among the boxes of the code: compact JWE, as proof/sealing/claim-clr makes it. */
  readonly box: string
  /** CLR 2.0 as VC-JWT, sealed: compact JWE. */
  readonly document: string
}

/** The newest signed status list of a number and purpose. */
export interface StatusListEntry {
  readonly kind: 'status-list'
  readonly issuer: string
  readonly purpose: StatusPurpose
  readonly list: number
  /** SHA-256 (hex) over what it says, so that an unchanged list is not signed again. */
  readonly digest: string
  /** Key id that signed it. */
  readonly key: string
  readonly document: string
}

/** A signed endorsement. A later one of the same record takes its place. */
export interface EndorsementEntry {
  readonly kind: 'endorsement'
  /** Where its record stands. */
  readonly file: string
  /** The issuer whose key signed it. */
  readonly by: string
  /** Id of the award that it speaks of, if it speaks of one; it is erased with the award. */
  readonly award?: string
  readonly about: EndorsedThing
  readonly urn: string
  /** SHA-256 (hex) over what it says, so that it is signed again only with other words. */
  readonly digest: string
  /** Key id that signed it. */
  readonly key: string
  /** OB 3.0 EndorsementCredential with a Data Integrity proof, JSON text. */
  readonly document: string
}

/** The newest signed catalogue of an issuer. */
export interface CatalogueEntry {
  readonly kind: 'catalogue'
  readonly issuer: string
  /** YYYY-MM-DD: the day inside what is signed. */
  readonly day: string
  /** SHA-256 (hex) over what it says beside its day, so that an unchanged one is not signed again. */
  readonly digest: string
  /** Key id that signed it. */
  readonly key: string
  /** `SignedCatalogue` with a Data Integrity proof, JSON text. */
  readonly document: string
}

/** An award erased at its holder's request: nothing personal is left, its id, slug and slot are never used again. */
export interface ErasureEntry {
  readonly kind: 'erasure'
  readonly id: string
  /** YYYY-MM-DD */
  readonly on: string
  /** What outlives the award; the ledger fills it in when the entry is appended. */
  readonly kept?: ErasedAward
}

/** Enough for an erased award to answer at its address, for its slots to stay taken, and for copies to be void. */
export interface ErasedAward {
  readonly issuer: string
  readonly slugs: readonly string[]
  readonly slots: readonly { readonly list: number; readonly index: number }[]
  /** The `urn:uuid:` of each signed assertion, so that it can still be named as revoked. They name nobody. */
  readonly subjects: readonly string[]
  /** SHA-256 (hex) of each entry that is emptied: no other may be. */
  readonly hashes: readonly string[]
}
