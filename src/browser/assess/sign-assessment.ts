import type { AssessmentRequest } from '../../awarding/assessment/assessment-request.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { assessorEndorsement } from '../../kinds/assessment/assessor-endorsement.ts'
import { sealEntitlement, signAssessment } from '../../proof/assessment.ts'
import type { Canonize } from '../../proof/canonical/canonize.ts'
import { attachProof } from '../../proof/data-integrity/data-integrity.ts'
import { didKeyOf } from '../../proof/keys/multikey.ts'
import type { Signer } from '../../proof/keys/signer.ts'

/** What an assessor says of one request. */
export interface Judgement {
  readonly request: Pick<AssessmentRequest, 'issuer' | 'badge' | 'about'>
  /** YYYY-MM-DD */
  readonly made: string
  /** Of each criterion the level, by their ids. */
  readonly levels: Readonly<Record<string, string>>
  /** The assessor is too close to the learner to decide. */
  readonly isClose: boolean
  /** The claim code that says who the assessor is. Absent: their key says it. */
  readonly code?: string
  /** What everybody may read, and the assessor's name where they want that. Absent: nothing. */
  readonly shown?: { readonly comment: string; readonly name?: string }
}

/** What signing takes. */
export interface AssessmentSigning {
  readonly signer: Signer
  /** Absolute URL of the site's root, as its badges name it. */
  readonly site: string
  /** The publisher's key for recipients: nobody else can open the code. */
  readonly sealingKey: PublicJwk
  /** Asked for only where something is to be shown. */
  readonly canonize: () => Promise<Canonize>
  /** RFC 3339, UTC. */
  readonly created: string
}

/** Signs what an assessor says: a compact JWS. @throws ProofFailure where a key or the code cannot be used */
export async function signJudgement(
  { request, made, levels, isClose, code, shown }: Judgement,
  signing: AssessmentSigning,
): Promise<string> {
  const { signer, site, sealingKey } = signing
  const { issuer, badge, about } = request
  const did = didKeyOf(signer.publicKeyJwk)
  const sealed =
    code === undefined
      ? {}
      : { entitlement: await sealEntitlement({ code, did, about }, sealingKey) }
  const shownAs =
    shown === undefined
      ? {}
      : { endorsement: await signedEndorsement({ about, did, made, ...shown }, signing) }
  const conflict = isClose ? ({ conflict: true } as const) : {}
  const said = { version: 1, site, issuer, badge, about, made, levels } as const
  return signAssessment({ ...said, ...conflict, ...sealed, ...shownAs }, signer)
}

async function signedEndorsement(
  said: Parameters<typeof assessorEndorsement>[0],
  { signer, canonize, created }: AssessmentSigning,
) {
  const document = assessorEndorsement(said)
  const key = said.did.slice('did:key:'.length)
  const canonicalDocument = await (await canonize())(document)
  const verificationMethod = `${said.did}#${key}`
  return attachProof(document, { created, verificationMethod, canonicalDocument, signer })
}
