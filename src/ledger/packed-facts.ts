import type { AwardFacts, BoxFacts, EntryRef } from './facts.ts'

/** What differs from award to award, and says little beside hashes and numbers. */
export type AwardPart = Pick<AwardFacts, 'ref' | 'status' | 'digest' | 'nameHash'>
/** The same of a box. */
export type BoxPart = Pick<BoxFacts, 'ref' | 'sealed'>

/**
 * Bytes, as the text that V8 holds in as many: hashes in hex and numbers in objects take three to four times the room.
 * Or the part as it came, where it does not fit.
 */
export type Packed<Part> = string | Part

/** Where each lies: numbers of four bytes, and hashes. */
const at = { seq: 0, segment: 4, offset: 8, length: 12, hash: 16, sealed: 48 } as const
const inAward = { list: 48, index: 52, digest: 56, nameHash: 88, end: 120 } as const
const boxEnd = 56
const hashPrefix = 'sha256$'

/** Packs what an award’s facts say. */
export function packAward({ ref, status, digest, nameHash }: AwardPart): Packed<AwardPart> {
  const hash = nameHash?.slice(hashPrefix.length) ?? ''
  const bytes = Buffer.alloc(nameHash === undefined ? inAward.nameHash : inAward.end)
  const fits =
    putRef(bytes, ref) &&
    putNumber(bytes, inAward.list, status.list) &&
    putNumber(bytes, inAward.index, status.index) &&
    putHex(bytes, inAward.digest, digest, inAward.nameHash) &&
    (nameHash === undefined ||
      (nameHash.startsWith(hashPrefix) && putHex(bytes, inAward.nameHash, hash, inAward.end)))
  return fits ? bytes.toString('latin1') : { ref, status, digest, ...(nameHash && { nameHash }) }
}

/** Packs what a box’s facts say. */
export function packBox({ ref, sealed }: BoxPart): Packed<BoxPart> {
  const bytes = Buffer.alloc(boxEnd)
  return putRef(bytes, ref) && putHex(bytes, at.sealed, sealed, boxEnd)
    ? bytes.toString('latin1')
    : { ref, sealed }
}

/** What was packed, one by one: each makes no more than what it gives. */
export const unpackAward: Unpack<AwardPart> = {
  ref: refIn,
  status: (pack) =>
    given(pack, 'status', (bytes) => ({
      list: bytes.readUInt32LE(inAward.list),
      index: bytes.readUInt32LE(inAward.index),
    })),
  digest: (pack) =>
    given(pack, 'digest', (bytes) => bytes.toString('hex', inAward.digest, inAward.nameHash)),
  nameHash: (pack) =>
    given(pack, 'nameHash', (bytes) =>
      bytes.length === inAward.end
        ? hashPrefix + bytes.toString('hex', inAward.nameHash)
        : undefined,
    ),
}

export const unpackBox: Unpack<BoxPart> = {
  ref: refIn,
  sealed: (pack) => given(pack, 'sealed', (bytes) => bytes.toString('hex', at.sealed, boxEnd)),
}

type Unpack<Part> = {
  readonly [Name in keyof Part]-?: (pack: Packed<Part>) => Part[Name]
}

function refIn(pack: Packed<{ readonly ref: EntryRef }>): EntryRef {
  return given(pack, 'ref', (bytes) => ({
    seq: bytes.readUInt32LE(at.seq),
    segment: bytes.readUInt32LE(at.segment),
    offset: bytes.readUInt32LE(at.offset),
    length: bytes.readUInt32LE(at.length),
    hash: bytes.toString('hex', at.hash, at.sealed),
  }))
}

function given<Part, Name extends keyof Part>(
  pack: Packed<Part>,
  name: Name,
  read: (bytes: Buffer) => Part[Name],
): Part[Name] {
  return typeof pack === 'string' ? read(Buffer.from(pack, 'latin1')) : pack[name]
}

function putRef(bytes: Buffer, { seq, segment, offset, length, hash }: EntryRef): boolean {
  return (
    putNumber(bytes, at.seq, seq) &&
    putNumber(bytes, at.segment, segment) &&
    putNumber(bytes, at.offset, offset) &&
    putNumber(bytes, at.length, length) &&
    putHex(bytes, at.hash, hash, at.sealed)
  )
}

const tooLarge = 2 ** 32

function putNumber(bytes: Buffer, place: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 0 || value >= tooLarge) return false
  bytes.writeUInt32LE(value, place)
  return true
}

const lowerHex = /^[0-9a-f]*$/

function putHex(bytes: Buffer, from: number, hex: string, to: number): boolean {
  if (hex.length !== (to - from) * 2 || !lowerHex.test(hex)) return false
  bytes.write(hex, from, 'hex')
  return true
}
