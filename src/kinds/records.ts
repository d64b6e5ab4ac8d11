import type { SitePicture } from './site/look.ts'
import type { Position } from '../model/problem.ts'
import type { Award } from './award/schema.ts'
import type { BadgeClass } from './badge/schema.ts'
import type { Framework } from './framework/schema.ts'
import type { PublicJwk, PublicKeyRecord } from './issuer/public-key.ts'
import type { BroughtCredential, BroughtNotes } from './endorsement/brought.ts'
import type { Endorsement } from './endorsement/schema.ts'
import type { EndorsedThing } from './endorsement/statement.ts'
import type { Pathway } from './pathway/schema.ts'
import type { BadgeCopy } from './pathway/badge-copy.ts'
import type { Profile } from './issuer/schema.ts'
import type { CatalogueCopy } from './publisher/catalogue-copy.ts'
import type { Publisher } from './publisher/schema.ts'
import type { Site } from './site/schema.ts'

/** What was read, with the place where it is written. */
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
export interface PathwayRecord extends Located {
  readonly issuer: string
  readonly slug: string
  readonly pathway: Pathway
  /** Badges that other sites publish, by the name of the file in copies/; those that could be read. */
  readonly copies: Readonly<Record<string, BadgeCopy>>
}
export interface EndorsementRecord extends Located {
  /** Whose own it endorses: the issuer, one of its badges, or an award of that badge. */
  readonly issuer: string
  readonly badge?: string
  /** The file’s name without its ending. */
  readonly slug: string
  readonly endorsement: Endorsement
}
/** An endorsement that somebody signed elsewhere, and whose proof has been found good. */
export interface BroughtRecord extends Located {
  readonly issuer: string
  readonly badge?: string
  readonly slug: string
  /** What it speaks of, which is what it lies beside. */
  readonly about: EndorsedThing
  readonly credential: BroughtCredential
  readonly notes: BroughtNotes
  /** What it speaks of is not public: it is read and not published. */
  readonly isLeftOut?: true
}
/** Skills or levels that badges refer to. */
export interface FrameworkRecord extends Located {
  /** The name of its file. */
  readonly slug: string
  readonly framework: Framework
}
/** Another publisher of the directory; all of them stand in one file. */
export interface PublisherRecord extends Located {
  /** Which one of the list. */
  readonly index: number
  readonly publisher: Publisher
  /** What was last read of its catalogue. */
  readonly copy?: CatalogueCopy
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
  readonly pathways: readonly PathwayRecord[]
  readonly endorsements: readonly EndorsementRecord[]
  readonly brought: readonly BroughtRecord[]
  readonly frameworks: readonly FrameworkRecord[]
  readonly publishers: readonly PublisherRecord[]
  readonly awards: readonly AwardRecord[]
}
