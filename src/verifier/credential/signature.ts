import type { Canonize } from '../../proof/canonical/canonize.ts'
import { verifyCompactJws } from '../../proof/jws.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { proofsOf, type ProofRecord } from '../../proof/data-integrity/proof-record.ts'
import {
  type ProofOutcome,
  verifyDataIntegrity,
} from '../../proof/data-integrity/verify-data-integrity.ts'
import { isFuture, isPast } from '../reporting/dates.ts'
import { type FoundKey, findMethodKeys, findTokenKeys } from '../issuer/find-key.ts'
import type { Item, Token } from '../recognising/items.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { idOf } from '../recognising/json-reading.ts'
import { loadEd25519 } from '../recognising/load-ed25519.ts'
import { type Check, type BadgeCode, type Detail, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { explainProof, explainToken } from './explain.ts'
import { loadCanonizeOnce, loadSelective, recallCanonize } from './canonize.ts'

/** Whether something is signed, and what its key says about the issuer. */
export interface SignatureFindings {
  readonly signature: Check
  readonly issuer: Check
}

const mostProofs = 4

/** Checks the signature of a credential, whichever form it has, and proves its issuer. Of several proofs one is enough. */
export async function checkSignature(item: Item, session: Session): Promise<SignatureFindings> {
  const issuerId = idOf(item.document['issuer'])
  if (issuerId === undefined) {
    return { signature: checked('signature-without-key'), issuer: checked('issuer-missing') }
  }
  if (item.token !== undefined) return checkToken(item.token, issuerId, session)
  return checkProofs(item, issuerId, session)
}

async function checkToken(
  token: Token,
  issuerId: string,
  session: Session,
): Promise<SignatureFindings> {
  const found = await findTokenKeys(issuerId, token.header, session)
  const findings: SignatureFindings[] = []
  for (const key of found) {
    const finding = withKey(await tryToken(token, key), key)
    if (hasPassed(finding)) return finding
    findings.push(finding)
  }
  const best = bestOf(findings)
  if (best.signature.code !== 'signature-wrong') return best
  const jwks = found.map(({ jwk }) => jwk)
  const signature = await explainToken(token, jwks)
  return signature === undefined ? best : { ...best, signature }
}

async function tryToken(token: Token, { jwk }: FoundKey): Promise<Check> {
  if (jwk === undefined) return checked('signature-without-key')
  try {
    await verifyCompactJws(token.text, { key: jwk, loadEd25519 })
    return checked('signature-right', { algorithm: token.header.alg })
  } catch (error) {
    if (!isProofFailure(error)) throw error
    if (error.code === 'signature-wrong') return checked('signature-wrong')
    if (error.code === 'jws-algorithm-mismatch') {
      return checked('signature-algorithm-mismatch', { algorithm: token.header.alg })
    }
    if (error.code === 'algorithm-unavailable') return checked('signature-not-checkable-here')
    return checked('signature-key-unsupported')
  }
}

async function checkProofs(
  { document }: Item,
  issuerId: string,
  session: Session,
): Promise<SignatureFindings> {
  const proofs = proofsOf(document)
  const unproven = checked('issuer-signature-wrong', { issuer: issuerId })
  if (proofs.length === 0) return { signature: checked('proof-missing'), issuer: unproven }
  if (proofs.length > mostProofs) return { signature: checked('proof-malformed'), issuer: unproven }
  const keys = new Map<ProofRecord, readonly FoundKey[]>()
  const keySource = async (proof: ProofRecord) => {
    const found = await findMethodKeys(issuerId, proof.verificationMethod, session)
    keys.set(proof, found)
    return found.map(({ jwk }) => jwk)
  }
  const tools = { sha256Hex: session.world.sha256Hex, loadEd25519, loadSelective }
  const examine = async (candidate: JsonObject, canonize: Canonize) =>
    verifyDataIntegrity(candidate, keySource, { ...tools, canonize })
  const library = await loadCanonizeOnce()
  const quick = await examine(document, await recallCanonize(session, library))
  // What was remembered may say that a badge is good; that it is not, only the library says.
  const outcomes = quick.every(isVerified) ? quick : await examine(document, library)
  const findings = outcomes.map((outcome) => {
    const key = keyOf(outcome, (outcome.proof && keys.get(outcome.proof)) ?? [])
    const signature = signatureCheck(outcome, key, session.now)
    return key === undefined ? { signature, issuer: unproven } : withKey(signature, key)
  })
  const best = bestOf(findings)
  if (best.signature.outcome === 'passed') return besideOthers(best, findings)
  if (best.signature.code !== 'signature-wrong') return best
  const signature = await explainProof(document, async (candidate) =>
    (await examine(candidate, library)).some(isVerified),
  )
  return signature === undefined ? best : { ...best, signature }
}

/** One good proof is enough; that another does not fit, or cannot be checked, is said all the same. */
function besideOthers(
  best: SignatureFindings,
  all: readonly SignatureFindings[],
): SignatureFindings {
  const others = all.map(({ signature }) => signature).filter(({ outcome }) => outcome !== 'passed')
  if (others.length === 0) return best
  const isBroken = others.some(({ outcome }) => outcome === 'failed')
  const names = others.map(({ code, detail }) => [code, detail['key'] ?? ''].join(' ').trim())
  const detail = { ...best.signature.detail, others: names.join(', ') }
  const signature = isBroken
    ? checked('signature-right-beside-wrong', detail)
    : { ...best.signature, detail }
  return { ...best, signature }
}

/** Of the keys with one name: the one that fits, or the one that the outcome is about. */
function keyOf(outcome: ProofOutcome, found: readonly FoundKey[]): FoundKey | undefined {
  if (outcome.outcome === 'verified') return found.find(({ jwk }) => jwk === outcome.key)
  const isKeyless = outcome.code === 'key-unknown'
  return found.find(({ jwk }) => (jwk === undefined) === isKeyless) ?? found[0]
}

function hasPassed({ signature, issuer }: SignatureFindings): boolean {
  return signature.outcome === 'passed' && issuer.outcome === 'passed'
}

function isVerified({ outcome }: ProofOutcome): boolean {
  return outcome === 'verified'
}

const proofCodes: Readonly<
  Record<Exclude<ProofOutcome, { outcome: 'verified' }>['code'], BadgeCode>
> = {
  'proof-malformed': 'proof-malformed',
  'purpose-wrong': 'proof-purpose-wrong',
  'previous-proof-missing': 'proof-malformed',
  'context-mismatch': 'proof-malformed',
  'key-unsuited': 'signature-algorithm-mismatch',
  'signature-wrong': 'signature-wrong',
  'document-unsafe': 'proof-words-loose',
  'suite-unsupported': 'proof-suite-unknown',
  'key-unknown': 'signature-without-key',
  'context-unknown': 'proof-words-unknown',
  'document-too-large': 'proof-too-complex',
  'canonical-form-disputed': 'proof-form-disputed',
  'algorithm-unavailable': 'signature-not-checkable-here',
}

function signatureCheck(outcome: ProofOutcome, key: FoundKey | undefined, now: number): Check {
  const { proof } = outcome
  const detail = proof && { suite: proof.cryptosuite ?? proof.type, key: proof.verificationMethod }
  if (outcome.outcome === 'verified') return checkProofDates(outcome.proof, detail ?? {}, now)
  const isKeyless = outcome.code === 'key-unknown' && key?.check.outcome === 'passed'
  return checked(isKeyless ? 'signature-key-unsupported' : proofCodes[outcome.code], detail)
}

function checkProofDates({ created, expires }: ProofRecord, detail: Detail, now: number): Check {
  if (expires !== undefined && isPast(expires, now)) {
    return checked('proof-expired', { ...detail, expires })
  }
  if (created === undefined) return checked('signature-right', detail)
  return checked(isFuture(created, now) ? 'proof-from-future' : 'signature-right', {
    ...detail,
    created,
  })
}

/** A listed key proves the issuer only once a signature fits it. */
function withKey(signature: Check, { check }: FoundKey): SignatureFindings {
  const isProven = signature.outcome === 'passed' || check.outcome !== 'passed'
  return { signature, issuer: isProven ? check : checked('issuer-signature-wrong', check.detail) }
}

function bestOf(findings: readonly SignatureFindings[]): SignatureFindings {
  const score = ({ signature, issuer }: SignatureFindings) =>
    rank[signature.outcome] * 4 + rank[issuer.outcome]
  const [best] = findings.toSorted((a, b) => score(b) - score(a))
  return (
    best ?? { signature: checked('signature-without-key'), issuer: checked('issuer-not-proven') }
  )
}

/** A proof that could not be checked leaves more hope than one that is wrong. */
const rank: Readonly<Record<Check['outcome'], number>> = {
  passed: 3,
  unknown: 2,
  failed: 1,
  'not-applicable': 0,
}
