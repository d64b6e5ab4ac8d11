import type { StatusPurpose } from '../../model/addresses/address.ts'
import { contextUrl } from '../context-url.ts'

/** Bitstring Status List, BitstringStatusListCredential, without its proof. */
export type StatusListCredential = ReturnType<typeof toStatusListCredential>

/**
 * Verifiable Credentials Data Model 2.0, section 5.3. Without `mediaType`: a host may serve the list under any type of
 * JSON, and whoever reads it is to refuse another type than the one named.
 */
export interface RelatedResource {
  readonly id: string
  /** Subresource Integrity, section 3.5: `sha256-` and base64. */
  readonly digestSRI: string
}

export interface StatusListFacts {
  /** DID of the issuer whose credentials it speaks of. */
  readonly issuer: string
  /** Where the list is served. */
  readonly url: string
  readonly purpose: StatusPurpose
  /** From `encodeStatusList`. */
  readonly encodedList: string
  /** RFC 3339, UTC: when this state of the list began. */
  readonly validFrom: string
  /** Of a revocation list: the list that says which of its entries are only suspended. */
  readonly suspensions?: RelatedResource | undefined
}

/**
 * The credential that carries one status list. It has no `validUntil`: a static site does not sign on a schedule,
 * and a list past its day would fail every badge that points to it. Bitstring Status List, section 2.2.
 *
 * A 3.0 credential names one status entry, so a bit of a revocation list is set while a credential is suspended, too.
 * Which those are is said by the suspension list that it names as a related resource, under its own signature.
 */
export function toStatusListCredential(facts: StatusListFacts) {
  return {
    '@context': [contextUrl.credentials2],
    id: facts.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: facts.issuer,
    validFrom: facts.validFrom,
    credentialSubject: {
      id: `${facts.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: facts.purpose,
      encodedList: facts.encodedList,
    },
    ...(facts.suspensions === undefined ? {} : { relatedResource: [facts.suspensions] }),
  }
}
