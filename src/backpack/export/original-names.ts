import { fileStem } from '../../model/addresses/file-name.ts'
import type { KeptBadge, KeptFile } from '../kept.ts'
import { places } from './format.ts'

/** What a double click may open. Under any other ending a file from a stranger is not to be started. */
const endings = /^(?:png|svg|jpe?g|webp|gif|pdf|json|jsonld|jwt|jws|txt|zip)$/i

/**
 * Where each kept file lies in an export, by its SHA-256 and in the order of it: the first 16 digits of the hash, and
 * the name that it came with as far as every disk can hold it.
 *
 * @param badges whose files are to be named; where a file came more than once, its first name counts
 */
export function originalPaths(badges: readonly KeptBadge[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { sha256, name } of badges.flatMap(({ files }) => [...files].sort(byArrival)))
    if (!names.has(sha256)) names.set(sha256, safeName(name))
  const hashes = [...names.keys()].sort()
  const taken = new Set<string>()
  return new Map(
    hashes.map((sha256) => {
      const short = sha256.slice(0, 16)
      // Two files may be made to begin with the same digits.
      const path = `${places.originals}${taken.has(short) ? sha256 : short}-${names.get(sha256)}`
      taken.add(short)
      return [sha256, path]
    }),
  )
}

/** A name from anywhere as one that is safe on every disk: without folders, hidden characters and odd endings. */
export function safeName(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => part.trim() !== '')
  const [last = ''] = parts.slice(-1)
  const [, stem = last, ending] = /^(.+)\.([^.]+)$/s.exec(last) ?? []
  const isKnown = ending !== undefined && endings.test(ending)
  const whole = ending === undefined || isKnown ? stem : `${stem}-${ending}`
  const tidy = fileStem(whole) || 'badge'
  return isKnown ? `${tidy}.${ending}` : tidy
}

function byArrival(one: KeptFile, other: KeptFile): number {
  const [first, second] = [one, other].map(({ arrived, name }) => `${arrived} ${name}`)
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1
}
