import type { TemplateOf } from '../../bytes/sentence.ts'
import type { PluralWords } from '../text/plural.ts'
import type { Severity } from '../problems/entry.ts'
import type { ProblemWords } from './problem-words.ts'

/** What staff read at a terminal and in a pull request, in one language. */
export interface StaffWords {
  /** By whose rule a count chooses its form. */
  readonly locale: string
  readonly problems: ProblemWords
  /** The sentences of messages and hints, by the English ones. */
  readonly templateOf: TemplateOf
  readonly report: ReportWords
  readonly review: ReviewWords
}

/** Around the problems of the records. */
export interface ReportWords {
  readonly none: string
  /** Begins a problem that stops nothing. */
  readonly warning: string
  /** In a list of all problems. */
  readonly severity: Readonly<Record<Severity, string>>
  readonly errors: PluralWords
  readonly warnings: PluralWords
  /** Below the last annotation that is shown. */
  readonly moreElsewhere: (count: number) => string
}

/** What a review says around the names that people wrote. */
export interface ReviewWords {
  readonly title: string
  readonly unknown: string
  /** With `{badge}`, which names the badge and its issuer. */
  readonly awards: Readonly<Record<AwardVerb, PluralWords>>
  readonly badge: EffectWords
  readonly issuer: EffectWords
  readonly pathway: EffectWords
  /** Of a step of a pathway that stays. */
  readonly step: Readonly<Record<'new' | 'changed' | 'gone', (name: string) => string>>
  readonly endorsements: EndorsementEffectWords
  readonly milestones: MilestoneWords
  readonly assessed: AssessedWords
  readonly details: Readonly<Record<ChangedDetail, string>>
  readonly settings: (names: string) => string
  readonly nothingShown: string
  readonly refused: string
  readonly lookAgain: string
  readonly asksOwners: (issuers: string) => string
  readonly alsoFor: (count: number) => string
  readonly more: (count: number) => string
  /** Instead of the name of a file that says too much. */
  readonly unnamedFile: string
  readonly afterErasure: readonly string[]
  readonly advice: AdviceWords
  readonly publicTitle: string
  readonly newFile: string
  readonly times: (count: number) => string
  readonly cut: string
}

/** What can become of an endorsement. */
export type EndorsementVerb = 'new' | 'revoked' | 'restored' | 'changed' | 'gone'

/** What becomes of endorsements by a merge. */
export interface EndorsementEffectWords {
  /** Who endorses, and what. */
  readonly verbs: Readonly<Record<EndorsementVerb, (by: string, of: string) => string>>
  /** What is endorsed. */
  readonly of: Readonly<Record<'issuer' | 'badge' | 'award', (name: string) => string>>
  /** An endorser who is no issuer of this site. */
  readonly elsewhere: string
}

/** Who has completed a pathway by a merge. */
export interface MilestoneWords {
  readonly title: string
  /** With the ids of the awards. */
  readonly complete: (pathway: string, badge: string, ids: string) => string
  /** Where recipients are sealed. */
  readonly sealed: (pathway: string) => string
  /** Above a command. */
  readonly run: string
}

/** Who has agreed to new awards whose badge asks for peer assessment. Each is told the ids of the awards. */
export interface AssessedWords {
  readonly title: string
  readonly enough: (badge: string, needed: number, ids: string) => string
  readonly missing: (
    badge: string,
    counts: { readonly agreed: number; readonly needed: number; readonly missing: number },
    ids: string,
  ) => string
  /** @param from - YYYY-MM-DD: the badge asks for it since then */
  readonly before: (badge: string, from: string, ids: string) => string
  /** Below the list, where assessors have to hold a badge. */
  readonly holders: string
}

/** Around what a reviewer of badges would say. */
export interface AdviceWords {
  readonly title: PluralWords
  readonly note: string
  readonly none: string
}

/** What becomes of a badge, an issuer or a pathway. */
export interface EffectWords {
  readonly new: (name: string) => string
  readonly gone: (name: string) => string
  readonly changed: (name: string, details: string) => string
}

/** What can happen to awards, as a review counts them. */
export const awardVerbs = [
  'issues',
  'issues anew',
  'corrects',
  'revokes',
  'suspends',
  'reinstates',
  'withdraws by a revert',
  'erases',
  'lists in public',
  'takes off the public list',
] as const
export type AwardVerb = (typeof awardVerbs)[number]

/** What of a badge, an issuer or a pathway can change. */
export const changedDetails = [
  'the name',
  'the description',
  'the criteria',
  'the picture',
  'how long it holds',
  'the alignments',
  'the results',
  'the translations',
  'whether it is still given',
  'whether learners may ask for it',
  'who has to agree',
  'the address of its own site',
  'the e-mail address',
  'the owners',
  'the keys of staff who assess',
  'the keys',
  'the text',
  'whether it is formal',
  'the completion badge',
  'the steps',
  'copies of badges of other sites',
  'other details',
] as const
export type ChangedDetail = (typeof changedDetails)[number]
