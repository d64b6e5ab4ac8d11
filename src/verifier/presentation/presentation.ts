import { proofsOf, type ProofRecord } from '../../proof/data-integrity/proof-record.ts'
import {
  verifyDataIntegrity,
  type ProofOutcome,
} from '../../proof/data-integrity/verify-data-integrity.ts'
import { loadCanonizeOnce, loadSelective } from '../credential/canonize.ts'
import { findMethodKeys, type FoundKey } from '../issuer/find-key.ts'
import type { Purpose } from '../issuer/issuer-keys.ts'
import type { Presentation } from '../recognising/items.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { idOf, splitFragment, textOf, textsOf } from '../recognising/json-reading.ts'
import { loadEd25519 } from '../recognising/load-ed25519.ts'
import type { Check, Detail } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { checkPresentedToken } from './presented-token.ts'
import { bestOf, signedBy } from './signed-by.ts'
import { presentationCheck, type PresentationCode } from './presentation-check.ts'

const mostProofs = 4
const purposes: readonly Purpose[] = ['assertionMethod', 'authentication']

/**
 * The proof of a presentation itself. It shows that the holder of a key put these badges together, which a badge's own
 * signature does not. VC Data Model 2.0, Verifiable Presentations; VC Data Integrity 1.0, Proof Purposes.
 */
export async function checkPresentation(
  presentation: Presentation,
  session: Session,
): Promise<Check> {
  const { document, token } = presentation
  const named = { ...some('presentation', document['id']), ...some('holder', holderOf(document)) }
  if (token !== undefined) return checkPresentedToken(token, holderOf(document), named, session)
  const proofs = proofsOf(document)
  if (proofs.length === 0) return presentationCheck('presentation-unsigned', named)
  if (proofs.length > mostProofs) return presentationCheck('presentation-proof-broken', named)
  return checkProofs(document, named, session)
}

async function checkProofs(document: JsonObject, named: Detail, session: Session): Promise<Check> {
  const keys = new Map<ProofRecord, readonly FoundKey[]>()
  const keySource = async (proof: ProofRecord) => {
    const signer = signerOf(proof, named)
    const purpose = purposes.find((each) => each === proof.proofPurpose)
    const found = await findMethodKeys(signer, proof.verificationMethod, session, purpose)
    keys.set(proof, found)
    return found.map(({ jwk }) => jwk)
  }
  const { sha256Hex } = session.world
  const canonize = await loadCanonizeOnce()
  const tools = { sha256Hex, loadEd25519, loadSelective, canonize, purposes }
  const outcomes = await verifyDataIntegrity(document, keySource, tools)
  return bestOf(
    outcomes.map((outcome) => {
      const found = (outcome.proof && keys.get(outcome.proof)) ?? []
      return checkOutcome(outcome, found, named, session.now)
    }),
  )
}

/** Who names no holder is whoever has the key. */
function signerOf({ verificationMethod }: ProofRecord, { holder }: Detail): string {
  return holder ?? splitFragment(verificationMethod)[0]
}

function checkOutcome(
  outcome: ProofOutcome,
  found: readonly FoundKey[],
  named: Detail,
  now: number,
): Check {
  const { proof } = outcome
  if (proof === undefined) return presentationCheck(codeOf(outcome), named)
  const { cryptosuite, type, verificationMethod, facts, created, expires } = proof
  const detail = {
    ...named,
    ...{ key: verificationMethod, suite: cryptosuite ?? type },
    ...some('created', created),
    ...some('challenge', facts['challenge'] ?? facts['nonce']),
    ...some('domain', textsOf(facts['domain']).join(', ')),
  }
  const signed = { ...detail, holder: signerOf(proof, named) }
  if (outcome.outcome === 'verified') {
    const key = found.find(({ jwk }) => jwk === outcome.key)
    return signedBy(key, signed, { from: created, until: expires, now })
  }
  const [key] = found
  const isKeyless = outcome.code === 'key-unknown' && key !== undefined
  return isKeyless ? signedBy(key, signed, { now }) : presentationCheck(codeOf(outcome), detail)
}

function codeOf(outcome: ProofOutcome): PresentationCode {
  if (outcome.outcome === 'unknown') {
    return outcome.code === 'key-unknown'
      ? 'presentation-key-unknown'
      : 'presentation-suite-unknown'
  }
  const isAltered = outcome.outcome === 'failed' && outcome.code === 'signature-wrong'
  return isAltered ? 'presentation-altered' : 'presentation-proof-broken'
}

function holderOf(document: JsonObject): string | undefined {
  return idOf(document['holder'])
}

function some(name: string, value: unknown): Detail {
  const text = textOf(value)
  return text === undefined ? {} : { [name]: text }
}
