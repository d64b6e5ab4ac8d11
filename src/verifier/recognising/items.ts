import { type JwsHeader, parseCompactJws } from '../../proof/jws.ts'
import { isProofFailure, type ProofFailureCode } from '../../proof/failure.ts'
import { readBase64url } from '../../proof/read-bytes.ts'
import { parseStrictJson } from '../../proof/strict-json.ts'
import { plainAssertion } from '../assertion/plain.ts'
import { type Kind, detectKind, isCredential } from './detect.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { listOf, parseObject, textOf } from './json-reading.ts'
import type { Candidate } from './recognise.ts'
import { type Check, type BadgeCode, type Source, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'

/** A badge in hand, parsed, nothing about it proven. */
export interface Item {
  readonly kind: Kind
  readonly container: Source['container']
  readonly url?: string
  /** The badge itself. */
  readonly document: JsonObject
  /** The token that carries it, if one does. */
  readonly token?: Token
  /** What it came in, the outermost first. */
  readonly presentations?: readonly Presentation[]
}

/** What wraps badges, to show them to somebody: nothing about it is proven either. */
export type Presentation = Pick<Item, 'document' | 'token'>

export interface Token {
  readonly text: string
  readonly header: JwsHeader
  /** Everything that was signed: the badge, or the claims around it. */
  readonly payload: JsonObject
}

/** Something that cannot be read as a badge, and why. */
export interface Unreadable {
  readonly container: Source['container']
  readonly check: Check
}

/** Whether an input gave no badge, only the check that says why. */
export function isUnreadable(item: Item | Unreadable): item is Unreadable {
  return 'check' in item
}

/** The badges a candidate holds: one, or as many as stand in an array or a presentation. */
export function readItems(candidate: Candidate, session: Session): readonly (Item | Unreadable)[] {
  const { text, container, url } = candidate
  const place = { container, ...(url === undefined ? {} : { url }) }
  if (candidate.form === 'jws') return itemsOf(text, place, session)
  const parsed = parseText(text, session)
  if (typeof parsed === 'string') return [{ container, check: checked(parsed) }]
  return itemsOf(parsed.value, place, session)
}

type Place = Pick<Item, 'container' | 'url' | 'presentations'>

/** The badges in a value: an object, a token, an array of them, or a presentation of them. */
export function itemsOf(
  given: unknown,
  place: Place,
  session: Session,
  depth = 0,
): readonly (Item | Unreadable)[] {
  const { container } = place
  const value = unwrapEnvelope(given)
  if (depth > 3) return [{ container, check: checked('json-too-deep') }]
  if (Array.isArray(value)) {
    return (
      value
        // One more, so that whoever counts sees that there is more.
        .slice(0, session.limits.badges + 1)
        .flatMap((item) => itemsOf(item, place, session, depth + 1))
    )
  }
  const item =
    typeof value === 'string' ? readToken(value, place, session) : readObject(value, place)
  if (isUnreadable(item) || item.kind !== 'presentation') return [item]
  const inside = listOf(item.document['verifiableCredential'])
  const presentations = [...(place.presentations ?? []), item]
  return itemsOf(inside, { ...place, presentations }, session, depth + 1)
}

/** VC 2.0, Enveloped Verifiable Credentials and Presentations: a token in a data URL. */
function unwrapEnvelope(value: unknown): unknown {
  const id = isObject(value) ? textOf(value['id']) : undefined
  return /^data:application\/(?:v[cp]\+)?jwt,(.+)$/.exec(id ?? '')?.[1] ?? value
}

function readObject(value: unknown, place: Place): Item | Unreadable {
  if (!isObject(value)) return { container: place.container, check: checked('not-a-badge') }
  return { ...place, ...classify(value) }
}

/** What it is, and the badge itself as that standard writes it. */
function classify(value: JsonObject): Pick<Item, 'kind' | 'document'> {
  const document = isCredential(value) ? value : plainAssertion(value)
  return { kind: detectKind(document), document }
}

const proofCodes: Partial<Record<ProofFailureCode, BadgeCode>> = {
  'json-malformed': 'json-malformed',
  'json-duplicate-key': 'json-duplicate-key',
  'json-too-deep': 'json-too-deep',
  'json-too-large': 'input-too-large',
  'jws-header-malformed': 'token-header-malformed',
  'jws-header-refused': 'token-header-refused',
  'jws-payload-malformed': 'token-payload-malformed',
}

function readToken(text: string, place: Place, session: Session): Item | Unreadable {
  const { container } = place
  try {
    const { header, payloadText } = parseCompactJws(text)
    const parsed = parseText(payloadText, session)
    if (typeof parsed === 'string')
      return { container, check: checked(parsed, { part: 'payload' }) }
    if (!isObject(parsed.value)) return { container, check: checked('token-payload-malformed') }
    const payload = parsed.value
    return { ...place, ...classify(credentialOf(payload)), token: { text, header, payload } }
  } catch (error) {
    if (!isProofFailure(error)) throw error
    const code =
      error.code === 'jws-algorithm-refused'
        ? algorithmCode(text)
        : (proofCodes[error.code] ?? 'token-malformed')
    return { container, check: checked(code) }
  }
}

/**
 * The credential in a JWT: the payload itself, or (VC 1.1) its `vc` member, where the claims may stand in for the
 * members they repeat. VC Data Model 1.1, section 6.3.1.
 */
function credentialOf(payload: JsonObject): JsonObject {
  const { vc, vp, iss, jti, sub, nbf, exp } = payload
  if (!isObject(vc)) return isObject(vp) ? presentationOf(vp, payload) : payload
  const subject = vc['credentialSubject']
  const withId = isObject(subject) && typeof sub === 'string' ? { id: sub, ...subject } : subject
  return {
    ...(typeof iss === 'string' ? { issuer: iss } : {}),
    ...(typeof jti === 'string' ? { id: jti } : {}),
    ...(isSecond(nbf) ? { issuanceDate: dateOf(nbf) } : {}),
    ...(isSecond(exp) ? { expirationDate: dateOf(exp) } : {}),
    ...vc,
    ...(withId === undefined ? {} : { credentialSubject: withId }),
  }
}

/** The presentation in a JWT of VC 1.1, which may leave to the claims what they say. */
function presentationOf(vp: JsonObject, { iss, jti }: JsonObject): JsonObject {
  return {
    ...(typeof iss === 'string' ? { holder: iss } : {}),
    ...(typeof jti === 'string' ? { id: jti } : {}),
    ...vp,
  }
}

function isSecond(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < 8.64e12
}

function dateOf(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000).toISOString()
}

/** What proves nothing to a stranger: no signature, a secret that both sides share, encryption, a broken hash. */
const worthless = /^(?:none|HS\d+|RS1|dir|A\d+[KGC].*|RSA.*|ECDH.*|PBES2.*|)$/i

function algorithmCode(token: string): BadgeCode {
  try {
    const head = new TextDecoder().decode(readBase64url(token.split('.')[0] ?? ''))
    const alg = parseObject(head, 3)?.['alg']
    return typeof alg === 'string' && !worthless.test(alg)
      ? 'token-algorithm-unknown'
      : 'token-algorithm-refused'
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return 'token-algorithm-refused'
  }
}

function parseText(text: string, { limits }: Session): { readonly value: unknown } | BadgeCode {
  try {
    const value = parseStrictJson(text, { size: limits.bytes, depth: limits.depth })
    return holdsUnsafeKey(value) ? 'json-unsafe-key' : { value }
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return proofCodes[error.code] ?? 'json-malformed'
  }
}

/** `__proto__` is an ordinary member to JSON.parse and something else to the next program. */
function holdsUnsafeKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsUnsafeKey)
  if (!isObject(value)) return false
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(holdsUnsafeKey)
}
