import { sentence } from '../../bytes/sentence.ts'
import type { Fault } from '../fields/fault.ts'

const shape = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const fileShape = /^[a-z0-9](?:[a-z0-9._-]{0,94}[a-z0-9])?$/
// Folder names the addresses use themselves, and names that Windows keeps.
const reserved = new Set(
  'kind tag keys pathways frameworks directory profile endorsements status v image con nul aux prn com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9'.split(
    ' ',
  ),
)

/** What keeps a folder's name from being part of an address: 1 to 64 of a-z, 0-9 and `-`, and not a reserved word. */
export function slugFault(name: string): Fault | undefined {
  if (!shape.test(name))
    return {
      code: 'slug-invalid',
      message: sentence`may hold only small letters a-z, digits and hyphens, and starts and ends with a letter or digit`,
      fix: slugFrom(name),
    }
  if (reserved.has(name))
    return {
      code: 'slug-reserved',
      message: sentence`is a name that the site keeps for itself`,
      fix: `${name}-badge`,
    }
  return undefined
}

/** Letters of the longest one. */
export const longestSlug = 64

/**
 * The nearest slug to a text.
 *
 * @param most - letters that it may have
 */
export function slugFrom(text: string, most = longestSlug): string {
  const slug = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|(?<!-)-+$/g, '')
    .slice(0, most)
    .replace(/(?<!-)-+$/, '')
  return slug === '' ? 'a-name' : slug
}

/** Whether a file's name is safe on every system: small letters, digits, `.`, `_`, `-`; at most 96. */
export function isFileName(name: string): boolean {
  const stem = name.split('.')[0] ?? ''
  return fileShape.test(name) && !name.includes('..') && !windowsName.test(stem)
}

const windowsName = /^(con|nul|aux|prn|com\d|lpt\d)$/
