import type { Identity, PublicJwk } from '../model/record-types.ts'
import { sealRecipient } from '../proof/seal.ts'
import type { AwardEntry, AwardSaid } from './compose-awards.ts'
import { freshCode, type Random } from './fresh-code.ts'

/** A learner before sealing. Without identities a claim code is made. */
export interface Unsealed {
  readonly recipient: { readonly identities: readonly Identity[]; readonly name?: string }
  readonly said: AwardSaid
  readonly supersedes?: string
}

/** An award as it may leave the page, and what only its giver keeps: to whom it went, and the claim code if any. */
export interface SealedAward {
  readonly entry: AwardEntry
  readonly kept: KeptAward
}

export interface KeptAward {
  readonly id: string
  readonly name?: string
  readonly identities: readonly Identity[]
}

/**
 * Gives each learner an award with a fresh id, the recipient sealed to the publisher's key. Nothing of a name or an
 * address is in the entries.
 *
 * @throws ProofError when the key or an identity cannot be used; its message holds neither
 */
export async function sealLearners(
  learners: readonly Unsealed[],
  sealingKey: PublicJwk,
  random: Random,
): Promise<readonly SealedAward[]> {
  const sealed: SealedAward[] = []
  for (const { recipient, said, supersedes } of learners) {
    const id = freshCode(random)
    const identities: readonly Identity[] =
      recipient.identities.length > 0
        ? recipient.identities
        : [{ type: 'claim', value: freshCode(random) }]
    const name = recipient.name === undefined ? {} : { name: recipient.name }
    const jwe = await sealRecipient({ identities, ...name }, sealingKey)
    const entry = {
      id,
      recipient: jwe,
      ...(supersedes === undefined ? {} : { supersedes }),
      ...said,
    }
    sealed.push({ entry, kept: { id, identities, ...name } })
  }
  return sealed
}
