import { hexOf } from '../../bytes/hex.ts'

/**
 * MD5 of bytes as 32 lower-case hex digits. RFC 1321. Broken, and no browser offers it: it only finds the holder that
 * an old badge hides with it, and never counts as proof of anything.
 */
export function md5Hex(message: Uint8Array): string {
  const words = paddedWords(message)
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476])
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16))
  const digest = new DataView(new ArrayBuffer(16))
  state.forEach((word, index) => digest.setUint32(index * 4, word, true))
  return hexOf(new Uint8Array(digest.buffer))
}

/** Sections 3.1 and 3.2: one bit, zeros, and the length in bits, as little-endian words. */
function paddedWords(message: Uint8Array): Uint32Array {
  const blocks = Math.floor((message.length + 8) / 64) + 1
  const padded = new DataView(new ArrayBuffer(blocks * 64))
  message.forEach((byte, index) => padded.setUint8(index, byte))
  padded.setUint8(message.length, 0x80)
  padded.setUint32(padded.byteLength - 8, message.length << 3, true)
  padded.setUint32(padded.byteLength - 4, Math.floor(message.length / 2 ** 29), true)
  return Uint32Array.from({ length: blocks * 16 }, (_, index) => padded.getUint32(index * 4, true))
}

/** How far each step of a round turns. */
const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const

/** Section 3.4: the table T. */
const sines = Uint32Array.from({ length: 64 }, (_, index) =>
  Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32),
)

function addBlock(state: Uint32Array, block: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state
  for (let step = 0; step < 64; step++) {
    const [mixed, word] = mix(step, b, c, d)
    const turn = turns[step >> 4]?.[step & 3] ?? 0
    const sum = (a + mixed + (sines[step] ?? 0) + (block[word] ?? 0)) | 0
    ;[a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0]
  }
  state.set([a, b, c, d].map((word, index) => word + (state[index] ?? 0)))
}

/** The round's function of three words, and which word of the block the step takes. */
function mix(step: number, x: number, y: number, z: number): readonly [number, number] {
  switch (step >> 4) {
    case 0:
      return [(x & y) | (~x & z), step]
    case 1:
      return [(x & z) | (y & ~z), (5 * step + 1) & 15]
    case 2:
      return [x ^ y ^ z, (3 * step + 5) & 15]
    default:
      return [y ^ (x | ~z), (7 * step) & 15]
  }
}
