import { assessmentId } from '../../kinds/award/assessment.ts'
import { contextUrl } from '../context-url.ts'

/** What an assessor lets everybody read of what they said. */
export interface PublicAssessment {
  /** `urn:uuid:…` of what was assessed. */
  readonly about: string
  /** `did:key:z6Mk…` of the key that signs. */
  readonly did: string
  /** YYYY-MM-DD */
  readonly made: string
  readonly comment: string
  /** Only where the assessor wants it to be shown. */
  readonly name?: string
}

/**
 * What an assessor says for everybody to read, without its proof. Its issuer is a key and, where they want that, a name; its
 * subject is what the award names as its evidence. Open Badges 3.0, EndorsementCredential.
 */
export function toAssessorEndorsement({ about, did, made, comment, name }: PublicAssessment) {
  return {
    '@context': [contextUrl.credentials2, contextUrl.openBadges3],
    id: assessmentId(about, did.slice('did:key:'.length)),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Peer assessment',
    issuer: { id: did, type: ['Profile'], ...(name === undefined ? {} : { name }) },
    validFrom: `${made}T00:00:00Z`,
    credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: comment },
  } as const
}
