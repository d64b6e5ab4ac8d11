import { verifyCompactJws } from '../../proof/jws.ts'
import { isProofFailure, type ProofFailureCode } from '../../proof/failure.ts'
import { findTokenKeys, type FoundKey } from '../issuer/find-key.ts'
import type { Token } from '../recognising/items.ts'
import { splitFragment, textOf, textsOf } from '../recognising/json-reading.ts'
import { loadEd25519 } from '../recognising/load-ed25519.ts'
import type { Check, Detail } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { bestOf, signedBy } from './signed-by.ts'
import { presentationCheck, type PresentationCode } from './presentation-check.ts'

/**
 * The signature of a presentation that is a token: `vp` in a JWT (VC Data Model 1.1, section 6.3.1), or the presentation
 * as payload (VC-JOSE-COSE 1.0). `nonce` and `aud` are its challenge and domain.
 */
export async function checkPresentedToken(
  token: Token,
  holder: string | undefined,
  named: Detail,
  session: Session,
): Promise<Check> {
  const { header, payload } = token
  const { kid, alg } = header
  const issuer = textOf(payload['iss'])
  const signer = holder ?? issuer ?? ownerOf(kid)
  const challenge = textOf(payload['nonce'])
  const domain = textsOf(payload['aud']).join(', ')
  const detail = {
    ...named,
    ...(kid === undefined ? {} : { key: kid }),
    suite: alg,
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === '' ? {} : { domain }),
  }
  if (signer === undefined) return presentationCheck('presentation-key-unknown', detail)
  const signed = { ...detail, holder: signer }
  if (issuer !== undefined && issuer !== signer)
    return presentationCheck('presentation-key-not-holder', signed)
  const keys = await findTokenKeys(signer, header, session, ['authentication', 'assertionMethod'])
  return bestOf(await Promise.all(keys.map((key) => tryKey(token, key, signed, session.now))))
}

function ownerOf(kid: string | undefined): string | undefined {
  return kid?.startsWith('did:') === true ? splitFragment(kid)[0] : undefined
}

async function tryKey(token: Token, key: FoundKey, detail: Detail, now: number): Promise<Check> {
  const { text, payload } = token
  const when = { from: dateOf(payload['nbf']), until: dateOf(payload['exp']), now }
  if (key.jwk === undefined) return signedBy(key, detail, when)
  try {
    await verifyCompactJws(text, { key: key.jwk, loadEd25519 })
    return signedBy(key, detail, when)
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return presentationCheck(codes[error.code] ?? 'presentation-suite-unknown', detail)
  }
}

const codes: Partial<Record<ProofFailureCode, PresentationCode>> = {
  'signature-wrong': 'presentation-altered',
  'jws-algorithm-mismatch': 'presentation-proof-broken',
}

/** Anything but a number is no date, and a date that cannot be read has passed. */
function dateOf(seconds: unknown): string | undefined {
  if (seconds === undefined) return undefined
  const isDate = typeof seconds === 'number' && Math.abs(seconds) < 8.64e12
  return isDate ? new Date(seconds * 1000).toISOString() : 'no date'
}
