/**
 * The format of a segment: lines of JSON, each ended by a line feed.
 *
 *     {"format":1,"segment":2,"first":5,"previous":"<head of segment 1>"}
 *     {"seq":5,"hash":"<SHA-256 of the body>","body":{…}}
 *     {"seq":6,"hash":"<SHA-256 of the body it had>","erased":"2026-11-02"}
 *     {"count":2,"head":"<SHA-256 over the previous head and every hash>"}
 *
 * The chain runs over the hashes, not over the bodies, so that a body can be erased and the chain still hold.
 *
 * @module
 */
import { canonicalJson } from '../bytes/canonical-json.ts'
import { sha256Hex } from '../state/sha256.ts'
import type { LedgerEntry } from './entry.ts'
import { ledgerFailure, type LedgerFailure } from './failure.ts'

export interface SegmentStart {
  /** Counted from 1, without gaps. */
  readonly segment: number
  /** Sequence number of its first entry; the first of a ledger is 1. */
  readonly first: number
  /** Head of the segment before it; null for the first. */
  readonly previous: string | null
}

/** The state of a ledger after a segment, in two values. */
export interface KnownHead {
  readonly segment: number
  readonly head: string
}

export interface Segment extends SegmentStart {
  readonly lines: readonly EntryLine[]
  readonly head: string
}

export interface EntryLine {
  readonly seq: number
  /** SHA-256 (hex) of the body's canonical JSON. */
  readonly hash: string
  /** Where the body's bytes lie in the (opened) segment; a length of 0 once erased. */
  readonly offset: number
  readonly length: number
  /** YYYY-MM-DD */
  readonly erased?: string
}

const lineFeed = 10
const header =
  /^\{"format":1,"segment":(\d{1,15}),"first":(\d{1,15}),"previous":(?:null|"([0-9a-f]{64})")\}$/
const entryPrefix =
  /^\{"seq":(\d{1,15}),"hash":"([0-9a-f]{64})",(?:"body":(?=\{)|"erased":"(\d{4}-\d{2}-\d{2})"\}$)/
const longestPrefix = 140

/** The head after a segment with these entry hashes. */
export function headOf(previous: string | null, hashes: readonly string[]): string {
  return sha256Hex([previous ?? '', ...hashes].map((line) => `${line}\n`).join(''))
}

/** Whether bytes begin as a segment does; whether the rest holds is for `parseSegment` to say. */
export function isSegment(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(lineFeed)
  return end !== -1 && header.test(text(bytes, { from: 0, to: end }))
}

/** One entry as it will stand in a segment, before it has a sequence number. */
export interface EncodedBody {
  readonly body: string
  /** Bytes of it. */
  readonly length: number
  readonly hash: string
}

export function encodeBody(entry: LedgerEntry): EncodedBody {
  const body = canonicalJson(entry)
  return { body, length: Buffer.byteLength(body), hash: sha256Hex(body) }
}

/** What stands on the line of an entry: its body, or the day it was erased. */
export type LineContent =
  | { readonly hash: string; readonly body: string | Uint8Array }
  | { readonly hash: string; readonly erased: string }

/** The bytes of a segment and what is where in them. */
export interface EncodedSegment {
  readonly bytes: Uint8Array
  readonly segment: Segment
}

/** Writes a segment of which all lines are there. */
export function encodeSegment(
  start: SegmentStart,
  contents: readonly LineContent[],
): EncodedSegment {
  const writing = beginSegment(start, segmentRoom())
  contents.forEach(writing.add)
  return writing.end()
}

/** Where a segment is written; another one can be written over it later. */
export interface SegmentRoom {
  bytes: Buffer
}

export function segmentRoom(): SegmentRoom {
  return { bytes: Buffer.alloc(0) }
}

/** A segment of which line after line is written. */
export interface BegunSegment {
  add(content: LineContent): EntryLine
  /** Its bytes lie in the room, for as long as nothing else is written there. */
  end(): EncodedSegment
}

/** Begins a segment at the beginning of the room, which grows as it must. */
export function beginSegment(start: SegmentStart, room: SegmentRoom): BegunSegment {
  const lines: EntryLine[] = []
  let size = 0
  const write = (part: string | Uint8Array): number => {
    const length = typeof part === 'string' ? Buffer.byteLength(part) : part.length
    widen(room, size + length)
    if (typeof part === 'string') room.bytes.write(part, size)
    else room.bytes.set(part, size)
    size += length
    return length
  }
  const addLine = (content: LineContent): EntryLine => {
    const seq = start.first + lines.length
    const { hash } = content
    write(`{"seq":${seq},"hash":"${hash}",`)
    if ('erased' in content) {
      write(`"erased":"${content.erased}"}\n`)
      return { seq, hash, offset: 0, length: 0, erased: content.erased }
    }
    write('"body":')
    const offset = size
    const length = write(content.body)
    write('}\n')
    return { seq, hash, offset, length }
  }
  write(headerLine(start))
  return {
    add(content) {
      const line = addLine(content)
      lines.push(line)
      return line
    },
    end() {
      const hashes = lines.map((line) => line.hash)
      const head = headOf(start.previous, hashes)
      write(trailerLine(hashes.length, head))
      return { bytes: room.bytes.subarray(0, size), segment: { ...start, lines, head } }
    },
  }
}

const smallestRoom = 16 * 1024

function widen(room: SegmentRoom, size: number): void {
  if (size <= room.bytes.length) return
  const wider = Buffer.allocUnsafeSlow(Math.max(size, room.bytes.length * 2, smallestRoom))
  wider.set(room.bytes)
  room.bytes = wider
}

/**
 * Takes a segment apart. Only the exact bytes that `encodeSegment` writes are accepted, and the trailer must fit
 * the lines above it; whether the bodies fit their hashes is for `bodyAt` to say.
 *
 * @throws LedgerFailure `ledger-format`, `ledger-truncated`, `ledger-gap`, `ledger-chain`, `ledger-damaged`, at file:line
 */
export function parseSegment(file: string, bytes: Uint8Array): Segment {
  const spans = splitLines(file, bytes)
  const start = parseHeader(file, text(bytes, spans[0]))
  const trailer = text(bytes, spans.at(-1))
  if (spans.length < 2 || !trailer.startsWith('{"count":')) {
    throw ledgerFailure('ledger-truncated', 'the segment has no trailer', {
      place: { file, line: spans.length },
    })
  }
  const lines = spans
    .slice(1, -1)
    .map((span, place) => parseEntryLine({ file, line: place + 2 }, bytes, span))
  lines.forEach((line, place) => {
    if (line.seq === start.first + place) return
    const message = `sequence number ${line.seq} where ${start.first + place} is due`
    throw ledgerFailure('ledger-gap', message, { place: { file, line: place + 2 } })
  })
  const hashes = lines.map((line) => line.hash)
  const head = headOf(start.previous, hashes)
  if (trailer !== trailerLine(hashes.length, head).trimEnd()) {
    throw ledgerFailure('ledger-chain', 'the trailer does not fit the lines above it', {
      place: { file, line: spans.length },
    })
  }
  return { ...start, lines, head }
}

/** The entry on one line, or why it is not to be had: `ledger-damaged`, or `ledger-erased` when its body is gone. */
export function bodyAt(
  file: string,
  bytes: Uint8Array,
  at: Pick<EntryLine, 'seq' | 'hash' | 'offset' | 'length' | 'erased'>,
  line: number,
): LedgerEntry | LedgerFailure {
  const place = { file, line }
  if (at.erased !== undefined) return ledgerFailure('ledger-erased', 'erased', { place })
  const body = bytes.subarray(at.offset, at.offset + at.length)
  if (at.length === 0 || sha256Hex(body) !== at.hash) {
    return ledgerFailure('ledger-damaged', `entry ${at.seq} is not what its hash says`, { place })
  }
  return JSON.parse(asBuffer(body).toString()) as LedgerEntry
}

interface Span {
  readonly from: number
  readonly to: number
}

function headerLine({ segment, first, previous }: SegmentStart): string {
  return `${JSON.stringify({ format: 1, segment, first, previous })}\n`
}

function trailerLine(count: number, head: string): string {
  return `${JSON.stringify({ count, head })}\n`
}

function splitLines(file: string, bytes: Uint8Array): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (;;) {
    const to = bytes.indexOf(lineFeed, from)
    if (to === -1) break
    spans.push({ from, to })
    from = to + 1
  }
  if (from === bytes.length && spans.length > 0) return spans
  throw ledgerFailure('ledger-truncated', 'the segment ends inside a line', {
    place: { file, line: spans.length + 1 },
  })
}

function parseHeader(file: string, line: string): SegmentStart {
  const fields = header.exec(line)
  if (fields === null) {
    throw ledgerFailure('ledger-format', 'the first line is not a header of format 1', {
      place: { file, line: 1 },
    })
  }
  return { segment: Number(fields[1]), first: Number(fields[2]), previous: fields[3] ?? null }
}

function parseEntryLine(
  place: { file: string; line: number },
  bytes: Uint8Array,
  span: Span,
): EntryLine {
  const start = text(bytes, { from: span.from, to: Math.min(span.to, span.from + longestPrefix) })
  const fields = entryPrefix.exec(start)
  if (fields === null || text(bytes, { from: span.to - 1, to: span.to }) !== '}') {
    throw ledgerFailure('ledger-damaged', 'not a line of a ledger', { place })
  }
  const [prefix, seq, hash = '', erased] = fields
  if (erased !== undefined) return { seq: Number(seq), hash, offset: 0, length: 0, erased }
  const offset = span.from + prefix.length
  return { seq: Number(seq), hash, offset, length: span.to - 1 - offset }
}

/** ASCII is all that is looked at; other bytes cannot match. */
function text(bytes: Uint8Array, span: Span | undefined): string {
  return span === undefined ? '' : asBuffer(bytes.subarray(span.from, span.to)).toString('latin1')
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
