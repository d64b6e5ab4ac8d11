import type { AwardRecord, BadgeRecord, IssuerRecord, Records } from '../../kinds/records.ts'
import {
  awardVerbs,
  type AwardVerb,
  type ChangedDetail,
} from '../../model/staff-words/staff-words.ts'
import type { Plan } from '../../publish/plan/plan.ts'
import { byName, changedIn, compared, same } from './compared.ts'
import { endorsementEffects, type EndorsementEffect } from './endorsement-effects.ts'
import { milestoneEffects, type MilestoneEffects, type RecordDays } from './milestone-effects.ts'
import { pathwayEffects, type PathwayEffect } from './pathway-effects.ts'

/** What a merge would do. Counts and names of badges and issuers; never a person. */
export interface Effects {
  readonly awards: readonly AwardEffect[]
  readonly badges: readonly BadgeEffect[]
  readonly issuers: readonly IssuerEffect[]
  readonly pathways: readonly PathwayEffect[]
  readonly endorsements: readonly EndorsementEffect[]
  /** Who has completed a pathway by it. */
  readonly milestones: MilestoneEffects
  /** Settings of `badges/site.yml` that change. */
  readonly settings: readonly string[]
}

/** What happens to awards of one badge. */
export interface AwardEffect {
  readonly issuer: string
  readonly badge: string
  readonly counts: AwardCounts
}

export type AwardCounts = Readonly<Partial<Record<AwardVerb, number>>>

export interface IssuerEffect {
  readonly issuer: string
  readonly kind: 'new' | 'changed' | 'gone'
  /** What of it changes, in words. */
  readonly changes: readonly ChangedDetail[]
}

export interface BadgeEffect extends IssuerEffect {
  readonly badge: string
}

/**
 * Compares what is there with what would be.
 * @param days when files were added, as far as git knows, and the day of the newest commit.
 */
export function effectsOf(
  base: Records | undefined,
  head: Records,
  plan: Plan,
  days: RecordDays,
): Effects {
  return {
    awards: awardEffects(base, head, plan),
    badges: compared(base?.badges ?? [], head.badges, nameOfBadge, badgeChanges).map(
      ([name, kind, changes]) => ({ ...partsOf(name), kind, changes }),
    ),
    issuers: compared(base?.issuers ?? [], head.issuers, ({ slug }) => slug, issuerChanges).map(
      ([issuer, kind, changes]) => ({ issuer, kind, changes }),
    ),
    pathways: pathwayEffects(base?.pathways ?? [], head.pathways),
    endorsements: endorsementEffects(base, head),
    milestones: milestoneEffects(base, head, days),
    settings: settingsChanged(base, head),
  }
}

function awardEffects(
  base: Records | undefined,
  head: Records,
  plan: Plan,
): readonly AwardEffect[] {
  const counts = new Map<string, Partial<Record<AwardVerb, number>>>()
  const count = ({ issuer, badge }: { issuer: string; badge: string }, verb: AwardVerb) => {
    const name = `${issuer}/${badge}`
    const of = counts.get(name) ?? {}
    counts.set(name, { ...of, [verb]: (of[verb] ?? 0) + 1 })
  }
  const before = new Map((base?.awards ?? []).map((record) => [record.award.id, record]))
  const orders = new Map(plan.orders.map((order) => [order.record.award.id, order]))
  for (const record of head.awards) {
    const order = orders.get(record.award.id)
    if (order) count(record, order.keeps ? 'issues anew' : 'issues')
    for (const verb of verbsOf(before.get(record.award.id), record)) count(record, verb)
  }
  plan.undoneRecords.forEach((record) => {
    if (before.has(record.award.id)) count(record, 'withdraws by a revert')
  })
  return [...counts].sort(byName).map(([name, of]) => ({ ...partsOf(name), counts: of }))
}

function verbsOf(before: AwardRecord | undefined, { award }: AwardRecord): readonly AwardVerb[] {
  const was = before?.award
  const isNew = (field: 'revoked' | 'suspended' | 'erased') =>
    award[field] !== undefined && was?.[field] === undefined
  const wasListed = was?.listed ?? false
  const verbs: Readonly<Partial<Record<AwardVerb, boolean>>> = {
    corrects: award.supersedes !== undefined && was === undefined,
    revokes: isNew('revoked'),
    suspends: isNew('suspended'),
    erases: isNew('erased'),
    reinstates: isHeld(was) && !isHeld(award) && award.erased === undefined,
    'lists in public': award.listed && !wasListed,
    'takes off the public list': !award.listed && wasListed,
  }
  return awardVerbs.filter((verb) => verbs[verb])
}

function isHeld(award: AwardRecord['award'] | undefined): boolean {
  return award?.revoked !== undefined || award?.suspended !== undefined
}

const badgeWords: readonly (readonly [ChangedDetail, (record: BadgeRecord) => unknown])[] = [
  ['the name', ({ badge }) => badge.name],
  ['the description', ({ badge }) => badge.description],
  ['the criteria', ({ badge }) => badge.criteria],
  ['the picture', ({ badge, image }) => [badge.art, image && [...image.bytes]]],
  ['how long it holds', ({ badge }) => badge.expires],
  ['the alignments', ({ badge }) => badge.alignments],
  ['the results', ({ badge }) => badge.resultDescriptions],
  ['the translations', ({ badge }) => badge.translations],
  ['whether it is still given', ({ badge }) => badge.retired],
  ['whether learners may ask for it', ({ badge }) => badge.applications],
  ['who has to agree', ({ badge }) => badge.peerAssessment],
]

function badgeChanges(before: BadgeRecord, after: BadgeRecord): readonly ChangedDetail[] {
  const named = changedIn(badgeWords, before, after)
  return named.length > 0 || same(before.badge, after.badge) ? named : ['other details']
}

const issuerWords: readonly (readonly [ChangedDetail, (record: IssuerRecord) => unknown])[] = [
  ['the name', ({ profile }) => profile.name],
  ['the address of its own site', ({ profile }) => profile.url],
  ['the e-mail address', ({ profile }) => profile.email],
  ['the owners', ({ profile }) => profile.owners],
  ['the picture', ({ image }) => image && [...image.bytes]],
  ['the keys of staff who assess', ({ profile }) => profile.assessors],
  ['the keys', ({ keys }) => keys],
]

function issuerChanges(before: IssuerRecord, after: IssuerRecord): readonly ChangedDetail[] {
  const named = changedIn(issuerWords, before, after)
  return named.length > 0 || same(before.profile, after.profile) ? named : ['other details']
}

function settingsChanged(base: Records | undefined, head: Records): readonly string[] {
  if (!base) return []
  const before: Readonly<Record<string, unknown>> = { ...base.site.site }
  const after: Readonly<Record<string, unknown>> = { ...head.site.site }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  const changed = names.filter((name) => !same(before[name], after[name]))
  return same(base.site.sealingKey, head.site.sealingKey) ? changed : [...changed, 'sealing key']
}

function nameOfBadge({ issuer, slug }: BadgeRecord): string {
  return `${issuer}/${slug}`
}

function partsOf(name: string): { readonly issuer: string; readonly badge: string } {
  const [issuer = '', badge = ''] = name.split('/')
  return { issuer, badge }
}
