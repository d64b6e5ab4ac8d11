import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLongRun } from '../long-run.ts'

/** Functions that browsers of the last years lack, by the expression that holds them. */
const functions = [
  'Promise.withResolvers',
  'Promise.try',
  'URL.canParse',
  'URL.parse',
  'AbortSignal.timeout',
  'AbortSignal.any',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'Array.fromAsync',
  'Object.groupBy',
  'Map.groupBy',
  'Set.prototype.union',
  'Set.prototype.intersection',
  'Set.prototype.difference',
  'Set.prototype.isSubsetOf',
  'Set.prototype.isSupersetOf',
  'Set.prototype.isDisjointFrom',
  'Set.prototype.symmetricDifference',
  'Uint8Array.fromBase64',
  'Uint8Array.prototype.toBase64',
  'Uint8Array.fromHex',
  'Uint8Array.prototype.toHex',
  'Uint8Array.prototype.toSorted',
  'RegExp.escape',
  'Math.sumPrecise',
  'Error.isError',
  'globalThis.Iterator',
  'globalThis.Float16Array',
  'globalThis.Temporal',
  'globalThis.BarcodeDetector',
]

const helpers = ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some']
const iterators = `Object.getPrototypeOf(Object.getPrototypeOf([].values()))`

/** A browser that does not know Ed25519: it refuses the name wherever it stands. */
const withoutEd25519 = `for (const name of ['importKey', 'generateKey', 'sign', 'verify']) {
  const own = SubtleCrypto.prototype[name]
  SubtleCrypto.prototype[name] = async function (...given) {
    if (given.some((each) => (each?.name ?? each) === 'Ed25519'))
      throw new DOMException('Unrecognized name.', 'NotSupportedError')
    return own.apply(this, given)
  }
}`

/** Scripts that take something away, by what they take. */
export const lacks: Readonly<Record<string, string>> = {
  ...Object.fromEntries(functions.map((name) => [name, takeAway(name)])),
  'iterator helpers': helpers.map((name) => `delete ${iterators}.${name}`).join(';'),
  Ed25519: withoutEd25519,
}

/** Everything at once: as old as the oldest that is supported, and older. */
export const everything = Object.values(lacks).join(';')

/**
 * Scripts that take all of these away, or some, by what they are: in a long run each alone, otherwise twelve halves, so that
 * of any two there is one where the first is gone and the second is there.
 */
export const lackings: readonly (readonly [what: string, script: string])[] = [
  ...(isLongRun ? Object.entries(lacks) : halves(Object.entries(lacks))),
  ['all of these', everything],
]

/** By each digit of their numbers, written in the binary system: those that have it, and those that have not. */
function halves(all: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const digits = Array.from({ length: (all.length - 1).toString(2).length }, (_, digit) => digit)
  return digits.flatMap((digit) =>
    [0, 1].map((value) => {
      const half = all.filter((_, number) => ((number >> digit) & 1) === value)
      const [names, scripts] = [half.map(([name]) => name), half.map(([, script]) => script)]
      return [names.join(', '), scripts.join(';')] as const
    }),
  )
}

function takeAway(name: string): string {
  return `delete ${name}`
}

/** A copy of a built site, in a folder of its own, whose pages and workers begin with the script, before anything of theirs. */
export async function beginningWith(site: string, script: string): Promise<string> {
  const copy = await mkdtemp(`${site}-`)
  await cp(site, copy, { recursive: true })
  for (const path of await readdir(copy, { recursive: true })) {
    const begin = beginningOf(path, script)
    if (begin === undefined) continue
    const file = join(copy, path)
    await writeFile(file, begin(await readFile(file, 'utf8')))
  }
  return copy
}

function beginningOf(path: string, script: string): ((text: string) => string) | undefined {
  if (/worker[^/\\]*\.js$/.test(path)) return (text) => `{${script}};${text}`
  if (!path.endsWith('.html')) return undefined
  return (html) => {
    const [start] = /^<!doctype html>(?:<html[^>]*>)?/i.exec(html) ?? []
    if (start === undefined) throw new Error(`${path} does not begin as a page does`)
    // Before the policy of a page that is in it: that would not let it run.
    return `${start}<script>{${script}}</script>${html.slice(start.length)}`
  }
}
