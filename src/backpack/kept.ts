import type { Finding } from '../verifier/reporting/verdict-words.ts'
import type { VerdictValues } from '../verifier/reporting/verdict.ts'

/** A file as it came. Its bytes are kept as they are, under the hash of them. */
export interface KeptFile {
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  /** As it was called where it came from; a path where that was in an archive. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Which of the badges in it, from 0. */
  readonly position: number
  readonly origin: Origin
  /** RFC 3339, UTC. */
  readonly arrived: string
}

/** How something came in. */
export interface Origin {
  readonly kind: 'file' | 'text' | 'address' | 'claim' | 'scan' | 'import'
  /** Where it was fetched from. */
  readonly address?: string
}

/** What a badge says of itself, once for all forms of it. Text from a stranger, to be shown as text only. */
export interface BadgeFacts {
  readonly name: string
  readonly issuer: string
  readonly issuerId: string
  /** The address of the BadgeClass or Achievement; absent where the badge names none, or was checked before this was kept. */
  readonly badgeId?: string
  readonly description: string
  readonly criteria: string
  /** YYYY-MM-DD, or empty where the badge says none. */
  readonly day: string
  readonly expires: string
  readonly skills: readonly string[]
  /**
   * The file holds only this address (http or https), and nothing could be had there so far: nothing else is known but
   * its host, and the name is the file's.
   */
  readonly pointsTo?: string
  /** SHA-256 of the kept file that is its picture, where one is. */
  readonly picture?: string
}

/** What the verifier found the last time. */
export interface LastCheck {
  readonly finding: Finding
  readonly values: VerdictValues
  /** RFC 3339, UTC. */
  readonly at: string
}

/** What the holder has added. */
export interface OwnWords {
  readonly tags: readonly string[]
  readonly note: string
  /** Their own order, ascending; what has none comes first, newest first. */
  readonly place?: number
}

/** A badge that somebody keeps: one award, whatever forms of it there are. */
export interface KeptBadge {
  /** A UUID, made when it first came. */
  readonly id: string
  /** What tells it apart (`identitiesOf`): a form that shares one of these is the same award. */
  readonly identities: readonly string[]
  readonly files: readonly KeptFile[]
  readonly facts: BadgeFacts
  readonly check: LastCheck
  readonly own: OwnWords
  /** RFC 3339: since when it has been in the bin. */
  readonly deleted?: string
}

/** A claim code that new awards may come behind. It stays on the device, and in encrypted exports. */
export interface KeptCode {
  readonly code: string
  /** The site that made it: absolute URL of its root. */
  readonly site: string
}
