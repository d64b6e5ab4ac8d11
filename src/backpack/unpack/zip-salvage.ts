import {
  decodePath,
  LOCAL_HEADER,
  LOCAL_HEADER_LENGTH,
  viewOf,
  type ZipEntry,
} from './zip-entry.ts'

const DESCRIPTOR = 0x08074b50

/**
 * The entries of a zip archive that has lost its directory, by the headers before each of them (APPNOTE.TXT 6.3.10,
 * section 4.3.7). The last may be cut short; whoever unpacks it finds out.
 *
 * @param most - entries that are read, at most
 */
export function salvageEntries(zip: Uint8Array, most: number): readonly ZipEntry[] {
  const view = viewOf(zip)
  const entries: ZipEntry[] = []
  let at = findSignature(zip, view, LOCAL_HEADER, 0)
  while (at >= 0 && entries.length < most) {
    const entry = readLocal(zip, view, at)
    if (entry !== undefined) entries.push(entry)
    // Behind what it holds, so that an archive inside is not taken for this one.
    const next = entry === undefined ? at + 4 : at + LOCAL_HEADER_LENGTH + entry.packed
    at = findSignature(zip, view, LOCAL_HEADER, next)
  }
  return entries
}

function readLocal(zip: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  if (at + LOCAL_HEADER_LENGTH > zip.length) return undefined
  const name = at + LOCAL_HEADER_LENGTH
  const extra = name + view.getUint16(at + 26, true)
  const start = extra + view.getUint16(at + 28, true)
  if (start > zip.length) return undefined
  const flags = view.getUint16(at + 6, true)
  const said = (flags & 8) !== 0 ? findDescriptor(zip, view, start) : at + 14
  if (said === undefined) return undefined
  return {
    path: decodePath(zip.subarray(name, extra)),
    flags,
    method: view.getUint16(at + 8, true),
    crc: view.getUint32(said, true),
    packed: view.getUint32(said + 4, true),
    size: view.getUint32(said + 8, true),
    at,
  }
}

/**
 * Sums and sizes stand behind an entry that was written before they were known; told by the size that fits. Looked for up
 * to the next entry, so that a file made of headers is not read again for each of them.
 */
function findDescriptor(zip: Uint8Array, view: DataView, start: number): number | undefined {
  const next = findSignature(zip, view, LOCAL_HEADER, start)
  const end = next < 0 ? zip.length : next
  let at = findSignature(zip.subarray(0, end), view, DESCRIPTOR, start)
  while (at >= 0 && at + 16 <= end) {
    if (view.getUint32(at + 8, true) === at - start) return at + 4
    at = findSignature(zip.subarray(0, end), view, DESCRIPTOR, at + 4)
  }
  return undefined
}

function findSignature(zip: Uint8Array, view: DataView, signature: number, from: number): number {
  const first = signature & 0xff
  let at = zip.indexOf(first, from)
  while (at >= 0 && at + 4 <= zip.length) {
    if (view.getUint32(at, true) === signature) return at
    at = zip.indexOf(first, at + 1)
  }
  return -1
}
