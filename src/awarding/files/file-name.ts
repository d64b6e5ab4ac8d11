import { longestSlug, slugFrom } from '../../model/addresses/slug.ts'
import type { Random } from '../learners/fresh-code.ts'

/**
 * A name for a file of awards that no other has: the month, and a random end. Letters and digits take turns and there are
 * no vowels, so that the end is no word, nobody's name and no telephone number.
 *
 * @param day - YYYY-MM-DD
 */
export function freshFileName(day: string, random: Random): string {
  return `${day.slice(0, 7)}-${freshEnd(random)}`
}

/**
 * The name of a file whose awards take the place of those in another, without its ending: as much of that one's name as there is room
 * for, since a name grows each time that this is done, and what tells it apart.
 *
 * @param path - of the other
 * @param end - `corrected-b2c3d4`
 */
export function nameAfter(path: string, end: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.yml$/, '')
  return `${slugFrom(name, longestSlug - end.length - 1)}-${end}`
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
