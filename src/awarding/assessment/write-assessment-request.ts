import { encodeBase64url } from '../../bytes/base64.ts'
import { assessmentRequestHead, requestMark, type AssessmentRequest } from './assessment-request.ts'

/** The same request in two forms. */
export interface WrittenRequest {
  /** Text of a file. */
  readonly file: string
  /** Carries all of it behind `#`, so that no server is sent it. */
  readonly link: string
}

/**
 * Writes what a learner hands to assessors. What else the given value has, a code above all, is left out.
 *
 * @param site - absolute URL of the site's root, as its badges name it
 * @param page - on which assessors open it
 */
export function writeAssessmentRequest(
  { issuer, badge, about, made, name, words, evidence }: AssessmentRequest,
  { site, page }: { readonly site: string; readonly page: string },
): WrittenRequest {
  const said = { issuer, badge, about, made, name, words, evidence }
  const file = JSON.stringify({ ...assessmentRequestHead(site), ...said }, undefined, 2)
  const letters = encodeBase64url(new TextEncoder().encode(JSON.stringify({ site, ...said })))
  return { file: `${file}\n`, link: page + requestMark + letters }
}
