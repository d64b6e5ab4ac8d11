import { textAround } from '../../openbadges/clr/text-around.ts'
import type { Canonize } from '../../proof/canonical/canonize.ts'
import { attachProof } from '../../proof/data-integrity/data-integrity.ts'
import { didKeyOf } from '../../proof/keys/multikey.ts'
import type { Signer } from '../../proof/keys/signer.ts'

/** A signed credential as something around it holds it: JSON text, letter by letter. */
export type CredentialText = string

/** What signing with the key of a device takes. */
export interface DeviceSigning {
  /** RFC 3339, UTC. */
  readonly created: string
  /** Of a key that stays on the device: who signs is the did:key of it. */
  readonly signer: Signer
  readonly canonize: Canonize
}

/**
 * A document around credentials, signed with eddsa-rdfc-2022 by the key of a device.
 *
 * @param documentOf - the document around given credentials, with the DID of whoever signs
 * @throws ProofFailure of canonicalisation, as for contexts that we do not keep
 */
export async function signedAround(
  credentials: readonly CredentialText[],
  documentOf: (verifiableCredential: readonly unknown[], did: string) => object,
  { created, signer, canonize }: DeviceSigning,
): Promise<string> {
  const did = didKeyOf(signer.publicKeyJwk)
  const document = documentOf(
    credentials.map((text): unknown => JSON.parse(text)),
    did,
  )
  const { proof } = await attachProof(document, {
    ...{ created, signer, verificationMethod: `${did}#${did.slice('did:key:'.length)}` },
    canonicalDocument: await canonize(document),
  })
  return textAround(credentials, { ...documentOf([], did), proof })
}
