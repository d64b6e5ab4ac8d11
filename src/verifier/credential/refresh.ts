import { type JsonObject, isObject, listOf, textOf, textsOf } from '../json-reading.ts'
import { type Check, type Detail, checked } from '../report.ts'

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
