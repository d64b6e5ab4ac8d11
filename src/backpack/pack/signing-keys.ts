import { isProofFailure } from '../../proof/failure.ts'
import { decodeMultikey } from '../../proof/multikey.ts'
import { thumbprintOf } from '../../proof/thumbprint.ts'
import { isObject, type JsonObject } from '../../verifier/json-reading.ts'
import type { VerificationReport } from '../../verifier/report.ts'
import type { RecordedAnswer } from './recorded.ts'

const deepest = 8

/**
 * The thumbprints (RFC 7638) of the keys that signed, as their issuers' own documents in a pack hold them: what somebody
 * compares who wants to know whether they are the issuer's. None for an issuer that is nothing but a key.
 */
export async function signingKeys(
  reports: readonly VerificationReport[],
  answers: readonly RecordedAnswer[],
): Promise<readonly string[]> {
  const named = reports.flatMap(({ checks }) =>
    checks.flatMap(({ id, detail }) => (id === 'issuer' && detail['key'] ? [detail['key']] : [])),
  )
  const found = answers.flatMap(({ bytes }) => (bytes === undefined ? [] : keysIn(bytes)))
  const own = found.filter(({ name }) => named.some((each) => each === name || each.endsWith(name)))
  const prints = await Promise.all(own.map(({ key }) => printOf(key)))
  return [...new Set(prints.filter((print) => print !== undefined))].sort()
}

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

function keyOf(value: JsonObject): readonly NamedKey[] {
  const { id, kid, kty, publicKeyJwk, publicKeyMultibase } = value
  const name = typeof id === 'string' ? id : kid
  if (typeof name !== 'string' || name === '') return []
  if (isObject(publicKeyJwk)) return [{ name, key: publicKeyJwk }]
  if (typeof publicKeyMultibase === 'string') return [{ name, key: publicKeyMultibase }]
  return typeof kty === 'string' ? [{ name, key: value }] : []
}

async function printOf(key: unknown): Promise<string | undefined> {
  try {
    return await thumbprintOf(typeof key === 'string' ? decodeMultikey(key) : key)
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}
