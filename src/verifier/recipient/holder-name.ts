import { decodeNameProof, opensName, splitNameProof } from '../../proof/identity/name-proof.ts'
import type { NamedIdentity } from './recipient.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Input } from '../world.ts'

/** An input, and the proof of the holder's name that its address carries. */
export interface ShownInput {
  readonly input: Input
  readonly proof?: string
}

/** Takes the proof of a name out of an address, since it is for nobody but the verifier. */
export function shownInput(input: Input): ShownInput {
  const text = input instanceof URL ? input.href : input
  if (typeof text !== 'string' || !/^\s*https?:\/\/\S+\s*$/i.test(text)) return { input }
  const { address, proof } = splitNameProof(text.trim())
  return proof === undefined ? { input } : { input: address, proof }
}

/**
 * Whether the name that the holder shows is the one that the issuer signed. Open Badges 3.0, IdentityObject of type
 * `name`: hashed with a salt that the credential withholds, so that only who was given it can compare.
 *
 * @param earlier what was found out before: a commitment in a badge that is not proven proves nothing
 */
export async function checkName(
  identities: readonly NamedIdentity[],
  proof: string,
  earlier: readonly Check[],
): Promise<Check> {
  const commitments = identities.filter(({ type, hashed }) => type === 'name' && hashed)
  if (commitments.length === 0) return checked('name-not-signed')
  const shown = decodeNameProof(proof)
  if (shown === undefined) return checked('name-differs')
  const opened = await Promise.all(commitments.map(({ value }) => opensName(value, shown)))
  if (!opened.includes(true)) return checked('name-differs')
  const signatures = earlier.filter(({ id }) => id === 'signature')
  const isProven = signatures.length > 0 && signatures.every(({ outcome }) => outcome === 'passed')
  return isProven ? checked('name-signed', { name: shown.name }) : checked('name-unproven')
}
