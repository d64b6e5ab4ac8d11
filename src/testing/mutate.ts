/**
 * Damage on purpose, the same for the same seed: what a parser of strangers' bytes has to live through.
 * Each call changes a copy in one to eight places: a bit, a byte, a run removed, doubled, zeroed or moved.
 */
export function mutate(original: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  let bytes: Uint8Array = original.slice()
  for (let changes = 1 + below(8); changes > 0; changes--) bytes = change(bytes, below)
  return bytes
}

/** Damaged copies, one for each seed from `first` on. */
export function* mutations(
  original: Uint8Array,
  count: number,
  first = 1,
): Generator<Uint8Array, void, void> {
  for (let seed = first; seed < first + count; seed++) yield mutate(original, seed)
}

type Below = (limit: number) => number

const LONGEST_RUN = 32

/** Bytes that parsers care about: zero, quotes, brackets, signs of length and of escape. */
const TELLING = [
  0, 1, 4, 9, 10, 13, 32, 34, 38, 39, 46, 47, 58, 60, 62, 91, 93, 123, 125, 127, 128, 255,
]

function change(bytes: Uint8Array, below: Below): Uint8Array {
  if (bytes.length === 0) return Uint8Array.of(below(256))
  const at = below(bytes.length)
  const end = Math.min(bytes.length, at + 1 + below(LONGEST_RUN))
  const run = bytes.subarray(at, end)
  switch (below(8)) {
    case 0:
      return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << below(8)))
    case 1:
      return withByte(bytes, at, below(256))
    case 2:
      return withByte(bytes, at, TELLING[below(TELLING.length)] ?? 0)
    case 3:
      return join(bytes.subarray(0, at), bytes.subarray(end))
    case 4:
      return join(bytes.subarray(0, end), run, bytes.subarray(end))
    case 5:
      return join(bytes.subarray(0, at), new Uint8Array(run.length), bytes.subarray(end))
    case 6: {
      const to = below(bytes.length)
      return join(bytes.subarray(0, to), run, bytes.subarray(to))
    }
    default:
      return bytes.slice(0, at)
  }
}

function withByte(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  const changed = bytes.slice()
  changed[at] = byte
  return changed
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
