import { awardIdFrom } from '../model/award-id.ts'

/** That many random bytes: `crypto.getRandomValues` behind an argument, so that a test can choose them. */
export type Random = (length: number) => Uint8Array

/** A new award id or claim code: 128 random bits, 26 characters of small base32. */
export function freshCode(random: Random): string {
  return awardIdFrom(random(16))
}

/** A claim code as a person reads and types it: `au2l-6dhm-ln2r-m7xq-cj3v-5rai-fy`. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
