import { readFileSync } from 'node:fs'
import type { BadgeClass } from '../kinds/badge/schema.ts'
import type { GeneratedArt } from '../kinds/badge/parts.ts'
import type { BadgeCopy } from '../kinds/pathway/badge-copy.ts'
import type { FrameworkRecord, PathwayRecord } from '../kinds/records.ts'
import type { CatalogueCopy } from '../kinds/publisher/catalogue-copy.ts'
import type { Publisher } from '../kinds/publisher/schema.ts'
import type { BroughtCredential } from '../kinds/endorsement/brought.ts'
import type { Profile } from '../kinds/issuer/schema.ts'
import type { PublicJwk } from '../kinds/issuer/public-key.ts'
import type { Site } from '../kinds/site/schema.ts'
import type { AwardPicture } from '../model/addresses/address.ts'
import type { AssessorRole } from '../kinds/assessment/assessor-evidence.ts'
import type { PublicComment } from '../kinds/assessment/assessor-endorsement.ts'
import type { StatusChange } from '../kinds/award/parts.ts'
import type { RestsOn } from './plan/rests-on.ts'
import type { VerbatimFields } from '../kinds/award/statement.ts'

/**
 * What the pages may know. Publishing writes it, `src/site` renders it, and nothing else passes between them.
 */
export interface SiteData {
  readonly site: Site
  /** A throw-away key signed everything: every page carries the banner. */
  readonly preview: boolean
  readonly issuers: readonly IssuerPage[]
  readonly badges: readonly BadgePage[]
  readonly pathways: readonly PathwayPage[]
  /** Those that have pages. */
  readonly frameworks: readonly FrameworkPage[]
  /** Other publishers whose badges are shown, in the order of the directory. */
  readonly publishers: readonly PublisherPage[]
  /** Issuers, by slug, whose catalogue lies there signed. */
  readonly signedCatalogues: readonly string[]
  /** Of issuers and badges; what is said of an award is on its own page alone. */
  readonly endorsements: readonly EndorsementPage[]
  /** Only awards whose holder chose to be listed. */
  readonly listed: readonly ListedAward[]
  /** Folders of awards that take no more files, by their paths: for the forms of staff. Absent: none is full. */
  readonly fullFolders?: readonly string[]
  /** The public key that the award form seals recipients to. */
  readonly sealingKey?: PublicJwk
}

/** What pages show of a framework of skills or levels. */
export type FrameworkPage = Pick<FrameworkRecord, 'slug' | 'framework'>

/** What pages show of another publisher: the copy of its catalogue, and whose that is. */
export type PublisherPage = Pick<Publisher, 'slug' | 'name' | 'url'> &
  Pick<CatalogueCopy, 'day' | 'badges'> & {
    /** By those who give the badges, with keys that the directory names. */
    readonly isSigned: boolean
  }

/** What pages show of a pathway. */
export interface PathwayPage extends Pick<PathwayRecord, 'issuer' | 'slug' | 'pathway'> {
  /** What is known of badges of other sites, by their address. */
  readonly copies: Readonly<Record<string, BadgeCopy>>
}

/** What pages show of an endorsement. */
export type EndorsementPage = EndorsementPageFacts & (SignedHere | SignedElsewhere)

interface SignedHere {
  readonly endorser: { readonly slug: string; readonly profile: Profile }
  /** Markdown. */
  readonly comment: string
  readonly language: string
}

/** Proven by a key; whose that is, is another question. */
interface SignedElsewhere {
  readonly signer: BroughtCredential['signer']
  /** Text as it is. */
  readonly comment?: string
  readonly language?: string
  /** YYYY-MM-DD */
  readonly until?: string
}

interface EndorsementPageFacts {
  /** Whose own is endorsed: the issuer, or a badge of it. */
  readonly issuer: string
  readonly badge?: string
  /** YYYY-MM-DD */
  readonly on: string
  /** Where it lies, signed, while it stands. */
  readonly signed?: string
  /** The endorser does not stand behind it any more. */
  readonly revoked?: StatusChange
  /** The badge has been worded anew since. */
  readonly isOfEarlier?: true
}

export interface IssuerPage {
  readonly slug: string
  readonly profile: Profile
  readonly imageType?: 'png' | 'svg'
  readonly did: string
  readonly keys: readonly {
    readonly id: string
    readonly alg: string
    readonly from: string
    readonly retired?: string
    readonly compromised?: string
  }[]
}

export interface BadgePage {
  readonly issuer: string
  readonly slug: string
  /** The version that would be awarded today. */
  readonly version: string
  readonly badge: BadgeClass
  readonly art: 'png' | 'svg'
  readonly generated?: GeneratedArt
  /** Versions that somebody has earned, oldest first. */
  readonly versions: readonly string[]
  /** The day it was first described (`YYYY-MM-DD`), for the feed; absent: git does not know it. */
  readonly since?: string
}

/** A badge as it stood at one time: the page at the address of that version. */
export interface BadgeVersionPage {
  readonly site: Site
  readonly preview: boolean
  readonly issuer: IssuerPage
  /** `version` is the version that this page shows. */
  readonly badge: BadgePage
  /** It is what would be awarded today. */
  readonly current: boolean
  /** What the badge says in other words today. */
  readonly changes: readonly VersionChange[]
}

/** A part of a badge as it stood at a version, read beside what it is today. */
export interface VersionChange {
  readonly part: 'name' | 'description' | 'criteria' | 'validFor' | 'edition' | 'tags'
  readonly changes: readonly TextChange[]
}

export interface ListedAward {
  readonly slug: string
  readonly issuer: string
  readonly badge: string
  /** Of the badge, as it was when this was awarded. */
  readonly version: string
  readonly displayName?: string
  readonly awarded: string
  readonly state: AwardState
}

export type AwardState = 'valid' | 'expired' | 'suspended' | 'revoked' | 'superseded' | 'erased'

/** What an award of a completion badge rests on. */
export interface RestsOnPage extends Pick<RestsOn, 'others' | 'elsewhere'> {
  /** Listed awards, each with its badge as awarded. */
  readonly listed: readonly { readonly slug: string; readonly badge: BadgeClass }[]
}

/** Who agreed to an award: by what entitled them, and never who they are. */
export interface AssessedPage {
  readonly count: number
  readonly as: AssessorRole
  /** What they let everybody read; text as it is. */
  readonly comments: readonly PublicComment[]
}

/** Everything an award's page shows. */
export interface AwardPage extends Partial<VerbatimFields> {
  readonly site: Site
  readonly preview: boolean
  readonly slug: string
  readonly state: AwardState
  /** Reason and day of a revocation, suspension or erasure. */
  readonly change?: StatusChange
  /** Slug of the award that replaced this one, or that this one replaces. */
  readonly supersededBy?: string
  readonly supersedes?: string
  readonly restsOn?: RestsOnPage
  readonly listed: boolean
  /** Absent once erased, like all that follows. */
  readonly issuer?: IssuerPage
  /** As awarded, not as it reads today. */
  readonly badge?: BadgePage
  /** The badge has changed since. */
  readonly changedSince?: boolean
  /** YYYY-MM-DD */
  readonly awarded?: string
  readonly expires?: string
  readonly displayName?: string
  /** Pictures with the award inside that lie beside its page; any other is put together where it is wanted. */
  readonly stored?: readonly AwardPicture[]
  /** Which kinds of identity it was issued to, never the identity. */
  readonly identityTypes?: readonly string[]
  /** Where its badge asks for peer assessment. */
  readonly assessed?: AssessedPage
  /** What others say of this award. */
  readonly endorsements?: readonly EndorsementPage[]
  /** Where it comes from, where git knows. */
  readonly provenance?: Provenance
}

/** How an award came to be, from the history of the repository. */
export interface Provenance {
  /** The day it was first written down, and the day it was merged (`YYYY-MM-DD`). */
  readonly proposedOn?: string
  readonly approvedOn: string
  /** Id of the commit that brought it. */
  readonly commit: string
  /** Where the badge has changed since: its criteria as awarded, read beside those of today. */
  readonly criteriaChanges?: readonly TextChange[]
}

/** A piece of a text that is read beside another: in both, or in one of them. */
export interface TextChange {
  readonly is: 'kept' | 'added' | 'removed'
  readonly text: string
}

/**
 * The file publishing leaves for the pages.
 *
 * @param path - without it, the one that the environment names
 * @throws when it is absent or not JSON: publish first
 */
export function readSiteData(
  path = process.env['CINQUEFOIL_SITE_DATA'] ?? '.cinquefoil/site-data.json',
): SiteData {
  return JSON.parse(readFileSync(path, 'utf8')) as SiteData
}
