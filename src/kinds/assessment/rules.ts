import { asWritten, sentence, verbatim, type Sentence } from '../../bytes/sentence.ts'
import type { Problem } from '../../model/problem.ts'
import type { ProblemCode } from '../../model/problem-catalogue.ts'
import { awardedOn, badgeOf, problemAt, type BadgeFile, type Draft, type Rule } from '../draft.ts'
import type { AwardRecord } from '../records.ts'
import { assessedAward, type AssessedAward } from './assessed.ts'
import { readAssessment } from './assessment.ts'
import type { AssessedBy, AssessmentFault, AssessmentTerms } from './outcome.ts'
import { overtaken, type Overtaken } from './overtaken.ts'

/** What everybody can see of assessments without a key. Who holders are is seen before they are published. */
export const assessmentRules: readonly Rule[] = [
  {
    code: 'peer-assessment-from-early',
    *check(draft) {
      for (const [record, { awards, first, last, from }] of assessed(draft).early)
        yield problemAt(this.code, record, ['peerAssessment', 'from'], {
          message: sentence`Awards that do not have what this asks for: ${awards.length}, of ${first} to ${last}.`,
          hint: asWritten`from: ${from}`,
        })
    },
  },
  {
    code: 'assessment-no-policy',
    *check(draft) {
      for (const record of withAssessments(draft)) {
        const badge = badgeOf(draft, record)?.badge
        if (badge === undefined || badge.peerAssessment !== undefined) continue
        yield problemAt(this.code, record, ['assessments'], {
          message: sentence`The badge does not ask for peer assessment.`,
          hint: sentence`Take \`assessments\` out, or write \`peerAssessment\` into badge.md.`,
        })
      }
    },
  },
  {
    code: 'assessment-signature-wrong',
    *check(draft) {
      for (const record of withAssessments(draft))
        for (const [index, jws] of (record.award.assessments ?? []).entries())
          if (!isSigned(draft, jws))
            yield problemAt(this.code, record, ['assessments', index], {
              message: sentence`The key that it names did not sign this assessment.`,
              hint: askAgain,
            })
    },
  },
  faultRule('assessment-of-another', ['other-site', 'other-badge', 'other-award'], () => ({
    message: sentence`It was signed about something else than this award.`,
    hint: sentence`Take it out. An assessment belongs to one request and to the sealed recipient in it.`,
  })),
  faultRule('assessment-repeated', ['key-twice'], () => ({
    message: sentence`An assessment by the same key stands above.`,
    hint: sentence`Keep one of the two.`,
  })),
  faultRule('assessment-levels', ['criteria', 'level'], ({ criterion = '', fault }) => ({
    message:
      fault === 'level'
        ? sentence`The badge describes no such level of “${criterion}”.`
        : sentence`It does not judge just what the badge asks for: see “${criterion}”.`,
    hint: askAgain,
  })),
  faultRule('assessment-date', ['after-award'], ({ read }, { on }) => ({
    message: sentence`It was made on ${read.assessment.made}, and the award is of ${on}.`,
    hint: asWritten`awarded: ${read.assessment.made}`,
  })),
  faultRule('assessment-key-unlisted', ['not-staff'], ({ read }) => ({
    message: sentence`The issuer’s profile does not list this key of a member of staff for that day.`,
    hint: asWritten`assessors:\n  - ${read.did}`,
  })),
  faultRule('assessment-entitlement-missing', ['entitlement-missing'], () => ({
    message: sentence`It does not show that the assessor holds the badge that is asked for.`,
    hint: askAgain,
  })),
  {
    code: 'assessment-too-few',
    *check(draft) {
      for (const each of assessed(draft).own)
        if (each.isClean && each.isDue && each.outcome.missing > 0)
          yield problemAt(this.code, each.record, ['assessments'], tooFew(each))
    },
  },
  {
    code: 'assessment-results-differ',
    *check(draft) {
      for (const each of assessed(draft).own) if (each.isClean) yield* differences(this.code, each)
    },
  },
]

const askAgain = sentence`Take it out, and ask the assessor for it again.`

interface Assessed extends AssessedAward {
  readonly record: AwardRecord
  /** Nothing but the number of assessments and what they come to can be wrong. */
  readonly isClean: boolean
  /** It would be wrong under any policy. */
  readonly hasOwnFault: boolean
}

/** What came of all assessments. */
interface AllOutcomes {
  /** Awards that have assessments, or need them, each to be held against what its badge asks for. */
  readonly own: readonly Assessed[]
  /** Badges whose policy was made stricter than it was when their older awards were given: these are not to blame. */
  readonly early: readonly (readonly [BadgeFile, Overtaken<Due>])[]
}

/** It is worked out once for all rules. */
function assessed(draft: Draft): AllOutcomes {
  const known = assessedOf.get(draft) ?? parted(draft, allAssessed(draft))
  assessedOf.set(draft, known)
  return known
}

const assessedOf = new WeakMap<Draft, AllOutcomes>()

interface Due {
  readonly on: string
  readonly fits: boolean
  readonly each: Assessed
}

function parted(draft: Draft, all: readonly Assessed[]): AllOutcomes {
  const due = all.filter(({ isDue, hasOwnFault }) => isDue && !hasOwnFault)
  const early = draft.badges.flatMap((badge) => {
    if (badge.badge.peerAssessment === undefined) return []
    const own = due.filter(({ record }) => badgeOf(draft, record) === badge)
    const found = overtaken(
      own.map((each): Due => ({ on: each.terms.on, fits: isMet(each), each })),
    )
    return found === undefined ? [] : [[badge, found] as const]
  })
  const spared = new Set(early.flatMap(([, { awards }]) => awards.map(({ each }) => each)))
  return { own: all.filter((each) => !spared.has(each)), early }
}

function isMet(each: Assessed): boolean {
  const { outcome, isClean } = each
  return (
    isClean &&
    outcome.missing === 0 &&
    [...differences('assessment-results-differ', each)].length === 0
  )
}

function allAssessed(draft: Draft): readonly Assessed[] {
  if (!draft.badges.some(({ badge }) => badge.peerAssessment)) return []
  return draft.awards.flatMap((record) => {
    const found = assessedIn(draft, record)
    const isIdle = found?.isDue === false && record.award.assessments === undefined
    if (found === undefined || isIdle) return []
    const isAllSigned = (record.award.assessments ?? []).every((jws) => isSigned(draft, jws))
    const faults = found.outcome.each.flatMap(({ fault }) => fault ?? [])
    const hasOwnFault = !isAllSigned || faults.some((fault) => !ofPolicy.includes(fault))
    return { record, ...found, isClean: isAllSigned && faults.length === 0, hasOwnFault }
  })
}

function assessedIn(draft: Draft, record: AwardRecord): AssessedAward | undefined {
  const badge = badgeOf(draft, record)?.badge
  const on = awardedOn(draft, record) ?? draft.asOf
  if (badge === undefined || on === undefined) return undefined
  const profile = draft.issuerAt.get(record.issuer)?.profile
  const site = draft.site?.site.url ?? ''
  return assessedAward(record, { site, badge, profile, on, sha256Hex: draft.sha256Hex })
}

function withAssessments({ awards }: Draft): readonly AwardRecord[] {
  return awards.filter(({ award }) => (award.assessments ?? []).length > 0)
}

/** Faults of the subject and of a key that comes twice are faults whenever the award was made; the others where it needs assessments. */
const timeless: readonly AssessmentFault[] = [
  'other-site',
  'other-badge',
  'other-award',
  'key-twice',
]

/** Faults that another policy would not find. */
const ofPolicy: readonly AssessmentFault[] = [
  'criteria',
  'level',
  'not-staff',
  'entitlement-missing',
]

function faultRule(
  code: ProblemCode,
  faults: readonly AssessmentFault[],
  text: (
    each: AssessedBy,
    terms: AssessmentTerms,
  ) => { readonly message: Sentence; readonly hint: Sentence },
): Rule {
  return {
    code,
    *check(draft) {
      for (const { record, terms, outcome, isDue } of assessed(draft).own)
        for (const [index, each] of outcome.each.entries()) {
          const { fault } = each
          if (fault === undefined || !faults.includes(fault)) continue
          if (isDue || timeless.includes(fault))
            yield problemAt(code, record, ['assessments', index], text(each, terms))
        }
    },
  }
}

function isSigned(draft: Draft, jws: string): boolean {
  const read = readAssessment(jws)
  return read === undefined || draft.isSignedBy(jws, read.key)
}

function tooFew({ outcome, terms }: Assessed) {
  const { assessors } = terms.policy
  const reasons = outcome.each.flatMap((each, index) => reasonOf(each, index + 1, terms) ?? [])
  const message = reasons.reduce(
    (said, reason) => sentence`${said} ${reason}`,
    sentence`${assessors - outcome.missing} of ${assessors} assessors have agreed.`,
  )
  return {
    message,
    hint: sentence`Wait until ${outcome.missing} more have agreed. What they hand over belongs under \`assessments\`.`,
  }
}

function reasonOf(
  { read, doubt, criterion = '' }: AssessedBy,
  number: number,
  { policy }: AssessmentTerms,
): Sentence | undefined {
  switch (doubt) {
    case 'conflict':
      return sentence`Number ${number} is too close to the learner to decide.`
    case 'too-old':
      return sentence`Number ${number} is of ${read.assessment.made}, and what is older than ${policy.within ?? ''} does not count.`
    case 'below':
      return sentence`Number ${number} finds that “${criterion}” is not reached yet.`
    case undefined:
      return undefined
  }
}

function* differences(code: ProblemCode, { record, outcome }: Assessed): Generator<Problem> {
  for (const { of, level } of outcome.results) {
    const index = record.award.results.findIndex((result) => result.of === of)
    const written = record.award.results[index]?.level
    if (written === level) continue
    const path = index < 0 ? ['results'] : ['results', index, 'level']
    yield problemAt(code, record, path, {
      message:
        written === undefined
          ? sentence`The assessors agree on “${level}” for “${of}”, and the award does not say so.`
          : sentence`The assessors agree on “${level}” for “${of}”, and the award says “${written}”.`,
      hint: verbatim(`- of: ${of}\n  level: ${level}`),
    })
  }
}
