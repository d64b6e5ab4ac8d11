import { canonicalJson } from '../bytes/canonical-json.ts'
import { proofFailure } from './failure.ts'
import type { PrivateJwk, PublicJwk } from './keys/jwk.ts'
import { parseCompactJws, signCompactJws, verifyCompactJws } from './jws.ts'
import { decodeMultikey, didKeyOf } from './keys/multikey.ts'
import { openBytes, parseSealed, sealPadded } from './sealing/seal.ts'
import type { LoadEd25519 } from './keys/signature-key.ts'
import type { Signer } from './keys/signer.ts'

/** What tells the publisher who an assessor is. Bound to key and subject, so that nobody gains by copying it. */
export interface Entitlement {
  /** 26 characters of small base32: what opens the awards of the assessor. */
  readonly code: string
  /** `did:key:z6Mk…` of the key that signs the assessment. */
  readonly did: string
  /** `urn:uuid:…` of what the assessment is about. */
  readonly about: string
}

/** An assessment whose signature is good. What it says and whether its key counts is for others to see. */
export interface SignedAssessment {
  /** `did:key:z6Mk…` of the key that signed it. */
  readonly did: string
  /** The payload as it was signed. */
  readonly text: string
}

const typ = 'badge-assessment+jwt'

/**
 * Signs an assessment: a compact JWS over its canonical JSON, by a key that names itself.
 *
 * @param assessment - as `kinds/assessment/assessment.ts` describes it
 * @param signer - Ed25519, made for this one assessment
 * @throws ProofFailure `key-unsupported` for any other key
 */
export async function signAssessment(assessment: object, signer: Signer): Promise<string> {
  return signCompactJws(
    { kid: keyIdOf(didKeyOf(signer.publicKeyJwk)), typ },
    canonicalJson(assessment),
    signer,
  )
}

/**
 * Proves that an assessment was signed by the key that it names.
 *
 * @param loadEd25519 - used where WebCrypto has no Ed25519
 * @throws ProofFailure `jws-header-refused` when it is another kind of token or names no key, `signature-wrong`, and
 * those of parseCompactJws and of the key
 */
export async function verifyAssessment(
  jws: string,
  loadEd25519?: LoadEd25519,
): Promise<SignedAssessment> {
  const { header } = parseCompactJws(jws)
  const [did = ''] = (header.kid ?? '').split('#')
  if (header.typ !== typ || !did.startsWith(didStart) || header.kid !== keyIdOf(did))
    throw proofFailure('jws-header-refused', 'not an assessment by a key that names itself')
  const key = decodeMultikey(did.slice(didStart.length))
  const { payloadText } = await verifyCompactJws(jws, { key, alg: 'EdDSA', loadEd25519 })
  return { did, text: payloadText }
}

/**
 * Seals who an assessor is for the publisher. Two seals of the same are different and of the same length.
 *
 * @param publicJwk - P-256
 * @throws ProofFailure `recipient-malformed`, and those of the key
 */
export async function sealEntitlement(
  entitlement: Entitlement,
  publicJwk: PublicJwk,
): Promise<string> {
  const { code, did, about } = checked(entitlement)
  return sealPadded({ code, did, about }, publicJwk)
}

/**
 * Opens what sealEntitlement sealed.
 * @throws ProofFailure `seal-malformed`, `seal-wrong-key`, `recipient-malformed`; none shows what was sealed
 */
export async function openEntitlement(jwe: string, privateJwk: PrivateJwk): Promise<Entitlement> {
  return checked(parseSealed(await openBytes(jwe, privateJwk)))
}

const didStart = 'did:key:'

function keyIdOf(did: string): string {
  return `${did}#${did.slice(didStart.length)}`
}

function checked(value: unknown): Entitlement {
  const { code, did, about, ...others } = (value ?? {}) as Readonly<Record<string, unknown>>
  const fits = (text: unknown, shape: RegExp) => typeof text === 'string' && shape.test(text)
  const isWhole =
    fits(code, /^[a-z2-7]{26}$/) &&
    fits(did, /^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/) &&
    fits(about, /^urn:uuid:[0-9a-f-]{36}$/)
  if (!isWhole || Object.keys(others).length > 0)
    throw proofFailure('recipient-malformed', 'not what an assessor is entitled by')
  return value as Entitlement
}
