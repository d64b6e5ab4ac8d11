import type { Predictor } from './predictor.ts'

// Arithmetic coding of the bits of bytes, by what the predictor makes of them after all bytes that both sides have seen.

const widest = 0xffff_ffff

/** Packs bytes, one after the other. */
export interface Encoder {
  /** Bytes that the other side knows, too. */
  readonly prime: (bytes: Uint8Array) => void
  readonly write: (bytes: Uint8Array) => void
  /** What was written, packed. */
  readonly end: () => Uint8Array
}

/** Unpacks what an encoder packed that was primed with the same. */
export interface Decoder {
  readonly prime: (bytes: Uint8Array) => void
  /** The next byte; of what was never packed, any. */
  readonly read: () => number
}

/** @param predictor - has seen what both sides know beforehand; what more they know is given by `prime` */
export function createEncoder(predictor: Predictor): Encoder {
  const packed: number[] = []
  let [low, high] = [0, widest]
  const writeBit = (bit: number) => {
    const middle = middleOf(low, high, predictor.next())
    if (bit === 1) high = middle
    else low = middle + 1
    predictor.learn(bit)
    while (low >>> 24 === high >>> 24) {
      packed.push(high >>> 24)
      low = (low << 8) >>> 0
      high = ((high << 8) | 255) >>> 0
    }
  }
  // One byte between the two says it all: what is missing reads as zeros.
  const end = () => Uint8Array.from([...packed, (low >>> 24) + 1])
  return {
    prime: (bytes) => learnBytes(predictor, bytes),
    write: (bytes) => eachBit(bytes, writeBit),
    end,
  }
}

/**
 * What is missing at the end of `packed` reads as zeros, so that it never fails.
 * @param predictor - has seen what the encoder's had
 */
export function createDecoder(packed: Uint8Array, predictor: Predictor): Decoder {
  let [low, high, at] = [0, widest, 4]
  let value = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + (packed[index] ?? 0), 0)
  const read = () => {
    let byte = 1
    while (byte < 256) {
      const middle = middleOf(low, high, predictor.next())
      const bit = value <= middle ? 1 : 0
      if (bit === 1) high = middle
      else low = middle + 1
      predictor.learn(bit)
      byte = byte * 2 + bit
      while (low >>> 24 === high >>> 24) {
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
        value = ((value << 8) | (packed[at++] ?? 0)) >>> 0
      }
    }
    return byte - 256
  }
  return { prime: (bytes) => learnBytes(predictor, bytes), read }
}

/** Has a predictor see bytes that are not packed. */
export function learnBytes(predictor: Predictor, bytes: Uint8Array): void {
  eachBit(bytes, (bit) => {
    predictor.next()
    predictor.learn(bit)
  })
}

function eachBit(bytes: Uint8Array, use: (bit: number) => void): void {
  for (const byte of bytes) for (let place = 7; place >= 0; place--) use((byte >>> place) & 1)
}

/** The last value that stands for a one. */
function middleOf(low: number, high: number, probability: number): number {
  const share = Math.max(1, Math.min(65_535, Math.floor(probability * 65_536)))
  return low + Math.floor((high - low) / 65_536) * share
}
