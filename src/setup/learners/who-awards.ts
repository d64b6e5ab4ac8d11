import type { Recipient } from '../../kinds/award/parts.ts'

/** What the process without keys reads of an issuer's awards, for the one with keys. */
export interface WhoAwards {
  /** Page that opens claim codes. */
  readonly claimPage: string
  readonly issuers: readonly string[]
  readonly awards: readonly WhoAward[]
}

/** An award whose recipient has not been erased. */
export interface WhoAward {
  readonly id: string
  readonly file: string
  /** Name of the badge. */
  readonly badge: string
  readonly awarded: string
  readonly recipient: string | Recipient
  readonly newCode?: string
  readonly supersedes?: string
}
