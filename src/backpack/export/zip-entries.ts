/** An entry of a zip file, which is only unpacked when asked for. */
export interface ZipEntry {
  readonly path: string
  /** Undefined where it is damaged, packed in a way that we do not read, or more than so many bytes. */
  readonly bytes: (most: number) => Promise<Uint8Array<ArrayBuffer> | undefined>
}

const signatures = { local: 0x0403_4b50, central: 0x0201_4b50, end: 0x0605_4b50 } as const
/** Deflate cannot pack tighter than this. */
const tightest = 1032

/** Whether a file begins or ends as a zip file does, whole or not. */
export function isZip(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  return signatureAt(view, 0) === signatures.local || endOf(view) !== undefined
}

/**
 * The entries of a zip file, whoever packed it. What its list of them does not tell, because it is cut off or broken, is
 * looked for in the file itself; where the two disagree, both are given.
 */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] {
  const places = new Map<string, Place>()
  for (const place of [...foundIn(bytes), ...listedIn(bytes)])
    places.set(`${place.at} ${place.path} ${place.packed}`, place)
  return [...places.values()].map((place) => ({
    path: place.path,
    bytes: (most) => unpacked(bytes, place, most),
  }))
}

interface Place {
  readonly path: string
  readonly flags: number
  readonly method: number
  /** In bytes, as it lies there. */
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly at: number
}

/** What the list at the end of the file says, as far as it is whole. */
function listedIn(bytes: Uint8Array): readonly Place[] {
  const view = viewOf(bytes)
  const end = endOf(view)
  if (end === undefined) return []
  const places: Place[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || signatureAt(view, at) !== signatures.central) break
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    places.push({
      ...partsAt(view, at + 8),
      path: pathAt(bytes, at + 46, name ?? 0),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return places
}

/** What can be found by going from one header to the next. */
function foundIn(bytes: Uint8Array): readonly Place[] {
  const view = viewOf(bytes)
  const places: Place[] = []
  let at = 0
  while (at + 30 <= bytes.length && signatureAt(view, at) === signatures.local) {
    const parts = partsAt(view, at + 6)
    const place = { ...parts, path: pathAt(bytes, at + 30, view.getUint16(at + 26, true)), at }
    // Its size comes behind it, so that nobody can tell where that is.
    if ((parts.flags & 8) !== 0) break
    places.push(place)
    at = contentAt(view, at) + parts.packed
  }
  return places
}

/** Both kinds of header have these in the same order. */
function partsAt(view: DataView, at: number): Pick<Place, 'flags' | 'method' | 'packed' | 'size'> {
  return {
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    packed: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
  }
}

function pathAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length))
}

function contentAt(view: DataView, at: number): number {
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  { flags, method, packed, size, at }: Place,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const view = viewOf(bytes)
  const isThere = at + 30 <= bytes.length && signatureAt(view, at) === signatures.local
  const isEncrypted = (flags & 1) !== 0
  if (!isThere || isEncrypted || size > most) return undefined
  const from = contentAt(view, at)
  if (from + packed > bytes.length) return undefined
  // A copy, so that whoever keeps one entry does not keep the whole file.
  if (method === 0) return packed === size ? bytes.slice(from, from + size) : undefined
  if (method !== 8 || size > packed * tightest + tightest) return undefined
  const { inflateSync } = await import('fflate')
  try {
    const content = inflateSync(bytes.subarray(from, from + packed), { out: new Uint8Array(size) })
    return content.length === size ? new Uint8Array(content) : undefined
  } catch {
    return undefined
  }
}

/** The record at the end, behind which there may be a comment. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (signatureAt(view, at) === signatures.end) return at
  return undefined
}

function signatureAt(view: DataView, at: number): number | undefined {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
