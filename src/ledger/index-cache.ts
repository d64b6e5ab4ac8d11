import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../state/sha256.ts'
import { writeWhole } from '../state/write-whole.ts'
import type { IndexedSegment } from './indexed-segment.ts'

/**
 * What a ledger's segments say, remembered between runs. Only a help: each line carries its own hash and the stamp
 * of the segment it speaks of, and a line that does not fit is as good as absent. Losing the file costs time.
 */
export interface IndexCache {
  /** By name of segment. */
  read(): Promise<ReadonlyMap<string, IndexedSegment>>
  /** Adds lines; cheap. */
  add(segments: readonly IndexedSegment[]): Promise<void>
  /** Keeps these and nothing else. */
  rewrite(segments: readonly IndexedSegment[]): Promise<void>
}

const hashLength = 64
/** It names the address of every award: nobody else may read it. */
const own = { mode: 0o600 }
/** Part of each line's hash, so that a cache of another version is no cache. */
const version = 'ledger-index 2\n'

/** @param folder - made when it is not there */
export function indexCacheIn(folder: string): IndexCache {
  const file = join(folder, 'ledger-index.jsonl')
  return {
    async read() {
      const text = await readFile(file, 'utf8').catch(() => '')
      const segments = text.split('\n').map(decodeLine)
      return new Map(segments.flatMap((segment) => (segment ? [[segment.name, segment]] : [])))
    },
    async add(segments) {
      await mkdir(folder, { recursive: true })
      // The line feed comes first: a line cut by a crash must not spoil the next one.
      await appendFile(file, segments.map((segment) => `\n${encodeLine(segment)}`).join(''), own)
    },
    async rewrite(segments) {
      await writeWhole(file, segments.map(encodeLine).join('\n'), own)
    },
  }
}

function encodeLine(segment: IndexedSegment): string {
  const text = JSON.stringify(segment)
  return `${sha256Hex(version + text)} ${text}`
}

function decodeLine(line: string): IndexedSegment | undefined {
  const text = line.slice(hashLength + 1)
  if (text === '' || sha256Hex(version + text) !== line.slice(0, hashLength)) return undefined
  return JSON.parse(text) as IndexedSegment
}
