import { jsonText } from '../../bytes/json.ts'
import { ed25519Multibase } from '../../openbadges/did-document.ts'
import type { CatalogueEntry } from '../../ledger/entry.ts'
import { toSignedCatalogue } from '../../kinds/publisher/signed-catalogue.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { attachJsonProof } from '../../proof/data-integrity/json-proof.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { CatalogueOrder } from '../plan/catalogues.ts'
import type { OpenSession, SigningPair } from './open-session.ts'

/**
 * Signs the catalogue of one issuer with its key. What it says of a badge is what the session said of it, and nothing
 * that an order brings.
 *
 * @returns nothing where that key is not here: a catalogue is no reason to stop
 */
export async function signCatalogue(
  { issuer, day, badges, digest }: CatalogueOrder,
  session: OpenSession,
): Promise<CatalogueEntry | undefined> {
  const pair = pairOf(issuer, session)
  if (pair === undefined) return undefined
  const { signer } = pair.ed25519
  const { addresses } = session
  const { name } = session.issuers.get(issuer)!.profile
  const named = badges.map(({ slug, version }) =>
    session.badges.get(`${issuer}/${slug}/${version}`)!,
  )
  const document = toSignedCatalogue({ issuer, name, day, badges: named }, addresses)
  const signed = await attachJsonProof(document, {
    created: `${day}T00:00:00Z`,
    verificationMethod: `${addresses.did(issuer)}#${ed25519Multibase(signer.publicKeyJwk)}`,
    signer,
    sha256Hex,
  })
  const text = jsonText(signed)
  return { kind: 'catalogue', issuer, day, digest, key: signer.keyId, document: text }
}

function pairOf(issuer: string, session: OpenSession): SigningPair | undefined {
  try {
    return session.pairOf(issuer)
  } catch (error) {
    if (isProofFailure(error)) return undefined
    throw error
  }
}
