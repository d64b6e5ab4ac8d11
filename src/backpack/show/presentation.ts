import type { Canonize } from '../../proof/canonize.ts'
import { attachProof } from '../../proof/data-integrity.ts'
import { encodeMultikey } from '../../proof/multikey.ts'
import type { Signer } from '../../proof/signer.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import {
  hasType,
  isObject,
  parseObject,
  textsOf,
  type JsonObject,
} from '../../verifier/json-reading.ts'
import type { BadgeText } from './badge-text.ts'
import { tokenPayload } from './token-payload.ts'

/** A signed 3.0 badge as a presentation holds it: the JSON text of a credential, or of an envelope around a token. */
export type PresentedCredential = string

/**
 * A badge as a presentation holds it: a credential with its proof as it stands, letter by letter; a token in an envelope
 * (VC Data Model 2.0, section 4.13, Verifiable Presentations, and Enveloped Verifiable Credentials).
 *
 * @returns undefined for what is no signed credential, as a badge of version 2.0
 */
export function presentedCredential({ form, text }: BadgeText): PresentedCredential | undefined {
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
export function plainPresentation(credentials: readonly PresentedCredential[], id: string): string {
  return textOfPresentation({ head: headOf(id), credentials })
}

/** What signing takes. */
export interface PresentationSigning {
  readonly id: string
  /** RFC 3339, UTC. */
  readonly created: string
  /** Of a key that stays on a device: its holder is the did:key of it. */
  readonly signer: Signer
  readonly canonize: Canonize
}

/**
 * The same, signed with eddsa-rdfc-2022. It proves that whoever holds the key put these credentials together, and when
 * they say that they did; not that any of them was earned by them. There is no challenge: nobody asked.
 *
 * @throws ProofFailure of canonicalisation, as for contexts that we do not keep
 */
export async function signedPresentation(
  credentials: readonly PresentedCredential[],
  { id, created, signer, canonize }: PresentationSigning,
): Promise<string> {
  const key = encodeMultikey(signer.publicKeyJwk)
  const head = { ...headOf(id), holder: `did:key:${key}` }
  const inside = credentials.map((text): unknown => JSON.parse(text))
  const document = { ...head, verifiableCredential: inside }
  const { proof } = await attachProof(document, {
    ...{ created, signer, verificationMethod: `did:key:${key}#${key}` },
    canonicalDocument: await canonize(document),
  })
  return textOfPresentation({ head, credentials, proof })
}

function headOf(id: string) {
  return { '@context': [contextUrl.credentials2], id, type: ['VerifiablePresentation'] }
}

/** Credentials keep the letters they came with: parsing and writing may lose some of a stranger's number. */
function textOfPresentation(presentation: {
  readonly head: object
  readonly credentials: readonly PresentedCredential[]
  readonly proof?: readonly object[]
}): string {
  const { head, credentials, proof } = presentation
  const start = JSON.stringify(head).slice(0, -1)
  const end = proof === undefined ? '' : `,"proof":${JSON.stringify(proof)}`
  return `${start},"verifiableCredential":[\n${credentials.join(',\n')}\n]${end}}\n`
}

function isCredential(document: JsonObject): boolean {
  const contexts = textsOf(document['@context'])
  const isOfModel =
    contexts.includes(contextUrl.credentials2) || contexts.includes(contextUrl.credentials1)
  return isOfModel && hasType(document, 'VerifiableCredential')
}
