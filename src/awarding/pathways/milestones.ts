import { plainName } from '../learners/plain-name.ts'
import { neededSteps, progressOf, type BadgeName } from '../../kinds/pathway/progress.ts'
import type { Pathway, PathwayStep } from '../../kinds/pathway/schema.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import type { Identity } from '../../model/identity.ts'
import { normaliseIdentity } from '../../proof/identity/identity.ts'

/** What the process without keys reads, for the one that may have some. */
export interface MilestoneRecords {
  readonly pathways: readonly MilestonePathway[]
  /** Those of badges that the pathways need or end in. */
  readonly awards: readonly MilestoneAward[]
}

/** A pathway that ends in a badge. */
export interface MilestonePathway {
  /** As `issuer/pathway`. */
  readonly path: string
  readonly pathway: Pathway
  readonly completion: {
    /** As `issuer/badge`. */
    readonly path: string
    readonly name: string
    readonly retired: boolean
  }
}

/** An award whose recipient has not been erased, and which no other replaces. */
export interface MilestoneAward {
  readonly id: string
  /** As `issuer/badge`. */
  readonly badge: string
  readonly awarded: string
  /** Whether it is good on the day that is asked about. */
  readonly counts: boolean
  readonly recipient: string | Recipient
  readonly newCode?: string
}

/** An award that could be opened. */
export interface OpenedAward extends Pick<MilestoneAward, 'id' | 'badge' | 'awarded' | 'counts'> {
  readonly recipient: Recipient
  /** The claim code that took the place of the first. */
  readonly newCode?: string
}

/** Awards of one learner that together complete a pathway whose last badge the learner has not got. */
export interface Milestone {
  readonly pathway: MilestonePathway
  /** One id for each badge, in the order in which the pathway names them. */
  readonly awards: readonly string[]
  /** The ids of all of the learner's awards that count for it, those included. */
  readonly all: readonly string[]
}

/**
 * Who has completed pathways and not been given their completion badges, by the ids of awards. Nothing that tells who
 * that is gets out of here.
 */
export function milestonesOf(
  pathways: readonly MilestonePathway[],
  awards: readonly OpenedAward[],
): readonly Milestone[] {
  const keysOf = learnerKeys(awards)
  return pathways.flatMap((pathway) => {
    if (pathway.completion.retired) return []
    const parts = awards.filter(
      ({ badge, counts }) => counts && isNamedIn(pathway.pathway, { badge }),
    )
    const rewarded = new Set(
      awards.filter(({ badge }) => badge === pathway.completion.path).flatMap(everyKey),
    )
    return sameLearner(parts, keysOf)
      .filter((own) => !own.flatMap(everyKey).some((key) => rewarded.has(key)))
      .flatMap((own) => {
        const ids = restingOn(pathway.pathway, own)
        return ids === undefined ? [] : [{ pathway, awards: ids, all: own.map(({ id }) => id) }]
      })
      .sort((a, b) => (a.awards.join(' ') < b.awards.join(' ') ? -1 : 1))
  })
}

/** Why nobody can ever be named for a pathway, as far as this site knows. */
export function whyNobody({ pathway, completion }: MilestonePathway): string | undefined {
  if (completion.retired) return 'its completion badge is not awarded any more'
  const canTell = progressOf(pathway, (name) => 'badge' in name).isDone
  return canTell
    ? undefined
    : 'it needs a badge of another site, and who has that is not known here'
}

/** Whether a pathway asks for a badge, or ends in it. */
export function concerns({ pathway, completion }: MilestonePathway, badge: string): boolean {
  return badge === completion.path || isNamedIn(pathway, { badge })
}

function isNamedIn({ steps }: Pathway, { badge }: { readonly badge: string }): boolean {
  return steps.some(({ of }) => of.some((part) => 'badge' in part && part.badge === badge))
}

/** The ids of a learner's awards that complete a pathway; undefined where they do not. */
function restingOn(pathway: Pathway, own: readonly OpenedAward[]): readonly string[] | undefined {
  const newest = new Map<string, OpenedAward>()
  for (const award of [...own].sort(byDay)) newest.set(award.badge, award)
  const holds = (name: BadgeName) => 'badge' in name && newest.has(name.badge)
  const { steps, isDone } = progressOf(pathway, holds)
  if (!isDone) return undefined
  const done = new Map(
    steps.filter(({ state }) => state === 'done').map(({ step }) => [step.id, step]),
  )
  const badgesIn = (step: PathwayStep | undefined): readonly string[] =>
    (step?.of ?? []).flatMap((part) =>
      'step' in part ? badgesIn(done.get(part.step)) : 'badge' in part ? part.badge : [],
    )
  const badges = new Set(neededSteps(pathway).flatMap(badgesIn))
  return [...badges].flatMap((badge) => newest.get(badge)?.id ?? [])
}

function byDay(a: OpenedAward, b: OpenedAward): number {
  const [left, right] = [`${a.awarded} ${a.id}`, `${b.awarded} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Awards put together that share a key with one another, or with one that does. */
function sameLearner(
  awards: readonly OpenedAward[],
  keysOf: (award: OpenedAward) => readonly string[],
): readonly (readonly OpenedAward[])[] {
  const groupAt = new Map<string, OpenedAward[]>()
  const groups = new Set<OpenedAward[]>()
  for (const award of awards) {
    const keys = keysOf(award)
    const known = [...new Set(keys.flatMap((key) => (groupAt.has(key) ? [groupAt.get(key)!] : [])))]
    const group: OpenedAward[] = [award, ...known.flat()]
    for (const each of known) groups.delete(each)
    groups.add(group)
    for (const key of [...keys, ...group.flatMap(keysOf)]) groupAt.set(key, group)
  }
  return [...groups]
}

/**
 * What tells whose an award is: its claim codes, and its other identities. An address that awards with several names
 * share is a family's: there it tells somebody apart only together with the name, and without one it tells nothing.
 */
function learnerKeys(awards: readonly OpenedAward[]): (award: OpenedAward) => readonly string[] {
  const namesAt = new Map<string, Set<string>>()
  for (const award of awards)
    for (const key of addressKeys(award)) {
      const names = namesAt.get(key) ?? new Set()
      if (award.recipient.name !== undefined) names.add(plainName(award.recipient.name))
      namesAt.set(key, names)
    }
  return (award) => {
    const { name } = award.recipient
    const own = addressKeys(award).flatMap((key) => {
      if ((namesAt.get(key)?.size ?? 0) < 2) return [key]
      return name === undefined ? [] : [`${key} ${plainName(name)}`]
    })
    return [...codeKeys(award), ...own]
  }
}

function everyKey(award: OpenedAward): readonly string[] {
  return [...codeKeys(award), ...addressKeys(award)]
}

function addressKeys({ recipient }: OpenedAward): readonly string[] {
  return recipient.identities.filter(({ type }) => type !== 'claim').map(keyOf)
}

function codeKeys({ recipient, newCode }: OpenedAward): readonly string[] {
  const claims = recipient.identities.filter(({ type }) => type === 'claim').map(keyOf)
  const codes = [recipient.code, newCode].filter((code) => code !== undefined)
  return [...claims, ...codes.map((code) => `claim:${code}`)]
}

/** An identity in its one spelling; one that has none is compared as it stands. */
function keyOf(identity: Identity): string {
  try {
    return normaliseIdentity(identity)
  } catch {
    return `${identity.type}:${identity.value}`
  }
}
