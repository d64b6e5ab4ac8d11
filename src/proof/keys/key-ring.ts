import { proofFailure } from '../failure.ts'
import type { Signer } from './signer.ts'

/** What is published of a key, and when it may sign. Days are `YYYY-MM-DD`. */
export interface DatedKey {
  readonly id: string
  readonly alg: 'EdDSA' | 'RS256'
  /** First day it signs. */
  readonly from: string
  /** Last day it signs. What it signed stays good. */
  readonly retired?: string | undefined
  /** It signs no more, whatever the day. */
  readonly compromised?: string | undefined
}

/**
 * The signer for an issuer on a day: of the keys that may sign then, the newest whose private half is here.
 *
 * @param keys the issuer's published keys
 * @param signers whatever private keys are at hand, other issuers' too
 * @throws ProofFailure `key-none-on-day` when no published key may sign on that day, `key-compromised` when only
 * compromised ones could, `key-secret-missing` when the private half of every key that may sign is absent
 */
export function chooseSigner(
  keys: readonly DatedKey[],
  signers: readonly Signer[],
  { alg, day }: { readonly alg: Signer['alg']; readonly day: string },
): Signer {
  const dated = keys.filter(
    (key) =>
      key.alg === alg && key.from <= day && (key.retired === undefined || day <= key.retired),
  )
  const sound = dated.filter((key) => key.compromised === undefined)
  const newestFirst = sound.toSorted((a, b) => compare(b.from, a.from) || compare(a.id, b.id))
  for (const key of newestFirst) {
    const signer = signers.find(({ keyId }) => keyId === key.id)
    if (signer?.alg === alg) return signer
  }
  if (sound.length > 0)
    throw proofFailure('key-secret-missing', `the private half of the ${alg} key is not here`)
  if (dated.length > 0)
    throw proofFailure('key-compromised', `every ${alg} key of that day is compromised`)
  throw proofFailure('key-none-on-day', `no published ${alg} key may sign on that day`)
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0
}
