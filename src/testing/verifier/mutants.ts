import { sha256Hex } from '../../state/sha256.ts'
import { createDocumentCache } from '../../verifier/fetching/document-cache.ts'
import { verifyBadge } from '../../verifier/verify-badge.ts'
import type { Json } from './credentials.ts'
import { isLongRun } from '../long-run.ts'
import { worldWith } from './stage.ts'

/** One world and one cache for all, and the hash that the command line hands in: only what is in hand changes. */
const world = { ...worldWith(), cache: createDocumentCache(), sha256Hex }
/** Of one text, where there is time for more than each place once. */
const manyMutations = isLongRun ? 14_000 : 0

/** Whether the honest issuer’s world takes it for valid. */
export async function isValid(input: string): Promise<boolean> {
  const reports = await verifyBadge(input, world)
  return reports.some(({ verdict }) => verdict === 'valid')
}

const atOnce = 32

/** Those of many that are taken for valid. A check mostly waits for WebCrypto, so many go on at once. */
export async function validAmong(inputs: readonly string[]): Promise<readonly string[]> {
  const left = inputs.values()
  const valid: string[] = []
  const work = async () => {
    for (const input of left) if (await isValid(input)) valid.push(input)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return valid
}

export const tokenLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '

/**
 * Every one-letter deletion, then a substitution and an insertion at every place, the end, where a signature is, first. A
 * long run goes on with other letters, round after round, until there are many; where bits may be spare, every run does.
 */
export function* mutants(text: string, letters: string): Generator<string, void, void> {
  let made = text.length
  for (let at = 0; at < text.length; at++) yield text.slice(0, at) + text.slice(at + 1)
  const spare = spareBits(text)
  for (let round = 1; round < letters.length; round++) {
    for (let at = text.length - 1; at >= 0; at--) {
      if (round > 1 && made >= manyMutations && !spare.has(at)) continue
      const place = Math.max(letters.indexOf(text.charAt(at)), 0)
      // Neighbours first: those differ from the true letter in the lowest bits.
      const step = round % 2 === 1 ? round : letters.length - round
      const letter = letters.charAt((place + step) % letters.length)
      yield text.slice(0, at) + letter + text.slice(at)
      made += 1
      if (letter === text.charAt(at)) continue
      yield text.slice(0, at) + letter + text.slice(at + 1)
      made += 1
    }
  }
}

/** How many that makes at least: three of each place, and more in a long run. */
export function leastMutations(text: string): number {
  return Math.max(manyMutations, 3 * text.length - 100)
}

/** The last letter of each part of a token: Base64url may have bits there that say nothing. */
function spareBits(token: string): ReadonlySet<number> {
  if (!/^[\w.-]+$/.test(token)) return new Set()
  return new Set([...token.matchAll(/[\w-](?=\.|$)/g)].map(({ index }) => index))
}

/** Every change of one member, as its path and the changed document. */
export function* changes(document: Json): Generator<readonly [string, unknown], void, void> {
  for (const path of paths(document)) {
    const name = path.join('.')
    const value = path.reduce<unknown>((at, key) => (at as Json)[key], document)
    yield [`${name} dropped`, at(document, path, () => undefined)]
    // A type or context in a list of one says the same without its list.
    for (const other of others(value))
      yield [`${name} is ${JSON.stringify(other)}`, at(document, path, () => other)]
    if (Number.isNaN(Number(path.at(-1)))) yield [`${name} twice`, doubled(document, path)]
  }
}

function others(value: unknown): readonly unknown[] {
  if (typeof value === 'string')
    return [`${value}x`, value.slice(1), '', 7, true, [value, 'x'], { '@value': `${value}x` }, null]
  return ['x', 7, {}, [], null]
}

function* paths(
  value: unknown,
  path: readonly string[] = [],
): Generator<readonly string[], void, void> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    yield [...path, key]
    yield* paths(member, [...path, key])
  }
}

function at(
  value: unknown,
  [key = '', ...rest]: readonly string[],
  change: () => unknown,
): unknown {
  const member = rest.length === 0 ? change() : at((value as Json)[key], rest, change)
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      String(index) === key ? (member === undefined ? [] : [member]) : [item],
    )
  return { ...(value as Json), [key]: member }
}

/** The same name a second time, as only text can hold it. */
function doubled(document: Json, path: readonly string[]): string {
  const marked = JSON.stringify(at(document, path, () => '\u0001'))
  const value = JSON.stringify(path.reduce<unknown>((here, key) => (here as Json)[key], document))
  const name = JSON.stringify(path.at(-1))
  return marked.replace(`${name}:"\\u0001"`, () => `${name}:"other",${name}:${value}`)
}
