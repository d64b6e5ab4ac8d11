import type { Random } from '../../awarding/learners/fresh-code.ts'

/** Bytes that are different each time and the same in each run. */
export function countingRandom(): Random {
  let count = 0
  return (length) => {
    count += 1
    const step = count
    return Uint8Array.from(
      { length },
      (_, index) => (step * 37 + index * (step >> 8) + index * 11) % 256,
    )
  }
}
