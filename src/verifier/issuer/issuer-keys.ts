import { encodeBase64url } from '../../bytes/base64.ts'
import { type PublicJwk, publicJwkOf } from '../../proof/keys/jwk.ts'
import { decodeMultikey } from '../../proof/keys/multikey.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { readBase58 } from '../../proof/read-bytes.ts'
import { fetchDocument, reasonOf } from '../fetching/fetching.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { listOf, parseObject, textOf, textsOf } from '../recognising/json-reading.ts'
import { readDate } from '../reporting/read-date.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { didWebAddress, keyOfDid } from './did.ts'
import { readJwk, type WrittenKey } from './read-key.ts'

/** What a key may be used for, by the relationship it is listed under: to sign credentials, or to show who one is. */
export type Purpose = 'assertionMethod' | 'authentication'

/** One key in an issuer's own document. */
export interface IssuerMethod {
  readonly id: string
  readonly controller: string | undefined
  readonly purposes: readonly Purpose[]
  /** As for WrittenKey. */
  readonly isForbidden: boolean
  readonly revoked: string | undefined
  readonly expires: string | undefined
  /** Undefined when the key is of a kind we do not know. */
  readonly jwk: PublicJwk | undefined
}

/** What an issuer's own document says about its keys. `silent`: it is the issuer's, and names none. */
export type IssuerKeys =
  | { readonly kind: 'listed'; readonly methods: readonly IssuerMethod[]; readonly url: string }
  /** The issuer is nothing but a key (did:key, did:jwk). */
  | { readonly kind: 'key'; readonly method: IssuerMethod }
  | { readonly kind: 'silent'; readonly url: string }
  | { readonly kind: 'nothing'; readonly check: Check }

/**
 * The keys of an issuer, from the document that its id leads to and from nowhere else. Controlled Identifiers 1.0,
 * section 3.3; did:web; did:key; did:jwk.
 */
export async function loadIssuerKeys(issuerId: string, session: Session): Promise<IssuerKeys> {
  const own = keyOfDid(issuerId)
  if (own !== undefined) return { kind: 'key', method: ownMethod(issuerId, own) }
  const address = documentAddress(issuerId, session)
  if (address === undefined) {
    return { kind: 'nothing', check: checked('issuer-method-unknown', { issuer: issuerId }) }
  }
  return session.cache.recall(
    `issuer ${issuerId}`,
    () => read(issuerId, address, session),
    ({ kind }) => kind === 'listed' || kind === 'silent',
  )
}

function documentAddress(issuerId: string, { world }: Session): string | undefined {
  if (/^https?:/i.test(issuerId)) return issuerId
  return didWebAddress(issuerId, world.allowOrigins ?? [])
}

async function read(issuerId: string, address: string, session: Session): Promise<IssuerKeys> {
  const outcome = await fetchDocument(address, session)
  const detail = { issuer: issuerId, url: address }
  if (outcome.kind !== 'document') {
    return { kind: 'nothing', check: checked('issuer-unreachable', detail, reasonOf(outcome)) }
  }
  const document = parseObject(new TextDecoder().decode(outcome.bytes), session.limits.depth)
  // An issuer's address may well lead to its home page.
  if (document === undefined && !issuerId.startsWith('did:'))
    return { kind: 'silent', url: address }
  if (document?.['id'] !== issuerId) {
    return { kind: 'nothing', check: checked('issuer-document-unfit', detail) }
  }
  const methods = methodsOf(document)
  return methods.length === 0
    ? { kind: 'silent', url: address }
    : { kind: 'listed', methods, url: address }
}

/**
 * Methods stand in `verificationMethod`, or right inside the relationship, or in both places. Names may be relative to
 * the document.
 */
function methodsOf(document: JsonObject): readonly IssuerMethod[] {
  const base = String(document['id'])
  const namesOf = (purpose: Purpose) =>
    textsOf(document[purpose]).map((name) => absolute(name, base))
  const named = purposes.map((purpose) => [purpose, namesOf(purpose)] as const)
  const listed = listOf(document['verificationMethod'])
    .filter(isObject)
    .map((method) => {
      const id = absolute(method['id'], base)
      const those = named.filter(([, names]) => names.includes(id))
      return readMethod(
        method,
        base,
        those.map(([purpose]) => purpose),
      )
    })
  const embedded = purposes.flatMap((purpose) =>
    listOf(document[purpose])
      .filter(isObject)
      .map((method) => readMethod(method, base, [purpose])),
  )
  return withoutTwins([...listed, ...embedded]).filter(({ id }) => id !== '')
}

const purposes: readonly Purpose[] = ['assertionMethod', 'authentication']

/**
 * One key that stands under one name in several places is one method, and out of use where any of them says so. Two
 * keys under one name are two: neither Controlled Identifiers 1.0 nor DID Core 1.0 says which of them the name means,
 * both come from the issuer, and each is judged by what its own entry says.
 */
function withoutTwins(methods: readonly IssuerMethod[]): readonly IssuerMethod[] {
  const merged = new Map<string, IssuerMethod>()
  for (const method of methods) {
    const name = JSON.stringify([method.id, method.jwk && publicJwkOf(method.jwk)])
    const twin = merged.get(name)
    merged.set(name, twin === undefined ? method : merge(twin, method))
  }
  return [...merged.values()]
}

function merge(one: IssuerMethod, other: IssuerMethod): IssuerMethod {
  return {
    ...one,
    controller: one.controller ?? other.controller,
    purposes: [...new Set([...one.purposes, ...other.purposes])],
    isForbidden: one.isForbidden || other.isForbidden,
    revoked: earliest(one.revoked, other.revoked),
    expires: earliest(one.expires, other.expires),
  }
}

/** A date that cannot be read comes before every other: the key is out of use. */
function earliest(...dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted((a, b) => (readDate(a) ?? -Infinity) - (readDate(b) ?? -Infinity))[0]
}

/** DID Core 1.0, section 3.2.2 (Relative DID URLs). */
function absolute(name: unknown, base: string): string {
  const text = textOf(name) ?? ''
  return text.startsWith('#') ? `${base}${text}` : text
}

function readMethod(method: JsonObject, base: string, purposes: readonly Purpose[]): IssuerMethod {
  const key = keyOf(method)
  return {
    id: absolute(method['id'], base),
    controller: textOf(method['controller']),
    purposes,
    isForbidden: key?.isForbidden ?? false,
    revoked: textOf(method['revoked']),
    expires: textOf(method['expires']),
    jwk: key?.jwk,
  }
}

function keyOf(method: JsonObject): WrittenKey | undefined {
  const { publicKeyJwk, publicKeyMultibase, publicKeyBase58 } = method
  if (publicKeyJwk !== undefined) return readJwk(publicKeyJwk)
  try {
    if (typeof publicKeyMultibase === 'string')
      return { jwk: decodeMultikey(publicKeyMultibase), isForbidden: false }
    if (method['type'] !== 'Ed25519VerificationKey2018') return undefined
    const x = encodeBase64url(readBase58(String(publicKeyBase58)))
    return readJwk({ kty: 'OKP', crv: 'Ed25519', x })
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}

function ownMethod(
  did: string,
  { id, jwk, isForbidden }: WrittenKey & { readonly id: string },
): IssuerMethod {
  const common = { purposes, revoked: undefined, expires: undefined }
  return { id, controller: did, jwk, isForbidden, ...common }
}
