import {
  concerns,
  milestonesOf,
  type Milestone,
  type MilestoneAward,
  type MilestonePathway,
  type MilestoneRecords,
  type OpenedAward,
} from '../../awarding/pathways/milestones.ts'
import { progressOf } from '../../kinds/pathway/progress.ts'
import type { Records } from '../../kinds/records.ts'
import { milestoneRecords } from './milestone-records.ts'

/** Who has completed a pathway by a merge and has not been given its badge. */
export interface MilestoneEffects {
  /** Where recipients are not sealed: by the ids of their awards. */
  readonly complete: readonly Milestone[]
  /** Pathways to which it adds sealed awards: whether somebody has completed them, only the sealing key can tell. */
  readonly sealed: readonly MilestonePathway[]
}

/** Days that a review knows. */
export interface RecordDays {
  readonly addedOn: (file: string) => string | undefined
  /** Of the newest commit. */
  readonly asOf: string | undefined
}

/** Who becomes eligible for a completion badge, as far as it can be told without a key. */
export function milestoneEffects(
  base: Records | undefined,
  head: Records,
  days: RecordDays,
): MilestoneEffects {
  const day = dayOf(head, days)
  const after = milestoneRecords(head, day, days.addedOn)
  if (after.pathways.length === 0) return { complete: [], sealed: [] }
  const before = base && milestoneRecords(base, day, days.addedOn)
  const were = before ? openMilestones(before) : []
  return {
    complete: openMilestones(after).filter((each) => !were.some((was) => isSame(was, each))),
    sealed: after.pathways.filter((pathway) => mayBeDone(pathway, before, after)),
  }
}

/** An award that is merged may bear the day on which it is: one that no commit has reached yet. */
function dayOf({ awards }: Records, { asOf = '1970-01-01' }: RecordDays): string {
  return awards.reduce((day, { award: { awarded = '' } }) => (awarded > day ? awarded : day), asOf)
}

function openMilestones({ pathways, awards }: MilestoneRecords): readonly Milestone[] {
  return milestonesOf(pathways, awards.flatMap(openedOf))
}

function openedOf({ recipient, newCode: _, ...award }: MilestoneAward): readonly OpenedAward[] {
  return typeof recipient === 'string' ? [] : [{ ...award, recipient }]
}

/** Of one learner: awards of two learners have no id in common. */
function isSame(a: Milestone, b: Milestone): boolean {
  return a.pathway.path === b.pathway.path && a.all.some((id) => b.all.includes(id))
}

/** Whether sealed awards come to it that count, and every badge that is needed has been given to somebody. */
function mayBeDone(
  pathway: MilestonePathway,
  before: MilestoneRecords | undefined,
  after: MilestoneRecords,
): boolean {
  if (pathway.completion.retired) return false
  const counting = (records: MilestoneRecords | undefined) =>
    (records?.awards ?? []).filter(
      ({ badge, counts, recipient }) =>
        counts &&
        typeof recipient === 'string' &&
        badge !== pathway.completion.path &&
        concerns(pathway, badge),
    )
  const were = new Set(counting(before).map(({ id }) => id))
  const was = before?.pathways.find(({ path }) => path === pathway.path)
  const isOther = JSON.stringify(was) !== JSON.stringify(pathway)
  const there = counting(after)
  const given = new Set(there.map(({ badge }) => badge))
  const canBeDone = progressOf(pathway.pathway, (name) => 'badge' in name && given.has(name.badge))
  return canBeDone.isDone && (isOther || there.some(({ id }) => !were.has(id)))
}
