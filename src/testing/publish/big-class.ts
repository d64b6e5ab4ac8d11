import { createHash } from 'node:crypto'
import { encodeBase32 } from '../../bytes/base32.ts'

/** A batch of awards for the tiny city's Robot Builder; the same number, the same batch. */
export function bigClass(count: number): string {
  const awards = Array.from({ length: count }, (_, index) => {
    const recipient = `    recipient:\n      claim: ${madeUpId(`claim ${index}`)}`
    return `  - id: ${madeUpId(`award ${index}`)}\n${recipient}`
  })
  return `awarded: 2026-03-02\nawards:\n${awards.join('\n')}\n`
}

/** An id that looks random and is not. */
export function madeUpId(seed: string): string {
  return encodeBase32(createHash('sha256').update(seed).digest().subarray(0, 16))
}
