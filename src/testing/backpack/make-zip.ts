import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of an archive: its fields can each be made wrong. */
export interface MadeEntry {
  readonly path: string
  readonly data: Uint8Array | string
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  readonly size?: number
  /** What lies there in place of the packed data. */
  readonly packed?: Uint8Array
}

/** A zip archive, byte by byte after APPNOTE.TXT 6.3.10. */
export function makeZip(...entries: readonly MadeEntry[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const path = Buffer.from(entry.path)
    const { fields, packed } = fieldsOf(entry, path.length)
    const local = Buffer.concat([u32(0x04034b50), fields, path, packed])
    const tail = Buffer.concat([Buffer.alloc(10), u32(at)])
    centrals.push(Buffer.concat([u32(0x02014b50), u16(20), fields, tail, path]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const counts = [0, 0, entries.length, entries.length].map(u16)
  const end = [u32(0x06054b50), ...counts, u32(directory.length), u32(at), u16(0)]
  return new Uint8Array(Buffer.concat([...locals, directory, ...end]))
}

/** What both headers of an entry say, in the same order. */
function fieldsOf({ data, method = 8, flags = 0, crc, size, packed }: MadeEntry, length: number) {
  const plain = Buffer.from(data)
  const lies = packed === undefined ? pack(plain, method) : Buffer.from(packed)
  const numbers = [u32(crc ?? crc32(plain)), u32(lies.length), u32(size ?? plain.length)]
  const fields = [u16(20), u16(flags), u16(method), u32(0), ...numbers, u16(length), u16(0)]
  return { fields: Buffer.concat(fields), packed: lies }
}

function pack(plain: Buffer, method: number): Buffer {
  return method === 8 ? deflateRawSync(plain) : plain
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
