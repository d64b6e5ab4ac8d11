import { isObject, parsedJson } from '../../bytes/json.ts'
import { hasType, listOf, textsOf } from '../../verifier/recognising/json-reading.ts'
import { jsonParts } from './json-parts.ts'

/** What is in a file that a wallet wrote. */
export interface Wallet {
  /** Each credential with the text that it stands there with. */
  readonly credentials: readonly string[]
  readonly holdsKeys: boolean
  /** Whether it is locked, so that nothing can be told of it. */
  readonly isLocked: boolean
  /** Credentials that were left out, for a secret key is written into them. */
  readonly withKey: number
}

/**
 * Takes the credentials out of a backup of the Learner Credential Wallet, or of any JSON that holds secret keys: an array
 * of, or one, `UniversalWallet2020` (W3C CCG Universal Wallet 2020), whose contents are credentials beside keys,
 * documents and profiles. Nothing of a secret key is in what it gives.
 *
 * @returns undefined where the text is no wallet and holds no secret key: then it is to be taken as it stands
 */
export function readWallet(json: string): Wallet | undefined {
  const value = parsedJson(json)
  if (value === undefined) return undefined
  const things = listOf(value)
  const isWithKey = holdsKey(value)
  if (!isWithKey && !things.some(isWallet)) return undefined
  const parts = Array.isArray(value) ? jsonParts(json).map(({ text }) => text) : [json]
  const found = parts.flatMap(contentsOf).map((text) => ({ text, value: parsedJson(text) }))
  const credentials = found.filter((part) => isCredential(part.value))
  const clean = credentials.filter((part) => !holdsKey(part.value))
  return {
    credentials: clean.map(({ text, value: item }) => (typeof item === 'string' ? item : text)),
    // A phrase that a key is made from is one, too.
    holdsKeys: isWithKey || found.some((part) => hasType(part.value, 'Mnemonic')),
    isLocked: things.some((thing) => isWallet(thing) && isObject(thing) && isLockedOne(thing)),
    withKey: credentials.length - clean.length,
  }
}

function isWallet(thing: unknown): boolean {
  return hasType(thing, 'UniversalWallet2020', 'EncryptedWallet')
}

function isLockedOne(wallet: Readonly<Record<string, unknown>>): boolean {
  return wallet['status'] === 'LOCKED'
}

/** What is in a wallet; a thing that is none stands for itself. */
function contentsOf(json: string): readonly string[] {
  if (!isWallet(parsedJson(json))) return [json]
  // Where a key stands twice, the last counts.
  const [contents = '[]'] = jsonParts(json)
    .flatMap(({ key, text }) => (key === 'contents' ? [text] : []))
    .slice(-1)
  return contents.startsWith('[') ? jsonParts(contents).map(({ text }) => text) : [contents]
}

const CONTEXTS = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/openbadges/v2',
]

function isCredential(value: unknown): boolean {
  if (typeof value === 'string') return /^ey[\w-]+\.[\w-]+\.[\w~-]+$/.test(value)
  if (hasType(value, 'VerifiableCredential', 'VerifiablePresentation')) return true
  return isObject(value) && textsOf(value['@context']).some((each) => CONTEXTS.includes(each))
}

/** Members of the verification methods of W3C CCG suites, and of a private JWK (RFC 7518, section 6). */
function holdsKey(value: unknown): boolean {
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    const isJwk = isObject(next) && typeof next['kty'] === 'string'
    for (const [name, inside] of Object.entries(next) as Iterable<[string, unknown]>) {
      if (/^(?:private|secret)Key/.test(name) || (isJwk && name === 'd')) return true
      left.push(inside)
    }
  }
  return false
}
