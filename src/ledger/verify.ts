import { checkKnown, joinSegments } from './chain.ts'
import { indexSegment, type IndexedSegment } from './indexed-segment.ts'
import { isLedgerFailure, type LedgerFailure } from './failure.ts'
import { openSegment } from './open-segment.ts'
import type { KnownHead } from './segment.ts'
import type { LedgerSource } from './source.ts'

/**
 * Reads a ledger from the first byte to the last and gives every fault, each with its code and file:line; none
 * when it is sound. A segment that does not hold together also shows as a gap behind it.
 *
 * @param expect - a newest segment seen earlier, which the ledger must still hold
 * @throws LedgerFailure `ledger-storage` when the storage itself fails
 */
export async function verifyLedger(
  { storage, codec }: LedgerSource,
  expect?: KnownHead,
): Promise<readonly LedgerFailure[]> {
  const faults: LedgerFailure[] = []
  const report = (fault: LedgerFailure) => void faults.push(fault)
  const segments: IndexedSegment[] = []
  for (const at of await storage.list()) {
    const bytes = await storage.read(at.name)
    await noting(report, async () => {
      segments.push(indexSegment(at, bytes, await openSegment(at.name, bytes, codec), report))
    })
  }
  joinSegments(segments, report)
  if (faults.length > 0) return faults
  for (const known of [expect, await storage.known?.()]) {
    await noting(report, () => checkKnown(segments, known))
  }
  return faults
}

async function noting(report: (fault: LedgerFailure) => void, work: () => Promise<void> | void) {
  try {
    await work()
  } catch (fault) {
    if (!isLedgerFailure(fault)) throw fault
    report(fault)
  }
}
