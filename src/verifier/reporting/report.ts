import { steps, type Question } from '../steps.ts'
import type { FetchReason } from '../fetching/fetching.ts'
import { badgeEntries, reasonMessages, type BadgeCode } from '../messages/badge-entries.ts'
import type { Code } from '../messages/catalogue.ts'
import type { CheckId, Entry, Outcome } from '../messages/entry.ts'

export type { BadgeCode, CheckId, Code, Outcome }

export type Verdict = 'valid' | 'invalid' | 'could-not-check'

/** The result of one step. */
export interface Check {
  readonly id: CheckId
  readonly outcome: Outcome
  /** Permanent; for programs. */
  readonly code: Code
  readonly title: string
  /** One or two plain sentences. */
  readonly message: string
  /** What the reader can do next; absent when there is nothing to do. */
  readonly remedy?: string
  /** Why a document could not be had. */
  readonly reason?: FetchReason
  /** For an expert: keys, addresses, values. */
  readonly detail: Detail
}

export type Detail = Readonly<Record<string, string>>

/** Which Open Badges standard the thing follows. */
export type Standard =
  | '0.5'
  | '1.0'
  | '1.1'
  | '2.0'
  | '2.1'
  | '3.0'
  | 'clr-2.0'
  | 'endorsement-2.0'
  | 'endorsement-3.0'
  | 'unknown'

/** How it was found. */
export interface Source {
  readonly container: 'text' | 'json' | 'jws' | 'png' | 'svg' | 'pdf' | 'url'
  /** Where it was fetched from. */
  readonly url?: string
  /** 0 for the first badge of the input. */
  readonly position: number
}

/** What it says of itself: text from a stranger, to be shown as text only. Proven only when the verdict is valid. */
export interface Claims {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly criteria?: string | undefined
  readonly image?: string | undefined
  readonly issuerId?: string | undefined
  readonly issuerName?: string | undefined
  readonly issuerUrl?: string | undefined
  readonly issuedOn?: string | undefined
  readonly expires?: string | undefined
  /** Of the BadgeClass or Achievement. */
  readonly badgeId?: string | undefined
  /** Of whom it was awarded to, where the badge names them by one (3.0, `credentialSubject.id`). */
  readonly subjectId?: string | undefined
  /** What it was awarded to as it stands there, hashed or not: the same award, the same text. */
  readonly recipient?: string | undefined
  /** Tags, and names of what the badge is aligned to. */
  readonly skills?: readonly string[] | undefined
  /** Of an endorsement: what the endorser says. */
  readonly comment?: string | undefined
}

/** What entitled those who agreed to an award, by the word of its issuer: they hold this badge, another, or are staff. */
export interface AssessorRole {
  readonly of: 'holders' | 'others' | 'staff' | 'people'
  /** Of the other badge. */
  readonly name?: string
}

/** What an endorsement speaks of, as the badge that was examined with it names it. */
export interface Endorsed {
  readonly of: 'issuer' | 'badge' | 'award'
  readonly name: string
}

/** One badge, examined. */
export interface VerificationReport {
  readonly verdict: Verdict
  readonly standard: Standard
  readonly source: Source
  readonly claims: Claims
  /** It says of itself that it is a preview, made to be looked at: whatever its signature is worth, it proves nothing. */
  readonly isPreview?: true
  /** Of an endorsement: it says that it is the word of somebody who looked at what was done, and agreed. */
  readonly assessor?: AssessorRole
  /** Of an endorsement of what it was found with; absent where it speaks of something else. */
  readonly endorses?: Endorsed
  readonly answers: Readonly<Record<Question, Outcome>>
  /** In the order in which they were made. */
  readonly checks: readonly Check[]
  /** What others say about it, each examined alike; a bad one does not make the badge bad. */
  readonly endorsements: readonly VerificationReport[]
  /** The badges inside a CLR. */
  readonly contains: readonly VerificationReport[]
  /** Hosts that were asked. */
  readonly asked: readonly string[]
  /** RFC 3339, UTC. */
  readonly checkedAt: string
}

const order = Object.keys(steps)

/** A check's result from its code; the catalogue knows the rest. */
export function checked(code: BadgeCode, detail: Detail = {}, reason?: FetchReason): Check {
  return checkOf(code, badgeEntries[code], detail, reason)
}

/** The same from an entry of the catalogue that only some checks load. */
export function checkOf(
  code: Code,
  { check, outcome, title, message, remedy }: Entry,
  detail: Detail = {},
  reason?: FetchReason,
): Check {
  return {
    id: check,
    outcome,
    code,
    title,
    message: reason === undefined ? message : `${message} ${reasonMessages[reason]}`,
    ...(remedy === undefined ? {} : { remedy }),
    ...(reason === undefined ? {} : { reason }),
    detail,
  }
}

/**
 * The verdict: invalid as soon as one deciding check failed, could-not-check while one is unknown, valid only when
 * every question has an answer and each answer is good. What was not checked, because a badge of this kind has
 * nothing of it, is filled in as not applicable.
 */
export function concludeReport(
  facts: Omit<VerificationReport, 'verdict' | 'answers' | 'checks'>,
  checks: readonly Check[],
): VerificationReport {
  const sorted = [...checks, ...notMade(checks)].toSorted(
    (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
  )
  const answers = {
    unaltered: answerTo('unaltered', sorted),
    current: answerTo('current', sorted),
    issuer: answerTo('issuer', sorted),
  }
  return { verdict: verdictOf(Object.values(answers)), ...facts, answers, checks: sorted }
}

/** An examination that ended early (no badge, a tombstone) tells what it came to alone: the others get to the dates. */
function notMade(checks: readonly Check[]): readonly Check[] {
  const made = new Set(checks.map(({ id }) => id))
  if (!made.has('dates')) return []
  return Object.entries(steps).flatMap(([id, { notMade: code }]) =>
    code === undefined || made.has(id as CheckId) ? [] : [checked(code)],
  )
}

/** What checks come to as the answer to a question. */
export function answerTo(question: Question, checks: readonly Check[]): Outcome {
  const outcomes = checks
    .filter(({ id }) => steps[id].answers === question)
    .map(({ outcome }) => outcome)
  if (outcomes.includes('failed')) return 'failed'
  // A question nothing was asked about is an open one, never a good answer.
  return outcomes.includes('unknown') || !outcomes.includes('passed') ? 'unknown' : 'passed'
}

function verdictOf(answers: readonly Outcome[]): Verdict {
  if (answers.includes('failed')) return 'invalid'
  return answers.every((outcome) => outcome === 'passed') ? 'valid' : 'could-not-check'
}

/** The worst of several results of the same check. */
export function worstOf(first: Check, ...others: readonly Check[]): Check {
  const rank: Readonly<Record<Outcome, number>> = {
    failed: 3,
    unknown: 2,
    passed: 1,
    'not-applicable': 0,
  }
  return others.reduce(
    (worst, next) => (rank[next.outcome] > rank[worst.outcome] ? next : worst),
    first,
  )
}
