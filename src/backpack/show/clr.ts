import { textAround } from '../../openbadges/clr/text-around.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import { parseObject, textsOf } from '../../verifier/recognising/json-reading.ts'
import type { BadgeText } from './texts-in.ts'
import { signedAround, type CredentialText, type DeviceSigning } from './device-signed.ts'
import { presentedCredential } from './presentation.ts'

/** What its holder says of a record. */
export interface ClrFacts {
  /** Of it alone, as `urn:uuid:…`. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** RFC 3339, UTC. */
  readonly created: string
}

/**
 * A badge as a record holds it: a credential with its proof as it stands, letter by letter.
 *
 * @returns undefined for what is none, as a badge of version 2.0, and for what cannot stand inside: a token, for which
 *   CLR 2.0 has no place, and a credential of VC 1.1, whose context the one around it forbids
 */
export function clrMember({ form, text }: BadgeText): CredentialText | undefined {
  if (form !== 'json' || isOfFirstModel(text)) return undefined
  return presentedCredential({ form, text })
}

/**
 * Badges of any issuers as one record that a device signs. It says of itself that it is partial:
 * its holder has chosen what is in it. What it says of its holder is their key, and no name. CLR 2.0, ClrCredential.
 *
 * @throws ProofFailure of canonicalisation, as for contexts that we do not keep
 */
export async function signedClr(
  credentials: readonly CredentialText[],
  given: ClrFacts & DeviceSigning,
): Promise<string> {
  return signedAround(credentials, clrAround(given), given)
}

/**
 * The same, that nobody has signed. It shows what is in it, and nothing of who put it together.
 *
 * @param holder - of this record alone, as `urn:uuid:…`: a record has to name an issuer and a subject, and no two records
 *   can be told by it to be of one holder
 */
export function plainClr(
  credentials: readonly CredentialText[],
  { holder, ...facts }: ClrFacts & { readonly holder: string },
): string {
  return textAround(credentials, clrAround(facts)([], holder))
}

function clrAround({ id, name, description, created }: ClrFacts) {
  return (verifiableCredential: readonly unknown[], holder: string) => ({
    '@context': [contextUrl.credentials2, contextUrl.clr2, contextUrl.openBadges3],
    ...{ id, type: ['VerifiableCredential', 'ClrCredential'], name },
    ...(description === '' ? {} : { description }),
    ...{ issuer: { id: holder, type: ['Profile'] }, validFrom: created, partial: true },
    credentialSubject: { id: holder, type: ['ClrSubject'], verifiableCredential },
  })
}

function isOfFirstModel(text: string): boolean {
  return textsOf(parseObject(text, 64)?.['@context']).includes(contextUrl.credentials1)
}
