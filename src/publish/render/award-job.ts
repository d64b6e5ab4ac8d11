import type { AwardEntry } from '../../ledger/entry.ts'
import type { AwardDocument } from '../../model/address.ts'
import type { Withdrawal } from '../documents/award-documents.ts'
import type { AwardPage } from '../manifest.ts'

/** One award to be written out: its page, its documents, its pictures. Plain data: it is passed to a worker. */
export interface AwardJob {
  readonly page: AwardPage
  readonly withdrawal?: Withdrawal
  /** Absent once erased. */
  readonly documents?: AwardEntry['documents']
  /** Names the picture of its badge among the pool's pictures. */
  readonly art?: string
}

/** The files of an award that stands. */
export const awardFiles = [
  'index.html',
  'assertion.json',
  'assertion.jws',
  'credential.jwt',
  'credential.json',
  'badge.png',
  'badge-2.svg',
  'badge-3.svg',
] as const satisfies readonly ('index.html' | AwardDocument)[]

/** What is left of an erased one. */
export const tombstoneFiles = [
  'index.html',
  'assertion.json',
] as const satisfies readonly (typeof awardFiles)[number][]
