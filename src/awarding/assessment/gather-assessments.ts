import { readAssessment, type ReadAssessment } from '../../kinds/assessment/assessment.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { verifyAssessment } from '../../proof/assessment.ts'
import type { LoadEd25519 } from '../../proof/keys/signature-key.ts'
import { readHanded, type HandedAssessment, type HandedFault } from './handed-assessment.ts'
import type { AssessedPlace } from './read-assessment-request.ts'

/** An assessment that its own key has signed, with what was said beside it. What it is about is for others to see. */
export interface TakenAssessment extends HandedAssessment {
  readonly read: ReadAssessment
}

/** Why an assessment is left out. */
export type AssessmentRefusal =
  HandedFault | 'forged' | 'unchecked' | 'unknown-badge' | 'twice' | 'too-many'

/** What reading assessments needs to know. */
export interface AssessmentReader {
  /** Absolute URL of the site's root, as its badges name it. */
  readonly site: string
  /** Those that ask for assessments. */
  readonly badges: readonly AssessedPlace[]
  /** Used where WebCrypto has no Ed25519. */
  readonly loadEd25519?: LoadEd25519
}

/** Assessments that can be counted, and what was wrong with the others. */
export interface GatheredAssessments {
  readonly taken: readonly TakenAssessment[]
  readonly refused: readonly { readonly file: string; readonly fault: AssessmentRefusal }[]
}

/** More than a large class with three assessors each are not taken at once. */
const most = 1_500

/** Adds what was handed over to what was taken before. One that cannot be taken is named, and the others are taken. */
export async function gatherAssessments(
  handed: readonly { readonly file: string; readonly text: string }[],
  before: readonly TakenAssessment[],
  reader: AssessmentReader,
): Promise<GatheredAssessments> {
  const taken = [...before]
  const refused: { readonly file: string; readonly fault: AssessmentRefusal }[] = []
  for (const { file, text } of handed) {
    const found = await readOne(text, reader)
    const fault = 'fault' in found ? found.fault : repeatOf(found, taken)
    if (fault !== undefined) refused.push({ file, fault })
    else if ('read' in found) taken.push(found)
  }
  return { taken, refused }
}

async function readOne(
  text: string,
  { site, badges, loadEd25519 }: AssessmentReader,
): Promise<TakenAssessment | { readonly fault: AssessmentRefusal }> {
  const handed = readHanded(text, site)
  if ('fault' in handed) return handed
  const read = readAssessment(handed.assessment)
  if (read === undefined) return { fault: 'changed' }
  const { issuer, badge, site: named } = read.assessment
  if (named !== site) return { fault: 'other-site' }
  if (!badges.some((each) => each.issuer === issuer && each.slug === badge))
    return { fault: 'unknown-badge' }
  try {
    await verifyAssessment(handed.assessment, loadEd25519)
    return { ...handed, read }
  } catch (error) {
    // A browser without such keys has found nothing out.
    const isJudged = isProofFailure(error) && error.code !== 'algorithm-unavailable'
    return { fault: isJudged ? 'forged' : 'unchecked' }
  }
}

function repeatOf({ read }: TakenAssessment, taken: readonly TakenAssessment[]) {
  if (taken.some((each) => each.read.key === read.key && isSameSubject(each.read, read)))
    return 'twice'
  return taken.length >= most ? 'too-many' : undefined
}

/** A key of staff signs many, of one award each. */
function isSameSubject(one: ReadAssessment, other: ReadAssessment): boolean {
  return one.assessment.about === other.assessment.about
}
