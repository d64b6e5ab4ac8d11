import type { LedgerCache } from './ledger-cache.ts'
import type { LedgerCodec, LedgerStorage } from './storage.ts'

/** A ledger before it is opened. */
export interface LedgerSource {
  readonly storage: LedgerStorage
  /** Seals new segments, opens sealed ones. */
  readonly codec?: LedgerCodec | undefined
  /** Remembers the index between runs. */
  readonly cache?: LedgerCache | undefined
}
