import { createHash } from 'node:crypto'
import { ledgerFailure } from '../../ledger/failure.ts'
import { bySegmentNumber, type LedgerStorage, type StoredSegment } from '../../ledger/storage.ts'

/** A ledger in memory; `files` may be changed under its feet. */
export function memoryStorage(files = new Map<string, Uint8Array>()): LedgerStorage & {
  readonly files: Map<string, Uint8Array>
  reads: number
} {
  const stored = (name: string): StoredSegment => {
    const bytes = files.get(name) ?? new Uint8Array()
    return { name, stamp: createHash('sha256').update(bytes).digest('hex') }
  }
  return {
    files,
    reads: 0,
    async list() {
      return [...files.keys()].map(stored).sort(bySegmentNumber)
    },
    async read(name) {
      this.reads += 1
      return files.get(name) ?? new Uint8Array()
    },
    async append(segments) {
      const all = []
      for await (const segment of segments) all.push(segment)
      if (all.some(({ name }) => files.has(name))) throw ledgerFailure('ledger-race', 'taken')
      for (const { name, bytes } of all) files.set(name, bytes)
      return all.map(({ name }) => stored(name))
    },
    async replace(segments) {
      for (const { name, bytes } of segments) files.set(name, bytes)
      return segments.map(({ name }) => stored(name))
    },
  }
}
