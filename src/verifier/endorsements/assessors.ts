import type { Findings } from '../reporting/findings.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { idOf, listOf, textOf } from '../recognising/json-reading.ts'
import {
  type AssessorRole,
  type Check,
  type Endorsed,
  type VerificationReport,
  answerTo,
  checked,
} from '../reporting/report.ts'

/** Those whom the issuer names as having looked at what was done and agreed. */
export interface Assessors {
  /** `urn:uuid:…`: what they looked at, which fits no other award. */
  readonly about: string
  /** `z6Mk…` of each. */
  readonly keys: ReadonlySet<string>
  readonly role: AssessorRole
  /** YYYY-MM-DD: what was signed later, the issuer has not seen. */
  readonly until: string
  /** The issuer signed or hosts that it is so, and is a place that can be asked. */
  readonly isProven: boolean
}

/** Most endorsements by assessors that are looked at: twice as many as may have agreed. */
export const mostAssessments = 20

/** How an endorsement stands to what carries it, and to whoever agreed to that. */
export interface Placing {
  readonly checks: readonly Check[]
  /** It says that it is the word of one of them. */
  readonly assessor?: AssessorRole
  readonly endorses?: Endorsed
}

const genre = 'Peer assessment'
const shape =
  /^(urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})#(z6Mk[1-9A-HJ-NP-Za-km-z]{44})$/

/**
 * Who agreed, by what the badge states as evidence: `about#key` of the genre Peer assessment, in 2.0 and 3.0 alike.
 *
 * @returns undefined where nobody is named, or several things are said to have been looked at
 */
export function assessorsOf({ document, badge, checks }: Findings): Assessors | undefined {
  const entries = listOf(document['evidence']).filter(isObject).flatMap(entryOf)
  const [first] = entries
  if (first === undefined || entries.some(({ about }) => about !== first.about)) return undefined
  const isOneName = entries.every(({ name }) => name === first.name)
  return {
    about: first.about,
    keys: new Set(entries.map(({ key }) => key)),
    role: roleOf(isOneName ? first.name : undefined, textOf(badge?.['name'])),
    until: lastDayOf(document),
    isProven: isProven(checks),
  }
}

function entryOf({ id, genre: of, name }: JsonObject) {
  const [, about, key] = of === genre ? (shape.exec(textOf(id) ?? '') ?? []) : []
  return about === undefined || key === undefined ? [] : [{ about, key, name: textOf(name) }]
}

/** What entitled them. A name is the issuer's word, as everything in a badge is. */
function roleOf(name: string | undefined, badge: string | undefined): AssessorRole {
  const held = /^Holds (.+)$/s.exec(name ?? '')?.[1]
  if (held !== undefined) return held === badge ? { of: 'holders' } : { of: 'others', name: held }
  return { of: name?.startsWith('Staff of ') ? 'staff' : 'people' }
}

/** The later of the day it was given for and the day from which it counts. */
function lastDayOf({ awardedDate, validFrom, issuanceDate, issuedOn }: JsonObject): string {
  const days = [awardedDate, validFrom, issuanceDate, issuedOn].map((each) => dayIn(each) ?? '')
  return days.sort().at(-1) ?? ''
}

const dayIn = (value: unknown) => /^\d{4}-\d\d-\d\d/.exec(textOf(value) ?? '')?.[0]

/** A key vouches for nobody: whoever made it may name whom they like. */
function isProven(checks: readonly Check[]): boolean {
  return (
    answerTo('unaltered', checks) === 'passed' &&
    answerTo('issuer', checks) === 'passed' &&
    !checks.some(({ code }) => code === 'issuer-key-only')
  )
}

/** Whether an endorsement says that it is the word of somebody who looked at what was done. */
export function isAssessment(endorsement: JsonObject, { about }: Assessors): boolean {
  return textOf(objectOf(endorsement['credentialSubject'])['id']) === about
}

/** What is found of such an endorsement beside its signature. */
export function placeAssessment(endorsement: JsonObject, assessors: Assessors): Placing {
  const { role, until } = assessors
  const key = keyOf(endorsement)
  if (!assessors.isProven || key === undefined || !assessors.keys.has(key))
    return { checks: [checked('assessor-not-named')], assessor: role }
  const day = dayIn(endorsement['validFrom'])
  const isLater = day === undefined || day > until
  const check = isLater ? checked('assessor-later', { day: day ?? '', until }) : named(key)
  return { checks: [check], assessor: role }
}

const named = (key: string) => checked('assessor-named', { key })

/** Its issuer, where that is a key of the kind that is named. */
function keyOf({ issuer }: JsonObject): string | undefined {
  const [, key] = /^did:key:(z6Mk\w{44})$/.exec(idOf(issuer) ?? '') ?? []
  return key
}

/** What an endorsement was found to be, and what was found of it. */
export interface Assessed {
  readonly document: JsonObject | undefined
  readonly report: VerificationReport
}

/**
 * How many agreed, and what of it can be seen. Each key counts once, and only what is proven counts.
 *
 * @param isOpen - not everything that there is could be looked at
 */
export function checkAssessors(
  { keys, role }: Assessors,
  found: readonly Assessed[],
  isOpen: boolean,
): Check {
  const said = found.filter(({ report }) => report.assessor !== undefined)
  const verdicts = said.map(({ report }) => report.verdict)
  const good = said.filter(({ report }) => report.verdict === 'valid')
  const shown = new Set(good.map(({ document }) => keyOf(document ?? {})))
  const detail = {
    ...{ count: String(keys.size), shown: String(shown.size), who: role.of },
    ...(role.name === undefined ? {} : { name: role.name }),
  }
  if (verdicts.includes('invalid')) return checked('assessors-doubtful', detail)
  if (isOpen || verdicts.includes('could-not-check')) return checked('assessors-open', detail)
  return checked(shown.size === 0 ? 'assessors-named' : 'assessors-shown', detail)
}
