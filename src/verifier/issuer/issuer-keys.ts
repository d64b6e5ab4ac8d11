import { decodeBase58 } from '../../proof/base58.ts'
import { encodeBase64url } from '../../proof/base64url.ts'
import { type PublicJwk, requirePublicJwk } from '../../proof/jwk.ts'
import { decodeMultikey } from '../../proof/multikey.ts'
import { ProofError } from '../../proof/proof-error.ts'
import { fetchDocument, reasonOf } from '../fetching.ts'
import { type JsonObject, isObject, listOf, parseObject, textOf } from '../json-reading.ts'
import { readDate } from '../read-date.ts'
import { type Check, checked } from '../report.ts'
import type { Session } from '../session.ts'
import { didWebAddress, keyOfDid } from './did.ts'

/** One key in an issuer's own document. */
export interface IssuerMethod {
  readonly id: string
  readonly controller: string | undefined
  /** Listed under assertionMethod: may sign credentials. */
  readonly mayAssert: boolean
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
 * Methods stand in `verificationMethod`, or right inside the relationship, or in both places: then they are one, and out
 * of use where either says so. Names may be relative to the document.
 */
function methodsOf(document: JsonObject): readonly IssuerMethod[] {
  const base = String(document['id'])
  const relationship = listOf(document['assertionMethod'])
  const named = relationship.filter((item) => typeof item === 'string')
  const names = named.map((name) => absolute(name, base))
  const embedded = relationship.filter(isObject).map((method) => readMethod(method, base, true))
  const listed = listOf(document['verificationMethod'])
    .filter(isObject)
    .map((method) => readMethod(method, base, names.includes(absolute(method['id'], base))))
  const merged = listed.map((method) => {
    const twin = embedded.find((other) => isSameMethod(method, other))
    return twin === undefined ? method : merge(method, twin)
  })
  const further = embedded.filter((method) => !listed.some((other) => isSameMethod(method, other)))
  return [...merged, ...further].filter(({ id }) => id !== '')
}

function isSameMethod(one: IssuerMethod, other: IssuerMethod): boolean {
  return one.id === other.id && JSON.stringify(one.jwk) === JSON.stringify(other.jwk)
}

function merge(listed: IssuerMethod, embedded: IssuerMethod): IssuerMethod {
  return {
    ...listed,
    mayAssert: true,
    revoked: listed.revoked ?? embedded.revoked,
    expires: [listed.expires, embedded.expires]
      .filter((date) => date !== undefined)
      .toSorted((a, b) => (readDate(a) ?? -Infinity) - (readDate(b) ?? -Infinity))[0],
  }
}

/** DID Core 1.0, section 3.2.2 (Relative DID URLs). */
function absolute(name: unknown, base: string): string {
  const text = textOf(name) ?? ''
  return text.startsWith('#') ? `${base}${text}` : text
}

function readMethod(method: JsonObject, base: string, mayAssert: boolean): IssuerMethod {
  return {
    id: absolute(method['id'], base),
    controller: textOf(method['controller']),
    mayAssert,
    revoked: textOf(method['revoked']),
    expires: textOf(method['expires']),
    jwk: keyOf(method),
  }
}

function keyOf(method: JsonObject): PublicJwk | undefined {
  const { publicKeyJwk, publicKeyMultibase, publicKeyBase58 } = method
  try {
    if (publicKeyJwk !== undefined) {
      requirePublicJwk(publicKeyJwk)
      // As it stands: what it says about `alg` and `use` binds.
      return publicKeyJwk as PublicJwk
    }
    if (typeof publicKeyMultibase === 'string') return decodeMultikey(publicKeyMultibase)
    if (method['type'] !== 'Ed25519VerificationKey2018') return undefined
    const x = encodeBase64url(decodeBase58(String(publicKeyBase58)))
    return requirePublicJwk({ kty: 'OKP', crv: 'Ed25519', x })
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return undefined
  }
}

function ownMethod(
  did: string,
  { id, jwk }: { readonly id: string; readonly jwk: PublicJwk },
): IssuerMethod {
  return { id, controller: did, mayAssert: true, revoked: undefined, expires: undefined, jwk }
}
