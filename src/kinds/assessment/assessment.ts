import { isObject, parsedJson, type JsonObject } from '../../bytes/json.ts'
import { decodeBase64url } from '../../bytes/base64.ts'
import { bytesOfHex } from '../../bytes/hex.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import { digestText, type Sha256Hex } from '../../bytes/sha256.ts'
import { uuidFrom } from '../../bytes/uuid.ts'
import { isDate } from '../../model/fields/dates.ts'
import { isKeyDid } from '../../model/identity.ts'
import { slugFault } from '../../model/addresses/slug.ts'

/** What one assessor says of what one learner did: what they sign, as canonical JSON in a JWS (`proof/assessment.ts`). */
export interface Assessment {
  readonly version: 1
  /** Absolute URL of the site's root, as its badges name it. */
  readonly site: string
  /** Slugs. */
  readonly issuer: string
  readonly badge: string
  /** What it is about, see aboutOf. */
  readonly about: string
  /** YYYY-MM-DD */
  readonly made: string
  /** Of each criterion, by the id of the result that the badge describes: the id of the level reached. */
  readonly levels: Readonly<Record<string, string>>
  /** The assessor is too close to the learner to decide. */
  readonly conflict?: true
  /** Sealed for the publisher: the claim code that says who the assessor is (`proof/assessment.ts`). Staff have none: their key is listed. */
  readonly entitlement?: string
  /** With consent only: what everybody may read, an EndorsementCredential signed by the same key. */
  readonly endorsement?: Readonly<Record<string, unknown>>
}

/** An assessment with the key that claims to have signed it. Nothing about it is proven yet. */
export interface ReadAssessment {
  /** `did:key:z6Mk…` */
  readonly did: string
  /** The same without what comes before `z6Mk`. */
  readonly key: string
  readonly assessment: Assessment
}

/** Most of each; `letters` of a whole assessment. */
const assessmentLimits = { letters: 32_768, criteria: 20, entitlement: 4096 }

const assessmentType = 'badge-assessment+jwt'

/**
 * Takes an assessment apart. It has exactly one spelling, so that nobody reads two things in it; that its key signed it is
 * for others to see.
 *
 * @param jws - compact JWS, EdDSA, by the key that its `kid` names
 * @returns undefined for anything else
 */
export function readAssessment(jws: string): ReadAssessment | undefined {
  const [head, body, tail, ...more] = jws.length > assessmentLimits.letters ? [] : jws.split('.')
  if (head === undefined || body === undefined || tail?.length !== 86 || more.length > 0)
    return undefined
  const did = signerIn(head)
  const text = textOf(body)
  const value = did === undefined || text === undefined ? undefined : parsed(text)
  if (did === undefined || !isAssessment(value) || canonicalJson(value) !== text) return undefined
  return { did, key: did.slice(didStart.length), assessment: value }
}

/**
 * What an assessment names as its subject: the sealed recipient that the application held and that the award's file takes
 * over. Whoever has the file can check it, and it fits no other award.
 *
 * @param recipient - compact JWE, as it stands
 * @returns `urn:uuid:` and a UUID of version 8
 */
export async function aboutOf(recipient: string): Promise<string> {
  return urnOf(await digestText(label + recipient))
}

/** aboutOf at once. */
export function aboutWith(sha256Hex: Sha256Hex, recipient: string): string {
  return urnOf(bytesOfHex(sha256Hex(label + recipient)))
}

const label = 'assessment 1 '
const didStart = 'did:key:'

function urnOf(hash: Uint8Array): string {
  return `urn:uuid:${uuidFrom(hash, 8)}`
}

function signerIn(head: string): string | undefined {
  const text = textOf(head)
  const { kid } = (text === undefined ? undefined : parsed(text)) ?? {}
  const did = typeof kid === 'string' ? kid.slice(0, kid.indexOf('#')) : ''
  if (!isKeyDid(did) || kid !== `${did}#${did.slice(didStart.length)}`) return undefined
  return text === JSON.stringify({ alg: 'EdDSA', kid, typ: assessmentType }) ? did : undefined
}

function textOf(part: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decodeBase64url(part))
  } catch {
    return undefined
  }
}

function parsed(text: string): JsonObject | undefined {
  const value = parsedJson(text)
  return isObject(value) ? value : undefined
}

/** Whether a text can be what an assessment is about: a UUID of version 8, made from a hash. */
export function isAbout(value: unknown): value is string {
  return typeof value === 'string' && about.test(value)
}

const about = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Of each member, whether it may stand there. */
const members: Readonly<Record<keyof Assessment, (value: unknown) => boolean>> = {
  version: (value) => value === 1,
  site: (value) => typeof value === 'string' && value.length <= 2048,
  issuer: isSlug,
  badge: isSlug,
  about: isAbout,
  made: (value) => typeof value === 'string' && isDate(value),
  levels: isLevels,
  conflict: (value) => value === undefined || value === true,
  entitlement: (value) =>
    value === undefined ||
    (typeof value === 'string' && value.length <= assessmentLimits.entitlement),
  endorsement: (value) => value === undefined || isObject(value),
}

function isAssessment(value: JsonObject | undefined): value is JsonObject & Assessment {
  if (value === undefined) return false
  const isKnown = Object.keys(value).every((name) => Object.hasOwn(members, name))
  return isKnown && Object.entries(members).every(([name, fits]) => fits(value[name]))
}

function isSlug(value: unknown): boolean {
  return typeof value === 'string' && slugFault(value) === undefined
}

function isLevels(value: unknown): boolean {
  if (!isObject(value)) return false
  const levels = Object.entries(value)
  return (
    levels.length > 0 &&
    levels.length <= assessmentLimits.criteria &&
    levels.every((each) => each.every(isSlug))
  )
}
