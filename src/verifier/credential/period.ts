import type { Period } from '../dates.ts'
import type { JsonObject } from '../json-reading.ts'
import { readDate } from '../read-date.ts'

/**
 * From when until when a credential is good. VC 1.1 says it in `issuanceDate` and `expirationDate`, VC 2.0 in `validFrom`
 * and `validUntil`, and both foresee that one document has all four: then the latest beginning and the earliest end
 * count. A date that cannot be read comes before any that can, so that it is told.
 */
export function periodOf(document: JsonObject): Period {
  return {
    from: pick(document['validFrom'], document['issuanceDate'], Math.max),
    until: pick(document['validUntil'], document['expirationDate'], Math.min),
  }
}

function pick(newer: unknown, older: unknown, choose: (a: number, b: number) => number): unknown {
  if (newer === undefined || older === undefined) return newer ?? older
  const [first, second] = [readDate(newer), readDate(older)]
  if (first === undefined || second === undefined) return first === undefined ? newer : older
  return choose(first, second) === first ? newer : older
}
