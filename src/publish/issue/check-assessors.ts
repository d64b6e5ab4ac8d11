import { readAssessment, type ReadAssessment } from '../../kinds/assessment/assessment.ts'
import type { Problem } from '../../model/problem.ts'
import { isSignedBy } from '../../records/proving/signed-by.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { PlannedOrder } from '../plan/order.ts'
import * as raise from '../plan/problems.ts'
import { holdersIn, type Holder } from './holders.ts'
import type { IssueInput } from './session.ts'

/** Assessors in one call. */
const atOnce = 200

/**
 * Sees before anything is signed that whoever agreed to a new award could: that they signed it, hold the badge that is asked
 * for, are not the learner and count once. Recipients have been opened. In a preview nobody is recognised, since its
 * keys open nothing but samples.
 */
export async function checkAssessors(
  orders: readonly PlannedOrder[],
  gathered: IssueInput,
  holder: Pick<KeyHolder, 'recognise'>,
): Promise<readonly Problem[]> {
  const assessed = orders.filter(({ assessed, keeps }) => assessed !== undefined && !keeps)
  const unsigned = assessed.flatMap((order) =>
    agreeing(order).flatMap(({ jws, index, read }) =>
      isSignedBy(jws, read.key) ? [] : raise.unsignedAssessment(order.record, index),
    ),
  )
  if (unsigned.length > 0 || gathered.preview) return unsigned
  const problems: Problem[] = []
  const byHolders = assessed.filter(({ heldBy }) => heldBy !== undefined)
  for (let start = 0; start < byHolders.length; start += atOnce)
    problems.push(
      ...(await checkHolders(byHolders.slice(start, start + atOnce), orders, gathered, holder)),
    )
  return problems
}

interface Agreeing {
  readonly jws: string
  /** Where it stands in the record. */
  readonly index: number
  readonly read: ReadAssessment
}

/** The assessments of those who agreed. */
function agreeing({ record, assessed }: PlannedOrder): readonly Agreeing[] {
  return (record.award.assessments ?? []).flatMap((jws, index) => {
    const read = readAssessment(jws)
    return read && assessed?.keys.includes(read.key) ? { jws, index, read } : []
  })
}

async function checkHolders(
  assessed: readonly PlannedOrder[],
  orders: readonly PlannedOrder[],
  gathered: IssueInput,
  holder: Pick<KeyHolder, 'recognise'>,
): Promise<readonly Problem[]> {
  const wanted = new Set(assessed.flatMap(({ heldBy }) => heldBy ?? []))
  const fresh = orders.filter(({ record: { issuer, badge } }) => wanted.has(`${issuer}/${badge}`))
  const asked = assessed.flatMap((order) => agreeing(order).map((each) => ({ order, ...each })))
  const ids = [...new Set([...assessed, ...fresh].map(idOf))]
  const known = await holder.recognise({
    site: gathered.records.site.site.url,
    awards: ids,
    assessors: asked.map(({ read: { did, assessment } }) => ({
      ...{ did, about: assessment.about, entitlement: assessment.entitlement ?? '' },
    })),
  })
  const learners = new Map(ids.map((id, index) => [id, known.awards[index]]))
  const lookups = asked.map((each, index) => ({
    ...each,
    lookup: known.assessors[index] ?? undefined,
  }))
  const holders = holdersIn(gathered, fresh, learners)
  return lookups.flatMap(({ order, index, read, lookup }, place) => {
    const others = lookups.slice(0, place).filter((each) => each.order === order)
    const fault = faultOf({
      lookup,
      learner: learners.get(idOf(order)) ?? undefined,
      others: others.map((each) => each.lookup),
      isHolder: (name) => isHolding(holders(name), order, read.assessment.made),
    })
    return fault === undefined ? [] : raise.wrongAssessor(fault, order.record, index)
  })
}

function idOf({ record }: PlannedOrder): string {
  return record.award.id
}

interface Facts {
  readonly lookup: string | undefined
  readonly learner: string | undefined
  /** Of those who stand above. */
  readonly others: readonly (string | undefined)[]
  readonly isHolder: (lookup: string) => boolean
}

function faultOf({ lookup, learner, others, isHolder }: Facts): raise.AssessorFault | undefined {
  if (lookup === undefined) return 'assessor-unknown'
  if (lookup === learner) return 'assessor-is-learner'
  if (others.includes(lookup)) return 'assessor-twice'
  return isHolder(lookup) ? undefined : 'assessor-not-holder'
}

/** An award that is issued in the same go has to be of an earlier day: two who assess each other would each let the other in. */
function isHolding(held: readonly Holder[], { heldBy }: PlannedOrder, made: string): boolean {
  return held.some(
    ({ badge, from, until, isFresh, stands }) =>
      badge === heldBy &&
      stands &&
      (isFresh ? from < made : from <= made) &&
      (until === undefined || made <= until),
  )
}
