import { readAssessment } from '../../kinds/assessment/assessment.ts'
import type { Problem } from '../../model/problem.ts'
import type { PlannedOrder } from '../plan/order.ts'
import { alteredComment } from '../plan/problems.ts'

/**
 * Sees that what assessors let everybody read can be checked by everybody: its own proof, too, is by the key of the
 * assessment. That takes the library for JSON-LD, so no key is near; and time, so it is asked of new awards alone.
 */
export async function checkComments(orders: readonly PlannedOrder[]): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const { record, keeps } of orders) {
    if (keeps) continue
    for (const [index, jws] of (record.award.assessments ?? []).entries()) {
      const read = readAssessment(jws)
      const endorsement = read?.assessment.endorsement
      if (read === undefined || endorsement === undefined) continue
      const { proveCredential } = await import('../../records/proving/prove-credential.ts')
      const proven = await proveCredential(endorsement, read.did, undefined)
      if ('refusal' in proven) problems.push(alteredComment(record, index))
    }
  }
  return problems
}
