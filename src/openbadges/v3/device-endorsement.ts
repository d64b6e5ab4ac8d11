import { contextUrl } from '../context-url.ts'

/** What somebody says of a thing whose id they know. */
export interface DeviceEndorsement {
  /** `did:key:z6Mk…` of the key that signs. */
  readonly did: string
  /** What the signer is called; nobody proves it. */
  readonly name: string
  /** The id by which 3.0 credentials know what is endorsed. */
  readonly about: string
  readonly comment: string
  /** YYYY-MM-DD */
  readonly on: string
  /** `urn:uuid:…` */
  readonly urn: string
}

/** An Open Badges 3.0 EndorsementCredential that the key of a device signs, before its proof. It has no status: whoever keeps it takes it off. */
export function toDeviceEndorsement({ did, name, about, comment, on, urn }: DeviceEndorsement) {
  return {
    '@context': [contextUrl.credentials2, contextUrl.openBadges3],
    id: urn,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { id: did, type: ['Profile'], name },
    validFrom: `${on}T00:00:00Z`,
    credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: comment },
  } as const
}
