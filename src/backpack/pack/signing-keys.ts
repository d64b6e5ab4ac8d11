import { isProofFailure } from '../../proof/failure.ts'
import { decodeMultikey } from '../../proof/keys/multikey.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import type { Check, VerificationReport } from '../../verifier/reporting/report.ts'
import type { RecordedAnswer } from './recorded.ts'

const deepest = 8

/**
 * The thumbprints (RFC 7638) of the keys that signed, as their issuers' own documents in a pack hold them: what somebody
 * compares who wants to know whether they are the issuer's. None for an issuer that is nothing but a key, and none where a
 * pack holds two keys of one name: whoever made it could put a genuine one beside the one that signed.
 */
export async function signingKeys(
  reports: readonly VerificationReport[],
  answers: readonly RecordedAnswer[],
): Promise<readonly string[]> {
  const names = new Set(reports.flatMap(({ checks }) => checks.flatMap(keyNameIn)))
  const found = answers.flatMap(({ bytes }) => (bytes === undefined ? [] : keysIn(bytes)))
  const prints = await Promise.all([...names].map((name) => onlyPrint(name, found)))
  return [...new Set(prints.filter((print) => print !== undefined))].sort()
}

function keyNameIn({ id, outcome, code, detail }: Check): readonly string[] {
  const isOfDocument = id === 'issuer' && outcome === 'passed' && code !== 'issuer-key-only'
  return isOfDocument && detail['key'] ? [detail['key']] : []
}

/** Of the one key that has this name, wherever it stands; undefined where there are several, or one that has none. */
async function onlyPrint(name: string, found: readonly NamedKey[]): Promise<string | undefined> {
  const own = found.filter((key) => key.name === name || name.endsWith(`#${plainName(key)}`))
  const prints = new Set(await Promise.all(own.map(({ key }) => printOf(key))))
  return prints.size === 1 ? [...prints][0] : undefined
}

const plainName = ({ name }: NamedKey) => name.replace(/^#/, '')

interface NamedKey {
  /** As a document names it, whole or from its `#`. */
  readonly name: string
  readonly key: unknown
}

function keysIn(bytes: Uint8Array): readonly NamedKey[] {
  try {
    return keysOf(JSON.parse(new TextDecoder().decode(bytes)), deepest)
  } catch {
    return []
  }
}

function keysOf(value: unknown, levels: number): readonly NamedKey[] {
  if (levels === 0 || typeof value !== 'object' || value === null) return []
  const own = isObject(value) ? keyOf(value) : []
  return [...own, ...Object.values(value).flatMap((each) => keysOf(each, levels - 1))]
}

/** However it is written, and as often as it is. */
function keyOf(value: JsonObject): readonly NamedKey[] {
  const { id, kid, kty, publicKeyJwk, publicKeyMultibase, publicKeyBase58, publicKeyPem } = value
  const name = typeof id === 'string' ? id : kid
  if (typeof name !== 'string' || name === '') return []
  const own = kty === undefined ? undefined : value
  const keys = [own, publicKeyJwk, publicKeyMultibase, publicKeyBase58, publicKeyPem]
  return keys.flatMap((key) => (key === undefined ? [] : [{ name, key }]))
}

/** Undefined for what has none, or is written as those are that we do not read here (Base58, PEM). */
async function printOf(key: unknown): Promise<string | undefined> {
  try {
    return await thumbprintOf(typeof key === 'string' ? decodeMultikey(key) : key)
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}
