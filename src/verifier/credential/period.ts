import type { Period } from '../reporting/dates.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { listOf, textOf, textsOf } from '../recognising/json-reading.ts'
import { readDate } from '../reporting/read-date.ts'
import { checked, type Check, type Detail } from '../reporting/report.ts'

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

/**
 * Whether a credential names a place where its holder can have a newer copy. It is never asked: that would tell a
 * stranger that somebody is looking, and a copy fetched there is another badge than the one in hand. Open Badges 3.0,
 * RefreshService.
 */
export function checkRefresh(document: JsonObject): Check {
  const detail = refreshServiceOf(document)
  return detail === undefined ? checked('refresh-none') : checked('refresh-not-asked', detail)
}

/** The first refresh service of a credential, for the reader: its address and its kind. */
export function refreshServiceOf({ refreshService }: JsonObject): Detail | undefined {
  const service = listOf(refreshService).find(isObject)
  if (service === undefined) return undefined
  const url = textOf(service['id'])
  return {
    type: textsOf(service['type']).join(', '),
    ...(url === undefined ? {} : { url }),
  }
}
