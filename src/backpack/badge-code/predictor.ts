import { squash, stretch } from './logistic.ts'

// How likely the next bit is a one, after all bits so far: several models look at the bytes before (the last one, the last
// two, and so on; the word; the longest run that came before in the same way), and their answers are weighed by how well
// each has done. Codes are read by it for ever: no number in here may change.

/** Of how many bytes before each context is made; 0 stands for the word that has begun. */
const orders = [1, 2, 3, 4, 5, 6, 0] as const
const slotBits = 17
/** Bytes that it takes. */
const capacity = 131_072
const inputs = orders.length + 2
const shortestMatch = 5
const longestMatch = 32
const rate = 0.006
const mostSeen = 250
/** What a probability counts for that has been learned from so few bits. */
const trust = [0, 1.5, 1.3, 1.1] as const

/** A model of the bits of bytes. */
export interface Predictor {
  /** Probability of a one, between 0 and 1 and neither of them. */
  readonly next: () => number
  readonly learn: (bit: number) => void
  /** Another that has learned the same. Not between the bits of a byte. */
  readonly copy: () => Predictor
}

/** One that has seen nothing yet. It gives the same for the same bits in every engine. */
export function createPredictor(): Predictor {
  const weights = new Float64Array(inputs * (longestMatch + 1)).fill(0.3)
  return predictorOf(createContexts(noContexts()), createMatch(noMatch()), weights)
}

function predictorOf(contexts: Contexts, match: Match, weights: Float64Array): Predictor {
  const given = new Float64Array(inputs)
  let partial = 1
  let set = 0
  let probability = 0.5
  const next = () => {
    contexts.fill(given)
    given[inputs - 2] = match.logOdds()
    given[inputs - 1] = 0.3
    set = match.length() * inputs
    let sum = 0
    for (let index = 0; index < inputs; index++)
      sum += (given[index] ?? 0) * (weights[set + index] ?? 0)
    probability = squash(sum)
    return probability
  }
  const learn = (bit: number) => {
    const error = (bit - probability) * rate
    for (let index = 0; index < inputs; index++)
      weights[set + index] = (weights[set + index] ?? 0) + error * (given[index] ?? 0)
    contexts.learn(bit)
    match.learn(bit)
    partial = partial * 2 + bit
    if (partial >= 256) {
      match.advance(partial - 256)
      contexts.advance(partial - 256)
      partial = 1
    }
    contexts.choose(partial)
  }
  contexts.choose(partial)
  const copy = () => predictorOf(contexts.copy(), match.copy(), weights.slice())
  return { next, learn, copy }
}

const size = 2 ** slotBits

/** Probabilities by what came before, and what came last. */
const noContexts = () => ({
  chances: new Float32Array(size * orders.length).fill(0.5),
  counts: new Uint8Array(size * orders.length),
  hashes: new Int32Array(orders.length),
  recent: [] as number[],
  word: 0,
})

interface Contexts {
  readonly advance: (byte: number) => void
  readonly choose: (partial: number) => void
  readonly fill: (given: Float64Array) => void
  readonly learn: (bit: number) => void
  readonly copy: () => Contexts
}

/** Probabilities by what came before, one table for each order. */
function createContexts({ word, ...learned }: ReturnType<typeof noContexts>): Contexts {
  const { chances, counts, hashes, recent } = learned
  const slots = new Int32Array(orders.length)
  const advance = (byte: number) => {
    recent.unshift(byte)
    recent.length = Math.min(recent.length, 6)
    word = isLetter(byte) ? Math.imul(word + byte, 0x2f0b4c47) : 0
    for (const [table, order] of orders.entries()) {
      let hash = order === 0 ? word : order
      for (let back = 0; back < order; back++)
        hash = Math.imul(hash ^ (recent[back] ?? 0), 0x5bd1e995) ^ (hash >>> 15)
      hashes[table] = hash
    }
  }
  const choose = (partial: number) => {
    for (let table = 0; table < orders.length; table++) {
      const mixed = Math.imul((hashes[table] ?? 0) + partial * 0x9e3779b1, 0x85ebca6b)
      slots[table] = table * size + (mixed >>> (32 - slotBits))
    }
  }
  const fill = (given: Float64Array) => {
    for (let table = 0; table < orders.length; table++) {
      const slot = slots[table] ?? 0
      const count = counts[slot] ?? 0
      given[table] = stretch(chances[slot] ?? 0.5) * (trust[count] ?? 1)
    }
  }
  const learn = (bit: number) => {
    for (let table = 0; table < orders.length; table++) {
      const slot = slots[table] ?? 0
      const count = counts[slot] ?? 0
      chances[slot] = (chances[slot] ?? 0.5) + (bit - (chances[slot] ?? 0.5)) / (count + 1.3)
      if (count < mostSeen) counts[slot] = count + 1
    }
  }
  const copy = () =>
    createContexts({
      chances: chances.slice(),
      counts: counts.slice(),
      hashes: hashes.slice(),
      recent: [...recent],
      word,
    })
  return { advance, choose, fill, learn, copy }
}

const isLetter = (byte: number) =>
  byte >= 128 || (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)

/** All bytes so far, and where each few of them stood last. */
const noMatch = () => ({
  bytes: new Uint8Array(capacity),
  seen: new Map<number, number>(),
  chances: new Float64Array(longestMatch + 1).fill(0.97),
  end: 0,
  at: 0,
  run: 0,
})

interface Match {
  readonly logOdds: () => number
  readonly learn: (bit: number) => void
  readonly advance: (byte: number) => void
  readonly length: () => number
  readonly copy: () => Match
}

/** What followed the last time that the bytes before were the same. */
function createMatch({ end, at, run, ...learned }: ReturnType<typeof noMatch>): Match {
  const { bytes, seen, chances } = learned
  // Of the byte that has begun: its bits so far, with a one before them, and their number.
  let [partial, bits] = [1, 0]
  const expected = () => bytes[at] ?? 0
  const length = () => ((expected() | 256) >>> (8 - bits) === partial ? run : 0)
  const expectedBit = () => (expected() >>> (7 - bits)) & 1
  const logOdds = () => {
    if (length() === 0) return 0
    const strength = stretch(chances[run] ?? 0)
    return expectedBit() === 1 ? strength : -strength
  }
  const learn = (bit: number) => {
    if (length() > 0) {
      const isRight = expectedBit() === bit ? 1 : 0
      chances[run] = (chances[run] ?? 0) + (isRight - (chances[run] ?? 0)) * 0.02
    }
    partial = partial * 2 + bit
    bits += 1
  }
  const advance = (byte: number) => {
    run = run > 0 && expected() === byte ? Math.min(run + 1, longestMatch) : 0
    at += 1
    bytes[end++] = byte
    ;[partial, bits] = [1, 0]
    const key = keyOf(bytes, end)
    if (run === 0) {
      at = seen.get(key) ?? 0
      run = commonRun(bytes, at, end)
    }
    seen.set(key, end)
  }
  const copy = () =>
    createMatch({
      bytes: bytes.slice(),
      seen: new Map(seen),
      chances: chances.slice(),
      end,
      at,
      run,
    })
  return { logOdds, learn, advance, length, copy }
}

/** How many bytes before two places are the same, if they are enough. */
function commonRun(bytes: Uint8Array, first: number, second: number): number {
  let run = 0
  while (run < longestMatch && run < first && bytes[first - 1 - run] === bytes[second - 1 - run])
    run += 1
  return run < shortestMatch ? 0 : run
}

/** Of the last bytes. */
function keyOf(bytes: Uint8Array, end: number): number {
  let key = 0
  for (let back = 1; back <= shortestMatch; back++) key = key * 256 + (bytes[end - back] ?? 0)
  return key
}
