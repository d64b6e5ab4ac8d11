import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { Records } from '../../kinds/records.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { BadgeArt } from '../documents/badge-documents.ts'
import type { VersionedBadge } from '../plan/plan.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { Standing } from '../plan/standing.ts'
import type { Totals } from '../plan/totals.ts'
import type { WantedList } from '../plan/status-lists.ts'
import type { ClaimBoxes } from './claim-units.ts'
import type { Origins } from './provenance.ts'

/** All that a site is made from. */
export interface Sources {
  /** Of awards those in question. */
  readonly records: Records
  /** Paths of every file of awards there is. */
  readonly awardFiles: Iterable<string>
  readonly preview: boolean
  readonly keys: ReadonlyMap<string, readonly PublicKeyRecord[]>
  readonly badges: ReadonlyMap<string, DrawnBadge>
  readonly ledger: Ledger
  /** `YYYY-MM-DD`: the day as of which the site speaks. */
  readonly asOf: string
  /** Of the awards in question. */
  readonly standings: readonly Standing[]
  /** What becomes of the others: they are as the last publish left them, or there are none. */
  readonly others: 'kept' | 'gone'
  /** Of all awards. */
  readonly totals: Totals
  /** The boxes of every claim code in question, by the name of its unit; none left: it is gone. */
  readonly claims: ReadonlyMap<string, ClaimBoxes>
  readonly lists: readonly WantedList[]
  /** The day a badge was first described, where git knows. */
  readonly since: (badge: VersionedBadge) => string | undefined
  readonly origins: Origins
  readonly template: string
  readonly sha256: Sha256Hex
}

/** A badge that stands now, with its picture. */
export interface DrawnBadge extends VersionedBadge {
  readonly hasSvg: boolean
  readonly generated?: GeneratedArt | undefined
  /** Its pictures: drawing costs time, so it is done when they are needed. */
  draw(): Promise<BadgeArt>
}
