import type { Canonize } from '../../proof/canonize.ts'
import { attachProof } from '../../proof/data-integrity.ts'
import { encodeMultikey } from '../../proof/multikey.ts'
import type { Signer } from '../../proof/signer.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import { parseObject, textsOf } from '../../verifier/json-reading.ts'
import type { BadgeText } from './badge-text.ts'
import { presentedCredential, type PresentedCredential } from './presentation.ts'

/** What its holder says of a record, and what signing takes. */
export interface ClrSigning {
  /** Of it alone, as `urn:uuid:…`. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** RFC 3339, UTC. */
  readonly created: string
  /** Of a key that stays on a device: issuer and subject are the did:key of it. */
  readonly signer: Signer
  readonly canonize: Canonize
}

/**
 * A badge as a record holds it: a credential with its proof as it stands, letter by letter.
 *
 * @returns undefined for what is none, as a badge of version 2.0, and for what cannot stand inside: a token, for which
 *   CLR 2.0 has no place, and a credential of VC 1.1, whose context the one around it forbids
 */
export function clrMember({ form, text }: BadgeText): PresentedCredential | undefined {
  if (form !== 'json' || isOfFirstModel(text)) return undefined
  return presentedCredential({ form, text })
}

/**
 * Badges of any issuers as one record that a device signs with eddsa-rdfc-2022. It says of itself that it is partial:
 * its holder has chosen what is in it. What it says of its holder is their key, and no name. CLR 2.0, ClrCredential.
 *
 * @throws ProofFailure of canonicalisation, as for contexts that we do not keep
 */
export async function signedClr(
  credentials: readonly PresentedCredential[],
  { id, name, description, created, signer, canonize }: ClrSigning,
): Promise<string> {
  const key = encodeMultikey(signer.publicKeyJwk)
  const holder = `did:key:${key}`
  const recordOf = (verifiableCredential: readonly unknown[]) => ({
    '@context': [contextUrl.credentials2, contextUrl.clr2, contextUrl.openBadges3],
    ...{ id, type: ['VerifiableCredential', 'ClrCredential'], name },
    ...(description === '' ? {} : { description }),
    ...{ issuer: { id: holder, type: ['Profile'] }, validFrom: created, partial: true },
    credentialSubject: { id: holder, type: ['ClrSubject'], verifiableCredential },
  })
  const document = recordOf(credentials.map((text) => parseObject(text, 64)))
  const signed = await attachProof(document, {
    ...{ created, signer, verificationMethod: `${holder}#${key}` },
    canonicalDocument: await canonize(document),
  })
  // Credentials keep the letters they came with: parsing and writing may lose some of a stranger's number.
  const whole = JSON.stringify({ ...recordOf([]), proof: signed.proof })
  const place = '"verifiableCredential":[]'
  return (
    whole.replace(place, () => `"verifiableCredential":[\n${credentials.join(',\n')}\n]`) + '\n'
  )
}

function isOfFirstModel(text: string): boolean {
  return textsOf(parseObject(text, 64)?.['@context']).includes(contextUrl.credentials1)
}
