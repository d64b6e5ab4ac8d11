/**
 * What CBOR (RFC 8949) is like before a library makes objects of it:
 *
 * - `plain`: one tagged item that has an end, of no more and no deeper parts than any badge has;
 * - `damaged`: no such item, or with something before or after its end;
 * - `too-large`: with more parts, or deeper ones;
 * - `own-context`: with a JSON-LD context written out in it, instead of the address of one.
 */
export type CborShape = 'plain' | 'damaged' | 'too-large' | 'own-context'

const limits = { depth: 24, maps: 400 } as const

/** The names of `@context` in CBOR-LD, for one and for several. */
const contextKeys = [0, 1]

const major = { unsigned: 0, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const

/** Never throws. What has no end of its own (indefinite lengths) counts as damaged: no writer of these codes makes it. */
export function cborShape(bytes: Uint8Array): CborShape {
  const walk: Walk = { bytes, at: 0, maps: 0, depth: 0, found: undefined }
  const head = readHead(walk)
  if (head?.major === major.tag) walkItem(walk)
  else walk.found = 'damaged'
  return walk.found ?? (walk.at === bytes.length ? 'plain' : 'damaged')
}

interface Walk {
  readonly bytes: Uint8Array
  at: number
  maps: number
  depth: number
  /** What is wrong; nothing more is looked at then. */
  found: Exclude<CborShape, 'plain'> | undefined
}

interface Head {
  readonly major: number
  readonly value: number
}

function walkItem(walk: Walk): void {
  const head = readHead(walk)
  if (head === undefined) return
  walk.depth += 1
  if (walk.depth > limits.depth) walk.found = 'too-large'
  else if (head.major === major.array) walkArray(walk, head.value)
  else if (head.major === major.map) walkMap(walk, head.value)
  else if (head.major === major.tag) walk.found = 'damaged'
  else if (isString(head)) walk.at += head.value
  if (walk.at > walk.bytes.length) walk.found ??= 'damaged'
  walk.depth -= 1
}

const isString = (head: Head) => head.major > 1 && head.major <= major.text

function walkArray(walk: Walk, length: number): void {
  // An array that says it is longer than it is ends where the bytes do.
  for (let left = length; left > 0 && walk.found === undefined; left--) walkItem(walk)
}

function walkMap(walk: Walk, length: number): void {
  walk.maps += 1
  if (walk.maps > limits.maps) walk.found = 'too-large'
  for (let left = length; left > 0 && walk.found === undefined; left--) {
    const start = walk.at
    const key = readHead(walk)
    walk.at = start
    walkItem(walk)
    const isContext = key?.major === major.unsigned && contextKeys.includes(key.value)
    if (isContext && holdsMap(walk)) walk.found ??= 'own-context'
    if (walk.found === undefined) walkItem(walk)
  }
}

/** Whether a map begins within the next item. Moves nothing. */
function holdsMap(walk: Walk): boolean {
  const ahead: Walk = { ...walk, maps: 0 }
  walkItem(ahead)
  return ahead.maps > 0
}

/** The bytes that follow the first of a head, by its lower bits. */
const widths: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 }

function readHead(walk: Walk): Head | undefined {
  const first = walk.bytes[walk.at] ?? -1
  const low = first & 31
  const width = low < 24 ? 0 : widths[low]
  if (first === -1 || width === undefined || walk.at + 1 + width > walk.bytes.length) {
    walk.found ??= 'damaged'
    return undefined
  }
  const digits = walk.bytes.subarray(walk.at + 1, walk.at + 1 + width)
  walk.at += 1 + width
  const value = width === 0 ? low : digits.reduce((sum, byte) => sum * 256 + byte, 0)
  return { major: first >> 5, value }
}
