import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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

function takeAway(name: string): string {
  return `delete ${name}`
}

/** A copy of a built site, in a folder of its own, whose workers begin with the script; pages are given theirs by the browser. */
export async function workersBeginWith(site: string, script: string): Promise<string> {
  const copy = await mkdtemp(`${site}-`)
  await cp(site, copy, { recursive: true })
  const paths = await readdir(copy, { recursive: true })
  for (const path of paths.filter((each) => /worker[^/\\]*\.js$/.test(each))) {
    const file = join(copy, path)
    await writeFile(file, `{${script}};${await readFile(file, 'utf8')}`)
  }
  return copy
}
