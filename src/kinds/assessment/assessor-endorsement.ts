import { objectOf } from '../../bytes/json.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import { textFault } from '../../model/text/safe-text.ts'
import { readAssessment, type ReadAssessment } from './assessment.ts'
import { assessmentId, type AssessedFacts } from './assessor-evidence.ts'

/** What an assessor lets everybody read. */
export interface PublicComment {
  readonly comment: string
  /** Only as the assessor wrote it, and of no issuer whose learners are under 18. */
  readonly name?: string
}

/** Who says so, of what, on which day. */
export interface EndorsementFacts extends PublicComment {
  /** `did:key:z6Mk…` of the key that signs the assessment, too. */
  readonly did: string
  readonly about: string
  /** YYYY-MM-DD */
  readonly made: string
}

/** Most characters of each. */
export const publicCommentLimits = { comment: 1000, name: 100 } as const

/**
 * The Open Badges 3.0 EndorsementCredential that an assessor signs beside the assessment, before its proof. It has no status:
 * it lives and dies with the award.
 */
export function assessorEndorsement({ did, about, made, comment, name }: EndorsementFacts) {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: assessmentId(about, keyOf(did)),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Peer assessment',
    issuer: { id: did, type: ['Profile'], ...(name === undefined ? {} : { name }) },
    validFrom: `${made}T00:00:00Z`,
    credentialSubject: {
      id: about,
      type: ['EndorsementSubject'],
      endorsementComment: comment,
    },
  } as const
}

/**
 * Reads what an assessor lets everybody read. That its proof is good is for others to see; that it is by the key of the
 * assessment, about the same and of the same day is seen here.
 *
 * @returns `none` without one; `wrong` for any other document than assessorEndorsement makes
 */
export function publicCommentOf({
  did,
  assessment,
}: ReadAssessment): PublicComment | 'none' | 'wrong' {
  const { endorsement, about, made } = assessment
  if (endorsement === undefined) return 'none'
  const { issuer, credentialSubject, proof } = endorsement
  const { name } = objectOf(issuer)
  const { endorsementComment: comment } = objectOf(credentialSubject)
  if (!isText(comment, publicCommentLimits.comment, 'many')) return 'wrong'
  if (name !== undefined && !isText(name, publicCommentLimits.name, 'one')) return 'wrong'
  const said = name === undefined ? { comment } : { comment, name }
  const whole = {
    ...assessorEndorsement({ did, about, made, ...said }),
    proof: [proofBy(did, proof)],
  }
  return canonicalJson(whole) === canonicalJson(endorsement) ? said : 'wrong'
}

/** The same of an assessment as it stands in a file; 'none' for one that cannot be read. */
export function publicCommentIn(jws: string): PublicComment | 'none' | 'wrong' {
  const read = readAssessment(jws)
  return read === undefined ? 'none' : publicCommentOf(read)
}

/** A comment with the assessment that it came in. */
export interface CommentedAssessment {
  readonly read: ReadAssessment
  readonly said: PublicComment
}

/** What those who agreed to an award let everybody read, in the order of its assessments. */
export function publicCommentsIn(
  assessments: readonly string[] | undefined,
  { about, keys }: Pick<AssessedFacts, 'about' | 'keys'>,
): readonly CommentedAssessment[] {
  return (assessments ?? []).flatMap((jws) => {
    const read = readAssessment(jws)
    if (read === undefined || read.assessment.about !== about || !keys.includes(read.key)) return []
    const said = publicCommentOf(read)
    return typeof said === 'string' ? [] : [{ read, said }]
  })
}

/** The proof as this key would have made it, but for what nobody can foretell. */
function proofBy(did: string, proof: unknown) {
  const { created, proofValue } = objectOf(Array.isArray(proof) ? (proof[0] as unknown) : undefined)
  return {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(String(created)) ? created : '',
    verificationMethod: `${did}#${keyOf(did)}`,
    proofPurpose: 'assertionMethod',
    proofValue: /^z[1-9A-HJ-NP-Za-km-z]{80,90}$/.test(String(proofValue)) ? proofValue : '',
  }
}

function keyOf(did: string): string {
  return did.slice('did:key:'.length)
}

function isText(value: unknown, max: number, lines: 'one' | 'many'): value is string {
  return (
    typeof value === 'string' &&
    value.trim() === value &&
    textFault(value, { max, lines }) === undefined
  )
}
