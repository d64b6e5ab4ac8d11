import type { Random } from './fresh-code.ts'

/**
 * A name for a file of awards that no other has: the month, and a random end. Letters and digits take turns and there are
 * no vowels, so that the end is no word, nobody's name and no telephone number.
 *
 * @param day - YYYY-MM-DD
 */
export function freshFileName(day: string, random: Random): string {
  return `${day.slice(0, 7)}-${freshEnd(random)}`
}

/** Six signs that tell a file from others of its name. */
export function freshEnd(random: Random): string {
  const end = Array.from(random(6), (byte, index) => {
    const signs = index % 2 === 0 ? letters : digits
    return signs.charAt(byte % signs.length)
  })
  return end.join('')
}

const letters = 'bcdfghjkmnpqrstvwxz'
const digits = '23456789'
