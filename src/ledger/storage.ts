import type { KnownHead } from './segment.ts'

/** Where segments are kept. Both adapters hold the same files and differ only in how they are made safe. */
export interface LedgerStorage {
  /** Every whole segment, by name in ascending order. Leftovers of a crash are not among them. */
  list(): Promise<readonly StoredSegment[]>
  read(name: string): Promise<Uint8Array>
  /**
   * Adds segments in the order given. Each is there whole or not at all, and none replaces another.
   *
   * @throws LedgerFailure `ledger-race` when a name is taken, `ledger-storage` when writing fails
   */
  append(segments: AsyncIterable<NewSegment>): Promise<readonly StoredSegment[]>
  /** Puts other bytes in the place of segments, leaving no copy of the old: for erasure only. */
  replace(segments: readonly NewSegment[]): Promise<readonly StoredSegment[]>
  /** The newest head this place has seen, so that a ledger rewritten elsewhere is noticed. */
  known?(): Promise<KnownHead | undefined>
  remember?(head: KnownHead): Promise<void>
}

export interface NewSegment {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface StoredSegment {
  readonly name: string
  /** Differs whenever the bytes may differ; means nothing else. */
  readonly stamp: string
}

/** Turns a whole segment into what may lie in the open, and back. */
export interface LedgerCodec {
  /** @param bytes - are written over once it has answered */
  seal(bytes: Uint8Array): Promise<Uint8Array>
  open(bytes: Uint8Array): Promise<Uint8Array>
}

export const sealedSuffix = '.jwe'

/** The name of segment `number`: `000001.jsonl`, or `000001.jsonl.jwe` when sealed. */
export function segmentName(number: number, form: 'plain' | 'sealed'): string {
  return `${String(number).padStart(6, '0')}.jsonl${form === 'sealed' ? sealedSuffix : ''}`
}

/** The number in a segment's name; undefined when it is not the name of a segment. */
export function segmentNumber(name: string): number | undefined {
  const digits = /^(\d{6,})\.jsonl(?:\.jwe)?$/.exec(name)?.[1]
  if (digits === undefined) return undefined
  const number = Number(digits)
  return segmentName(number, 'plain') === `${digits}.jsonl` && number > 0 ? number : undefined
}

/** Ascending by number, whatever the width. */
export function bySegmentNumber(a: StoredSegment, b: StoredSegment): number {
  return (segmentNumber(a.name) ?? 0) - (segmentNumber(b.name) ?? 0) || (a.name < b.name ? -1 : 1)
}
