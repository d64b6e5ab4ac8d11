import { applicationsInText } from '../../awarding/application/application-links.ts'
import {
  gatherApplications,
  type HandedApplication,
  type RefusedApplication,
} from '../../awarding/application/gather-applications.ts'
import type {
  ApplicationReader,
  ReadApplication,
} from '../../awarding/application/read-application.ts'
import { assessmentRequestType } from '../../awarding/assessment/assessment-request.ts'
import {
  gatherAssessments,
  type AssessmentReader,
  type AssessmentRefusal,
  type TakenAssessment,
} from '../../awarding/assessment/gather-assessments.ts'
import {
  assessmentsInText,
  isHandedAssessment,
} from '../../awarding/assessment/handed-assessment.ts'
import { fieldsIn } from '../../awarding/register/handed-json.ts'
import { aboutOf } from '../../kinds/assessment/assessment.ts'

/** A request, and what an assessment of it has to name. */
export interface AboutApplication extends ReadApplication {
  readonly about: string
}

/** What was handed over and can be decided on. */
export interface Taken {
  readonly applications: readonly AboutApplication[]
  readonly assessments: readonly TakenAssessment[]
}

export interface Refused {
  readonly file: string
  readonly fault:
    | RefusedApplication['fault']
    | Exclude<AssessmentRefusal, 'twice'>
    | 'judged-twice'
    /** What the learner hands to those who judge. */
    | 'for-judges'
}

/** What reading what was handed over needs to know. */
export interface Reader {
  readonly application: ApplicationReader
  readonly assessment: AssessmentReader
}

/** Adds requests and assessments, in any order, to what was taken before. What cannot be taken is named. */
export async function takeHanded(
  handed: readonly HandedApplication[],
  before: Taken,
  reader: Reader,
): Promise<{ readonly taken: Taken; readonly refused: readonly Refused[] }> {
  const sorted = { application: [], assessment: [], judges: [] } as {
    readonly [Kind in 'application' | 'assessment' | 'judges']: HandedApplication[]
  }
  for (const each of handed) sorted[kindOf(each)].push(each)
  const applications = await gatherApplications(
    sorted.application,
    before.applications,
    reader.application,
  )
  const texts = sorted.assessment.map(({ file, text = '' }) => ({ file, text }))
  const assessments = await gatherAssessments(texts, before.assessments, reader.assessment)
  const named = applications.taken.map(async (read): Promise<AboutApplication> => {
    const known = before.applications.find((each) => each === read)
    return known ?? { ...read, about: await aboutOf(read.application.recipient) }
  })
  const forJudges = sorted.judges.map(({ file }) => ({ file, fault: 'for-judges' as const }))
  return {
    taken: { applications: await Promise.all(named), assessments: assessments.taken },
    refused: [...applications.refused, ...assessments.refused.map(asJudged), ...forJudges],
  }
}

/** Twice is said of learners and of those who judge in other words. */
function asJudged({
  file,
  fault,
}: {
  readonly file: string
  readonly fault: AssessmentRefusal
}): Refused {
  return { file, fault: fault === 'twice' ? 'judged-twice' : fault }
}

/** What came by message: each link of this site in it, or the content of a file. */
export function handedInText(text: string, site: string): readonly HandedApplication[] {
  const texts = [...applicationsInText(text, site), ...assessmentsInText(text, site)]
  return (texts.length === 0 ? [text] : texts).map((each) => ({ file: '', text: each }))
}

/** Files of this many letters are looked into to find out what they are. */
const mostOfKind = 131_072

function kindOf({ text = '' }: HandedApplication): 'application' | 'assessment' | 'judges' {
  if (isHandedAssessment(text)) return 'assessment'
  const isForJudges = fieldsIn(text, mostOfKind)?.['type'] === assessmentRequestType
  return isForJudges ? 'judges' : 'application'
}
