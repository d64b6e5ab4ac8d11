import { awardIdFrom } from '../../model/addresses/award-id.ts'

/** That many random bytes: `crypto.getRandomValues` behind an argument, so that a test can choose them. */
export type Random = (length: number) => Uint8Array

/** A new award id or claim code: 128 random bits, 26 characters of small base32. */
export function freshCode(random: Random): string {
  return awardIdFrom(random(16))
}
