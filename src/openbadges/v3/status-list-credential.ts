import type { StatusPurpose } from '../../model/address.ts'
import { contextUrl } from '../context-url.ts'

/** Bitstring Status List, BitstringStatusListCredential, without its proof. */
export interface StatusListCredential {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'BitstringStatusListCredential']
  readonly issuer: string
  readonly validFrom: string
  readonly credentialSubject: {
    readonly id: string
    readonly type: 'BitstringStatusList'
    readonly statusPurpose: StatusPurpose
    readonly encodedList: string
  }
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
}

/**
 * The credential that carries one status list. It has no `validUntil`: a static site does not sign on a schedule,
 * and a list past its day would fail every badge that points to it. Bitstring Status List, section 2.2.
 */
export function toStatusListCredential(facts: StatusListFacts): StatusListCredential {
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
  }
}
