import { applicationLimits, type Application } from '../application/application.ts'

/** What a learner hands to those who shall judge what they did. Nothing of their code, and nothing sealed, is in it. */
export interface AssessmentRequest extends Omit<Application, 'mark' | 'recipient'> {
  /** `urn:uuid:…`, made from what the award's file will hold: an assessment of it fits no other award. */
  readonly about: string
}

export const assessmentRequestType = 'assessment-request'

/** Most UTF-16 units of a whole file. */
export const mostOfRequest = applicationLimits.bytes

/** What every file of a request begins with. */
export function assessmentRequestHead(site: string) {
  return { type: assessmentRequestType, version: 1, site } as const
}

/** Stands before the letters of a request in a link. */
export const requestMark = '#request='

/** The texts of a request, in the order in which they are written. */
export const requestTexts = ['issuer', 'badge', 'about', 'made', 'name', 'words'] as const
