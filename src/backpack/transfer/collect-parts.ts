import { hashBytes } from '../../bytes/hash-bytes.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import type { GivenFile } from '../unpack/unpack.ts'
import { readPartLink, type TransferPart } from './part-link.ts'
import { unpackFiles } from './transfer-files.ts'
import { mostParts } from './write-transfer.ts'

/** What came of a code. */
export type Collected =
  /** Nothing of it is kept: it is no part, or one that cannot be used. */
  | { readonly kind: 'no-part' | 'newer' | 'altered' | 'too-many' }
  /** `missing`: numbers of those that have not come yet. */
  | { readonly kind: 'more'; readonly count: number; readonly missing: readonly number[] }
  | { readonly kind: 'whole'; readonly files: readonly GivenFile[] }

/** Puts parts together, in whatever order they come, and as often. Those of several transfers are kept apart. */
export interface Collector {
  readonly add: (text: string) => Promise<Collected>
}

/** So many are put together at a time: whoever begins another has given the first of them up. */
const mostTransfers = 4

export function createCollector(): Collector {
  const transfers = new Map<string, Map<number, TransferPart>>()
  const add = async (text: string): Promise<Collected> => {
    const part = readPartLink(text)
    if (typeof part === 'string') return { kind: part }
    const { transfer, hash, count } = part
    if (count > mostParts) return { kind: 'too-many' }
    const key = `${transfer} ${hash} ${count}`
    const parts = transfers.get(key) ?? new Map<number, TransferPart>()
    parts.set(part.number, part)
    transfers.set(key, parts)
    for (const oldest of [...transfers.keys()].slice(0, -mostTransfers)) transfers.delete(oldest)
    const numbers = Array.from({ length: count }, (_, at) => at + 1)
    const missing = numbers.filter((number) => !parts.has(number))
    if (missing.length > 0) return { kind: 'more', count, missing }
    const whole = await wholeOf(
      numbers.map((number) => parts.get(number)?.piece ?? new Uint8Array()),
      hash,
    )
    // What was put together wrongly is begun anew; of what is whole, a part that comes again gives the same.
    if (whole.kind === 'altered') transfers.delete(key)
    return whole
  }
  return { add }
}

async function wholeOf(pieces: readonly Uint8Array[], hash: string): Promise<Collected> {
  const whole = joinBytes(pieces)
  if (!(await hashBytes(whole)).startsWith(hash)) return { kind: 'altered' }
  const files = await unpackFiles(whole)
  return files === undefined ? { kind: 'altered' } : { kind: 'whole', files }
}
