import { textAround } from '../../openbadges/clr/text-around.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { hasType, parseObject, textsOf } from '../../verifier/recognising/json-reading.ts'
import { signedAround, type CredentialText, type DeviceSigning } from './device-signed.ts'
import type { BadgeText } from './texts-in.ts'
import { tokenPayload } from './token-payload.ts'

/**
 * A badge as a presentation holds it: a credential with its proof as it stands, letter by letter; a token in an envelope
 * (VC Data Model 2.0, section 4.13, Verifiable Presentations, and Enveloped Verifiable Credentials).
 *
 * @returns undefined for what is no signed credential, as a badge of version 2.0
 */
export function presentedCredential({ form, text }: BadgeText): CredentialText | undefined {
  if (form === 'json') {
    const document = parseObject(text, 64)
    return document?.['proof'] !== undefined && isCredential(document) ? text.trim() : undefined
  }
  const payload = tokenPayload(text)
  // VC 1.1 puts the credential into a member of the token's claims.
  const claims = payload?.['vc'] ?? payload
  if (!isObject(claims) || !isCredential(claims)) return undefined
  return JSON.stringify({
    '@context': contextUrl.credentials2,
    type: 'EnvelopedVerifiableCredential',
    id: `data:application/${payload?.['vc'] === undefined ? 'vc+jwt' : 'jwt'},${text.trim()}`,
  })
}

/** A presentation (VC Data Model 2.0) as JSON, that nobody has signed. @param id - of it alone, as `urn:uuid:…` */
export function plainPresentation(credentials: readonly CredentialText[], id: string): string {
  return textAround(credentials, { ...headOf(id), verifiableCredential: [] })
}

/**
 * The same, signed by a device. It proves that whoever holds the key put these credentials together, and when they say
 * that they did; not that any of them was earned by them. There is no challenge: nobody asked.
 *
 * @throws ProofFailure of canonicalisation, as for contexts that we do not keep
 */
export async function signedPresentation(
  credentials: readonly CredentialText[],
  { id, ...signing }: DeviceSigning & { readonly id: string },
): Promise<string> {
  const documentOf = (verifiableCredential: readonly unknown[], holder: string) => {
    return { ...headOf(id), holder, verifiableCredential }
  }
  return signedAround(credentials, documentOf, signing)
}

function headOf(id: string) {
  return { '@context': [contextUrl.credentials2], id, type: ['VerifiablePresentation'] }
}

function isCredential(document: JsonObject): boolean {
  const contexts = textsOf(document['@context'])
  const isOfModel =
    contexts.includes(contextUrl.credentials2) || contexts.includes(contextUrl.credentials1)
  return isOfModel && hasType(document, 'VerifiableCredential')
}
