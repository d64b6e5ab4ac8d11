import { isObject, jsonText, type JsonObject } from '../../bytes/json.ts'
import { encodeBase64url } from '../../bytes/base64.ts'
import { plainTextFault } from '../input-faults.ts'
import { fieldsIn, fieldsInLetters } from '../register/handed-json.ts'

/** What an assessor hands back: what they signed, and beside it what they say to the learner and to staff alone. */
export interface HandedAssessment {
  /** Compact JWS. */
  readonly assessment: string
  readonly remarks: readonly Remark[]
}

/** Never signed, and in no repository. */
export interface Remark {
  readonly kind: RemarkKind
  readonly text: string
}

export const remarkKinds = ['kudos', 'question', 'concern'] as const
export type RemarkKind = (typeof remarkKinds)[number]

export const handedAssessmentType = 'badge-assessment'
/** Stands before the letters of one in a link. */
export const assessedMark = '#assessed='

/** Most UTF-16 units of each; `whole` of a file. */
export const handedLimits = { whole: 65_536, token: 32_768, remark: 1_000 } as const

/** Why what was handed over is no assessment that can be looked at. */
export type HandedFault = 'too-large' | 'none' | 'newer' | 'other-site' | 'changed' | 'text'

/** Where they are handed over. */
export interface HandedPlace {
  /** Absolute URL of the site's root, as its badges name it. */
  readonly site: string
  /** The page on which staff take them. */
  readonly page: string
}

/** Writes it as a file, and as a link that carries all of it behind `#`. */
export function writeHanded(
  { assessment, remarks }: HandedAssessment,
  { site, page }: HandedPlace,
): { readonly file: string; readonly link: string } {
  const whole = { type: handedAssessmentType, version: 1, site, assessment, remarks }
  const bytes = new TextEncoder().encode(JSON.stringify(whole))
  return {
    file: jsonText(whole),
    link: page + assessedMark + encodeBase64url(bytes),
  }
}

/** The file that says the same as the letters of a link; letters that were cut off give one that cannot be read. */
export function handedFileOf(letters: string): string {
  return JSON.stringify(
    fieldsInLetters(letters, handedLimits.whole) ?? { type: handedAssessmentType, version: 1 },
  )
}

/** The assessments in a text that came by message: each link of this site as the text of its file. Other words are left alone. */
export function assessmentsInText(text: string, site: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word.startsWith(site) && word.includes(assessedMark))
    .map((word) => handedFileOf(word.slice(word.indexOf(assessedMark) + assessedMark.length)))
}

/** Whether a text is meant as one, whatever is wrong with it. */
export function isHandedAssessment(text: string): boolean {
  return fieldsIn(text, handedLimits.whole)?.['type'] === handedAssessmentType
}

/**
 * Reads what an assessor handed back. What they signed is not looked into. No fault shows what a stranger wrote.
 *
 * @param text - of a file
 */
export function readHanded(
  text: string,
  site: string,
): HandedAssessment | { readonly fault: HandedFault } {
  if (text.length > handedLimits.whole) return { fault: 'too-large' }
  const whole = fieldsIn(text, handedLimits.whole)
  if (whole?.['type'] !== handedAssessmentType) return { fault: 'none' }
  if (whole['version'] !== 1) return { fault: 'newer' }
  return whole['site'] === site ? handedIn(whole) : { fault: siteFault(whole) }
}

function siteFault({ site }: JsonObject): HandedFault {
  return typeof site === 'string' ? 'other-site' : 'changed'
}

function handedIn({
  assessment,
  remarks,
}: JsonObject): HandedAssessment | { readonly fault: HandedFault } {
  const isToken = typeof assessment === 'string' && assessment.length <= handedLimits.token
  if (!isToken || !Array.isArray(remarks) || remarks.length > remarkKinds.length)
    return { fault: 'changed' }
  if (!remarks.every(isRemark)) return { fault: 'changed' }
  const isPlain = remarks.every(({ text }) => remarkFault(text) === undefined)
  return isPlain ? { assessment, remarks } : { fault: 'text' }
}

function isRemark(value: unknown): value is Remark {
  if (!isObject(value) || Object.keys(value).length !== 2) return false
  const { kind, text } = value
  return remarkKinds.some((each) => each === kind) && typeof text === 'string'
}

/** What is wrong with a remark. */
export function remarkFault(text: string) {
  return plainTextFault(text, { max: handedLimits.remark, lines: 'many' })
}
