import type { PeerAssessment } from '../../kinds/assessment/policy-schema.ts'
import type { StaffAssessor } from '../../kinds/assessment/staff-assessors.ts'
import type { AwardFormData, FormContext } from '../award/staff-form/form-data.ts'

/** What the page tells the element beside what every form of staff is told. */
export interface RequestsOwn {
  /** In which days are written: `en-GB`. */
  readonly locale: string
  /** Absolute address of the page on which learners ask. */
  readonly askPage: string
  /** The badges that learners may ask for. */
  readonly asked: readonly {
    readonly issuer: string
    readonly slug: string
    readonly name: string
  }[]
  /** Those of them that others have to judge first. */
  readonly assessed: readonly {
    readonly issuer: string
    readonly slug: string
    readonly policy: PeerAssessment
    readonly staff: readonly StaffAssessor[]
  }[]
}

export type RequestsData = AwardFormData & RequestsOwn
export type RequestsContext = FormContext & RequestsOwn
