import { fetchDocument, reasonOf } from '../fetching/fetching.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { idOf, parseObject, textOf } from '../recognising/json-reading.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'

/**
 * Whether a badge is on a 1EdTech Revocation List: open text, so it counts for what the issuer's address says today.
 * Whatever is not plainly a list leaves the question open. Open Badges 3.0, 1EdTech Revocation List Status Method.
 */
export async function checkRevocationList(
  entry: JsonObject,
  document: JsonObject,
  session: Session,
): Promise<Check> {
  const url = textOf(entry['id'])
  if (url === undefined) return checked('status-method-unknown')
  const outcome = await fetchDocument(url, session)
  const detail = { list: url }
  if (outcome.kind !== 'document') return checked('status-unreachable', detail, reasonOf(outcome))
  const list = parseObject(new TextDecoder().decode(outcome.bytes), session.limits.depth)
  if (list === undefined) return checked('status-list-malformed', detail)
  const issuer = idOf(list['issuer'])
  if (issuer !== undefined && issuer !== idOf(document['issuer'])) {
    return checked('status-list-of-another', { ...detail, issuer })
  }
  const own = entriesFor(list, document['id'])
  if (own === undefined) return checked('status-list-malformed', detail)
  const found = own.find((item) => !isObject(item) || item['revoked'] !== false)
  if (found === undefined) return checked('status-clear', detail)
  const reason = isObject(found) ? textOf(found['revocationReason']) : undefined
  return checked('revoked', { ...detail, ...(reason === undefined ? {} : { reason }) })
}

/** The entries of a badge; undefined where this is no list, or names the badge in a place that is not an entry's. */
function entriesFor(list: JsonObject, id: unknown): readonly unknown[] | undefined {
  const entries = list['revokedCredential']
  if (typeof id !== 'string' || !Array.isArray(entries)) return undefined
  if (!entries.every((item) => idOf(item) !== undefined)) return undefined
  const own = entries.filter((item) => idOf(item) === id)
  const others = { ...list, revokedCredential: entries.filter((item) => idOf(item) !== id) }
  return JSON.stringify(others).includes(JSON.stringify(id)) ? undefined : own
}
