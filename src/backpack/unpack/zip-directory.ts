import { salvageEntries } from './zip-salvage.ts'
import { decodePath, LOCAL_HEADER, viewOf, type ZipEntry } from './zip-entry.ts'

const CENTRAL_HEADER = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const LOCATOR_64_LENGTH = 20
/** What stands in a field that is too small for its value. */
const ELSEWHERE = 0xffffffff

/** What an archive holds. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** Whether these are all that it says it holds. */
  readonly isWhole: boolean
}

/**
 * Reads the directory at the end of a zip archive, zip64 included (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16).
 * Where it is missing or broken, as in a download that was cut short, the entries are looked for one by one.
 *
 * @param most - entries that are read, at most
 */
export function readDirectory(zip: Uint8Array, most: number): ZipDirectory {
  const view = viewOf(zip)
  const end = findEnd(view)
  if (end !== undefined) {
    const entries = readEntries(zip, view, end, most)
    if (entries.length >= Math.min(end.count, most)) return { entries, isWhole: true }
  }
  return { entries: salvageEntries(zip, most), isWhole: false }
}

interface End {
  readonly count: number
  /** Where the directory begins, and what places in it are off by. */
  readonly start: number
  readonly shift: number
}

function findEnd(view: DataView): End | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return readEnd(view, at)
  }
  return undefined
}

function readEnd(view: DataView, at: number): End | undefined {
  const locator = at - LOCATOR_64_LENGTH
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) return readEnd64(view, locator)
  const [size, stated] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
  return placeOf(view, { count: view.getUint16(at + 10, true), end: at, size, stated })
}

function readEnd64(view: DataView, locator: number): End | undefined {
  const said = readUint64(view, locator + 8)
  // Its usual place, where something stands before the archive.
  const at = [said, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === END_64,
  )
  if (at === undefined) return undefined
  const [count, size, stated] = [at + 32, at + 40, at + 48].map((place) => readUint64(view, place))
  return placeOf(view, { count: count ?? 0, end: at, size: size ?? 0, stated: stated ?? 0 })
}

/** The directory stands right before its end, whatever place is stated: some archives have something before them. */
function placeOf(
  view: DataView,
  { count, end, size, stated }: Readonly<Record<'count' | 'end' | 'size' | 'stated', number>>,
): End | undefined {
  if (count === 0) return { count, start: end, shift: 0 }
  const start = [end - size, stated].find(
    (place) => place >= 0 && place + 4 <= end && view.getUint32(place, true) === CENTRAL_HEADER,
  )
  return start === undefined ? undefined : { count, start, shift: shiftOf(view, start, stated) }
}

/** Usually none; told by the header of the first entry, for the place that is stated may be the byte that is wrong. */
function shiftOf(view: DataView, start: number, stated: number): number {
  const first = start + 46 <= view.byteLength ? view.getUint32(start + 42, true) : 0
  const shift = [start - stated, 0].find((each) => {
    const at = first + each
    return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === LOCAL_HEADER
  })
  return shift ?? start - stated
}

function readEntries(
  zip: Uint8Array,
  view: DataView,
  { count, start, shift }: End,
  most: number,
): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = start
  while (entries.length < Math.min(count, most)) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== CENTRAL_HEADER) break
    const name = at + 46
    const extra = name + view.getUint16(at + 28, true)
    const comment = extra + view.getUint16(at + 30, true)
    const next = comment + view.getUint16(at + 32, true)
    if (next > zip.length) break
    const fields = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true))
    const [size = 0, packed = 0, place = 0] = widened(view, fields, extra, comment)
    entries.push({
      path: decodePath(zip.subarray(name, extra)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...{ packed, size, at: place + shift },
    })
    at = next
  }
  return entries
}

/** The fields with those that stand in the zip64 extra field, in this order (section 4.5.3). */
function widened(
  view: DataView,
  fields: readonly number[],
  start: number,
  end: number,
): readonly number[] {
  if (!fields.includes(ELSEWHERE)) return fields
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let place = at + 4
    return fields.map((field) => {
      if (field !== ELSEWHERE || place + 8 > end) return field
      place += 8
      return readUint64(view, place - 8)
    })
  }
  return fields
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true)
}
