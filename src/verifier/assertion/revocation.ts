import { reasonOf } from '../fetching.ts'
import { type JsonObject, idOf, isObject, listOf, textOf } from '../json-reading.ts'
import { type Check, checked } from '../report.ts'
import type { Session } from '../session.ts'
import { fetchJson, isSameAddress } from './fetch-json.ts'
import type { Linked } from './linked.ts'

/**
 * Whether a signed Assertion is on its issuer's RevocationList. Open Badges 2.0, RevocationList; 1.0 and 1.1 keep an
 * object of uid and reason.
 */
export async function checkRevocation(
  assertion: JsonObject,
  issuer: Linked,
  session: Session,
): Promise<Check> {
  const { revocationList } = issuer.document
  if (revocationList === undefined) return checked('status-none')
  const { list, check } = await loadList(revocationList, session)
  if (list === undefined) return check
  const url = idOf(revocationList) ?? ''
  const owner = idOf(list['issuer'])
  if (owner !== undefined && !isSameAddress(owner, issuer.id)) {
    return checked('status-list-of-another', { list: url, issuer: owner })
  }
  const entries = list['revokedAssertions']
  if (entries !== undefined && !Array.isArray(entries)) {
    return checked('status-list-malformed', { list: url })
  }
  const reason =
    entries === undefined ? reasonByUid(assertion, list) : reasonInEntries(assertion, entries)
  return reason === undefined
    ? checked('status-clear', { list: url })
    : checked('revoked', { list: url, ...(reason === '' ? {} : { reason }) })
}

type LoadedList =
  | { readonly list: JsonObject; readonly check?: undefined }
  | { readonly list?: undefined; readonly check: Check }

async function loadList(revocationList: unknown, session: Session): Promise<LoadedList> {
  if (isObject(revocationList) && 'revokedAssertions' in revocationList) {
    return { list: revocationList }
  }
  const url = idOf(revocationList) ?? ''
  const outcome = await fetchJson(url, session)
  if (outcome.kind === 'object') return { list: outcome.value }
  if (outcome.kind === 'not-json') return { check: checked('status-list-malformed', { list: url }) }
  return { check: checked('status-unreachable', { list: url }, reasonOf(outcome)) }
}

/** The reason, perhaps empty; undefined when it is not revoked. */
function reasonInEntries(assertion: JsonObject, entries: readonly unknown[]): string | undefined {
  const names = namesOf(assertion)
  const found = entries.find((entry) => {
    const uid = isObject(entry) ? textOf(entry['uid']) : undefined
    return names.includes(idOf(entry) ?? '') || names.includes(uid ?? '')
  })
  if (found === undefined || (isObject(found) && found['revoked'] === false)) return undefined
  return (isObject(found) && textOf(found['revocationReason'])) || ''
}

function reasonByUid(assertion: JsonObject, list: JsonObject): string | undefined {
  const name = namesOf(assertion).find((known) => Object.hasOwn(list, known))
  return name === undefined ? undefined : String(list[name])
}

function namesOf(assertion: JsonObject): readonly string[] {
  return listOf([assertion['id'], assertion['uid']]).filter(
    (name) => typeof name === 'string' && name !== '',
  ) as readonly string[]
}
