import type { Identity } from '../../model/identity.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import type { AwardEntry, SharedFields } from '../files/compose-awards.ts'
import { freshCode, type Random } from './fresh-code.ts'
import type { NameRule } from './name-rule.ts'

/** A learner before sealing. Who has no claim code yet is given one; who has no identity is known by it alone. */
export interface Unsealed {
  readonly recipient: { readonly identities: readonly Identity[]; readonly name?: string }
  /** E-mail address to write to, where it is none of the identities: it is not sealed. */
  readonly contact?: string
  /** The claim code that they have already, where it is none of the identities. */
  readonly code?: string
  readonly fields: SharedFields
  readonly supersedes?: string
  readonly restsOn?: readonly string[]
}

/** An award as it may leave the page, and what only its giver keeps: to whom it went, and the claim code if any. */
export interface SealedAward {
  readonly entry: AwardEntry
  readonly kept: KeptAward
}

/** To whom and how recipients are sealed. */
export interface Sealing {
  readonly key: PublicJwk
  readonly names: NameRule
}

export interface KeptAward {
  readonly id: string
  readonly name?: string
  readonly identities: readonly Identity[]
  /** E-mail address to write to, where it is none of the identities. */
  readonly contact?: string
  /** The claim code that opens the award for its holder; empty where the holder alone knows it. */
  readonly code: string
  /** YYYY-MM-DD, where it has a day of its own. */
  readonly awarded?: string
  /** Id of the award that it replaces. */
  readonly supersedes?: string
}

/**
 * Gives each learner an award with a fresh id, the recipient sealed to the publisher's key together with the claim code
 * that opens the award. Nothing of a name, an address or a code is in the entries. A name that is left out of the badge
 * is kept for its giver all the same.
 *
 * @throws ProofFailure when the key or an identity cannot be used; its message holds neither
 */
export async function sealLearners(
  learners: readonly Unsealed[],
  { key, names }: Sealing,
  random: Random,
): Promise<readonly SealedAward[]> {
  const sealed: SealedAward[] = []
  for (const learner of learners) {
    const { recipient, fields, supersedes, code: held, contact } = learner
    const id = freshCode(random)
    const own = recipient.identities.find(({ type }) => type === 'claim')
    const code = own?.value ?? held ?? freshCode(random)
    const identities: readonly Identity[] =
      recipient.identities.length > 0 ? recipient.identities : [{ type: 'claim', value: code }]
    const isIdentity = identities.some(({ type }) => type === 'claim')
    const name = recipient.name === undefined ? {} : { name: recipient.name }
    const beside = isIdentity ? {} : { code }
    const sealedName = names === 'in-badge' ? name : {}
    const jwe = await sealRecipient({ identities, ...sealedName, ...beside }, key)
    const replacing = supersedes === undefined ? {} : { supersedes }
    const entry = { id, recipient: jwe, ...replacing, ...restsOf(learner), ...fields }
    const day = fields.awarded === undefined ? {} : { awarded: fields.awarded }
    const reached = contact === undefined ? {} : { contact }
    sealed.push({
      entry,
      kept: { id, identities, ...name, ...reached, code, ...day, ...replacing },
    })
  }
  return sealed
}

/** The e-mail addresses that the holder of an award can be written to. */
export function addressesTo({ identities, contact }: KeptAward): readonly string[] {
  const known = identities.filter(({ type }) => type === 'email').map(({ value }) => value)
  return contact === undefined || known.length > 0 ? known : [contact]
}

function restsOf({ restsOn }: Unsealed): Pick<AwardEntry, 'restsOn'> {
  return restsOn === undefined ? {} : { restsOn }
}
