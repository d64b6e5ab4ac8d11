import { describe, expect, test } from 'vitest'
import { signedAssertion2 } from '../testing/verifier/assertions.ts'
import { type Json, badge3, did, jwtOf, prove } from '../testing/verifier/credentials.ts'
import { multibase, signToken } from '../testing/verifier/keys.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import { createDocumentCache } from './document-cache.ts'
import { verify } from './verify.ts'

const { ed, rsa, ec } = stage
/** One world and one cache for all: only what is in hand changes. */
const world = { ...worldWith(), cache: createDocumentCache() }
const leastMutations = 14_000

async function isValid(input: string): Promise<boolean> {
  const reports = await verify(input, world)
  return reports.some(({ verdict }) => verdict === 'valid')
}

const tokenLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '

/** Every one-letter deletion, and as many substitutions and insertions at every place as it takes. */
function* mutants(text: string, letters: string): Generator<string, void, void> {
  const perPlace = Math.ceil((leastMutations / text.length - 1) / 2)
  for (let at = 0; at < text.length; at++) {
    yield text.slice(0, at) + text.slice(at + 1)
    for (let count = 1; count <= perPlace; count++) {
      const place = Math.max(letters.indexOf(text.charAt(at)), 0)
      // Neighbours first: those differ from the true letter in the lowest bits.
      const letter = letters.charAt(
        (place + (count % 2 === 1 ? count : letters.length - count)) % letters.length,
      )
      if (letter !== text.charAt(at)) yield text.slice(0, at) + letter + text.slice(at + 1)
      yield text.slice(0, at) + letter + text.slice(at)
    }
  }
}

describe('no token with one letter changed, added or gone is valid', () => {
  const tokens: Record<string, () => Promise<string>> = {
    'Open Badges 2.0, RS256': () => signToken({ alg: 'RS256' }, signedAssertion2(), rsa),
    'VC-JWT, RS256': () => jwtOf(badge3(), rsa, { kid: `${did}#rsa` }),
    'VC-JWT, ES256': () => jwtOf(badge3(), ec, { kid: `${did}#ec` }),
    'VC-JWT, EdDSA': () => jwtOf(badge3(), ed, { kid: `${did}#${multibase(ed)}` }),
  }
  test.each(Object.entries(tokens))(
    '%s',
    async (_, make) => {
      const token = await make()
      expect(await isValid(token)).toBe(true)
      const accepted: string[] = []
      let count = 0
      for (const mutant of mutants(token, tokenLetters)) {
        // White space around a token is no part of it.
        if (mutant.trim() === token) continue
        count += 1
        if (await isValid(mutant)) accepted.push(mutant)
      }
      expect(accepted).toEqual([])
      expect(count).toBeGreaterThanOrEqual(leastMutations)
    },
    240_000,
  )
})

describe('a credential with an embedded proof', () => {
  test('is not valid with one letter changed, unless it still says the same', async () => {
    const good = JSON.stringify(await prove(badge3(), ed))
    const same = JSON.stringify(JSON.parse(good))
    const accepted: string[] = []
    let count = 0
    for (const mutant of mutants(
      good,
      ' "\\,:{}[]0123456789-TZabcdefghijklmnopqrstuvwxyzABCDEFGH®',
    )) {
      count += 1
      if ((await isValid(mutant)) && meaning(mutant) !== same) accepted.push(mutant)
    }
    expect(accepted).toEqual([])
    expect(count).toBeGreaterThanOrEqual(leastMutations)
  }, 240_000)

  test('is not valid with any member changed, dropped, emptied or doubled', async () => {
    const good = await prove(
      badge3({ evidence: [{ id: 'urn:e:1', type: ['Evidence'], name: 'Lamp' }] }),
      ed,
    )
    let count = 0
    const accepted: string[] = []
    for (const [what, changed] of changes(good)) {
      count += 1
      if (await isValid(typeof changed === 'string' ? changed : JSON.stringify(changed)))
        accepted.push(what)
    }
    expect(accepted).toEqual([])
    expect(count).toBeGreaterThan(200)
  })

  test('is valid in any order and with any white space', async () => {
    const good = await prove(badge3(), ed)
    expect(await isValid(JSON.stringify(reversed(good), null, 3))).toBe(true)
  })
})

function meaning(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return ''
  }
}

/** Every change of one member, as its path and the changed document. */
function* changes(document: Json): Generator<readonly [string, unknown], void, void> {
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

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, reversed(member)])
      .toReversed(),
  )
}
