import { jsonText } from '../../bytes/json.ts'
import { type Assertion, toRevokedAssertion } from '../../openbadges/v2/assertion.ts'
import type { AwardEntry } from '../../ledger/entry.ts'
import type { AwardDocument, AwardPicture } from '../../model/addresses/address.ts'
import type { AwardState } from '../manifest.ts'

/** The documents of an award but for its pictures; an erased one has nothing left but its tombstone. */
export type AwardTexts = Readonly<Partial<Record<Exclude<AwardDocument, AwardPicture>, string>>>

/** Why an award no longer holds, as a verifier reads it. `undefined`: it holds. */
export interface Revocation {
  readonly state: Exclude<AwardState, 'valid' | 'expired'>
  readonly reason: string
}

/**
 * What is served for an award. The signed texts are the ledger's own bytes; only the hosted assertion speaks of today:
 * it says `revoked` while the award does not hold (OB 2.0, "Revoking Hosted Assertions": a 200 answer with `revoked`).
 */
export function awardTexts(
  hostedId: string,
  documents: AwardEntry['documents'] | undefined,
  revocation: Revocation | undefined,
): AwardTexts {
  const kept = revocation?.state === 'erased' ? undefined : documents
  const hosted = revocation ? revokedText(hostedId, revocation, kept) : kept?.assertion
  if (!kept) return hosted === undefined ? {} : { 'assertion.json': hosted }
  return {
    'assertion.json': hosted ?? kept.assertion,
    'assertion.jws': kept.jws,
    'credential.jwt': kept.jwt,
    'credential.json': kept.credential,
  }
}

function revokedText(
  id: string,
  { reason }: Revocation,
  documents: AwardEntry['documents'] | undefined,
): string {
  const kept = documents && (JSON.parse(documents.assertion) as Assertion)
  return jsonText(toRevokedAssertion(id, reason || undefined, kept))
}

/** Why an award does not hold, if it does not, for the hosted assertion and the revocation list. */
export function revocationOf(
  state: AwardState,
  reason: string | undefined,
  replacement: string | undefined,
): Revocation | undefined {
  switch (state) {
    case 'valid':
    case 'expired':
      return undefined
    case 'revoked':
      return { state, reason: reason ?? '' }
    case 'suspended':
      return { state, reason: `Suspended: ${reason ?? ''}` }
    case 'superseded':
      return { state, reason: `Replaced by ${replacement ?? 'a newer award'}` }
    case 'erased':
      return { state, reason: 'Withdrawn at the request of the person it was awarded to.' }
  }
}
