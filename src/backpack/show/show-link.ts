import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { objectIn } from '../export/json-object.ts'
import { inflateWithin } from '../inflate-within.ts'

/** What a link shows: a collection with all that is needed to verify it. */
export interface Shown {
  readonly title: string
  readonly words: string
  readonly badges: readonly ShownBadge[]
}

export interface ShownBadge {
  /** A signed document or token, or an address, as `https://…/#n=…` that shows a name with it. */
  readonly text: string
  readonly words: string
}

/** Longest fragment. Browsers take more, but what people send links with cuts longer ones off. */
export const mostLetters = 30_000
const mostBytes = 2 ** 20
const mostBadges = 50

/**
 * A collection as letters for the fragment of an address, which no server is sent: JSON, deflated, in base64url.
 *
 * @returns undefined where it is more than a link should carry
 */
export async function packShown({ title, words, badges }: Shown): Promise<string | undefined> {
  const value = { v: 1, t: title, w: words, b: badges.map(({ text, words: own }) => [text, own]) }
  const { deflateSync } = await import('fflate')
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const letters = encodeBase64url(deflateSync(bytes, { level: 9 }))
  return letters.length <= mostLetters && badges.length <= mostBadges ? letters : undefined
}

/** What a link shows; undefined where it is cut off, none of ours, or unpacks to more than a link can mean. */
export async function unpackShown(letters: string): Promise<Shown | undefined> {
  if (letters.length > mostLetters || !/^[\w-]+$/.test(letters)) return undefined
  const unpacking = async () => inflateWithin(decodeBase64url(letters), mostBytes)
  // Letters that encode nothing are cut off as well.
  const bytes = await unpacking().catch(() => undefined)
  const { v, t, w, b } = (bytes && objectIn(bytes)) ?? {}
  if (v !== 1 || typeof t !== 'string' || typeof w !== 'string') return undefined
  if (!Array.isArray(b) || b.length > mostBadges) return undefined
  const badges = b.map(readBadge)
  return badges.includes(undefined)
    ? undefined
    : { title: t, words: w, badges: badges.filter((badge) => badge !== undefined) }
}

function readBadge(value: unknown): ShownBadge | undefined {
  const [text, words] = Array.isArray(value) ? (value as readonly unknown[]) : []
  return typeof text === 'string' && typeof words === 'string' ? { text, words } : undefined
}
