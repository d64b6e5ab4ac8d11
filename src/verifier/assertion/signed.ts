import type { PublicJwk } from '../../proof/keys/jwk.ts'
import { verifyCompactJws } from '../../proof/jws.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { securedAddress } from '../fetching/address-policy.ts'
import { explainToken } from '../credential/explain.ts'
import type { SignatureFindings } from '../credential/signature.ts'
import { fetchDocument, reasonOf } from '../fetching/fetching.ts'
import type { Token } from '../recognising/items.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { idOf, listOf, parseObject, textOf } from '../recognising/json-reading.ts'
import { loadEd25519 } from '../recognising/load-ed25519.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { isSameAddress } from './fetch-json.ts'
import type { Linked } from './linked.ts'
import { plainLinked } from './plain.ts'
import { importPublicKeyPem } from './public-key-pem.ts'

interface OwnKey {
  readonly key: PublicJwk | CryptoKey | undefined
  readonly check: Check
}

const mostKeys = 8

/**
 * Checks the JWS of a signed Assertion against the keys of its issuer. Key and Profile must name each other: a key
 * that only the badge knows proves nothing. Open Badges 2.0, Signed Verification, steps 3 to 5.
 */
export async function checkSignedAssertion(
  token: Token,
  creator: string | undefined,
  issuer: Linked,
  session: Session,
): Promise<SignatureFindings> {
  const listed = listOf(issuer.document['publicKey']).slice(0, mostKeys)
  const candidates = listed.filter(
    (key) => creator === undefined || isSameAddress(idOf(key), creator),
  )
  const detail = { issuer: issuer.id, key: creator ?? '' }
  if (candidates.length === 0) {
    const code = listed.length === 0 ? 'issuer-keys-silent' : 'issuer-key-not-listed'
    return { signature: checked('signature-without-key'), issuer: checked(code, detail) }
  }
  const keys = await Promise.all(candidates.map((key) => loadKey(key, issuer, session)))
  return tryKeys(token, keys)
}

/**
 * The first generation: `verify.url` is the key itself, and nothing links it to the issuer but the host they share.
 * Open Badges 1.1, Badge Verification.
 */
export async function checkSignedFirstGeneration(
  token: Token,
  keyAddress: string | undefined,
  issuer: Linked,
  session: Session,
): Promise<SignatureFindings> {
  const detail = { issuer: issuer.id, key: keyAddress ?? '' }
  const url = securedAddress(keyAddress ?? '', session.world.allowOrigins)
  const outcome = await fetchDocument(url, session)
  if (outcome.kind !== 'document') {
    const check = checked('issuer-unreachable', detail, reasonOf(outcome))
    return { signature: checked('signature-without-key'), issuer: check }
  }
  const key = await importPublicKeyPem(new TextDecoder().decode(outcome.bytes))
  const isNeighbour = new URL(outcome.url).host === new URL(issuer.id).host
  const check = checked(isNeighbour ? 'issuer-proven-key-link' : 'issuer-not-proven', detail)
  return tryKeys(token, [{ key, check }])
}

async function tryKeys(token: Token, keys: readonly OwnKey[]): Promise<SignatureFindings> {
  const findings: SignatureFindings[] = []
  for (const own of keys) {
    const signature = await tryKey(token, own.key)
    if (signature.outcome === 'passed') return { signature, issuer: own.check }
    const issuer =
      own.check.outcome === 'passed'
        ? checked('issuer-signature-wrong', own.check.detail)
        : own.check
    findings.push({ signature, issuer })
  }
  const best = findings.find(({ signature }) => signature.outcome === 'unknown') ?? findings[0]
  if (best === undefined) {
    return { signature: checked('signature-without-key'), issuer: checked('issuer-keys-silent') }
  }
  if (best.signature.code !== 'signature-wrong') return best
  const signature = await explainToken(
    token,
    keys.map(({ key }) => key),
  )
  return signature === undefined ? best : { ...best, signature }
}

async function tryKey(token: Token, key: PublicJwk | CryptoKey | undefined): Promise<Check> {
  if (key === undefined) return checked('signature-without-key')
  try {
    await verifyCompactJws(token.text, { key, loadEd25519 })
    return checked('signature-right', { algorithm: token.header.alg })
  } catch (error) {
    if (!isProofFailure(error)) throw error
    if (error.code === 'signature-wrong') return checked('signature-wrong')
    if (error.code === 'algorithm-unavailable') return checked('signature-not-checkable-here')
    const isOther = error.code === 'jws-algorithm-mismatch'
    return checked(isOther ? 'signature-algorithm-mismatch' : 'signature-key-unsupported')
  }
}

async function loadKey(key: unknown, issuer: Linked, session: Session): Promise<OwnKey> {
  const id = idOf(key) ?? ''
  const detail = { issuer: issuer.id, key: id }
  const isInline = isObject(key) && 'publicKeyPem' in key
  const found = isInline ? { document: key } : await fetchKey(id, session)
  if (found.document === undefined) return { key: undefined, check: found.check }
  const owner = textOf(found.document['owner'])
  // A key inside the Profile belongs to it; one that stands elsewhere has to say so.
  const isOwn = owner === undefined ? isInline : isSameAddress(owner, issuer.id)
  if (!isOwn) {
    return {
      key: undefined,
      check: checked('issuer-key-not-own', { ...detail, owner: owner ?? '' }),
    }
  }
  const imported = await importPublicKeyPem(textOf(found.document['publicKeyPem']) ?? '')
  return { key: imported, check: checked('issuer-proven-key-link', detail) }
}

type KeyDocument =
  { readonly document: JsonObject } | { readonly document?: undefined; readonly check: Check }

async function fetchKey(id: string, session: Session): Promise<KeyDocument> {
  const outcome = await fetchDocument(securedAddress(id, session.world.allowOrigins), session)
  if (outcome.kind !== 'document') {
    return { check: checked('issuer-unreachable', { key: id }, reasonOf(outcome)) }
  }
  const document = parseObject(new TextDecoder().decode(outcome.bytes), 8)
  return document === undefined
    ? { check: checked('issuer-document-unfit', { key: id }) }
    : { document: plainLinked(document) }
}
