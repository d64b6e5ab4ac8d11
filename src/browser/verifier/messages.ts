import type { Collected } from '../../backpack/pack/collect.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import type { Input } from '../../verifier/world.ts'
import type { ServedCopy } from './served-copy.ts'

/** What the page asks of the worker. */
export type ToWorker =
  | {
      readonly kind: 'verify'
      readonly id: number
      readonly input: Exclude<Input, URL>
      readonly holder?: string
      readonly allowOrigins: readonly string[]
      readonly copy?: ServedCopy
      /** What this device keeps of issuers for when there is no network. */
      readonly kept: 'used' | 'refused'
    }
  | {
      readonly kind: 'collect'
      readonly id: number
      readonly files: readonly Uint8Array<ArrayBuffer>[]
      readonly copy?: ServedCopy
    }
  | { readonly kind: 'permission'; readonly host: string; readonly given: boolean }

/** What the worker says to the page. */
export type FromWorker =
  | {
      readonly kind: 'reports'
      readonly id: number
      readonly reports: readonly VerificationReport[]
      /** RFC 3339: from when the oldest is of what was kept on this device, where any of that was used. */
      readonly keptOn?: string
    }
  | { readonly kind: 'collected'; readonly id: number; readonly collected: Collected }
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'ask'; readonly host: string }
