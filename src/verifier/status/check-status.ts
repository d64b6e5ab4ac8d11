import { isSet } from '../../openbadges/status-list.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { hasType, idOf, listOf, textOf } from '../recognising/json-reading.ts'
import { type Check, type Code, checked, worstOf } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { checkRevocationList } from './revocation-list.ts'
import { findSuspension } from './related-list.ts'
import { type GoodList, isStale, loadStatusList } from './status-list.ts'

const mostEntries = 8
const deciding = ['revocation', 'suspension']
/** Of several that failed, the one that is shown. */
const gravest: readonly Code[] = ['revoked', 'revoked-or-suspended', 'suspended']
/** What a list may say of a badge that still stands. Bitstring Status List, section 2.1, `statusPurpose`. */
const harmless = ['refresh', 'message']

/**
 * Whether a credential was revoked or suspended, by every status method it names. Only a list that says so makes it
 * withdrawn; a list that cannot be had, or proves nothing, leaves the question open.
 */
export async function checkStatus(document: JsonObject, session: Session): Promise<Check> {
  const entries = listOf(document['credentialStatus'])
  if (entries.length === 0) return checked('status-none')
  if (entries.length > mostEntries) return checked('status-method-unknown')
  const checks = await Promise.all(entries.map((entry) => checkEntry(entry, document, session)))
  const gravity = ({ code }: Check) => gravest.indexOf(code) + 1 || gravest.length + 1
  const gravestFirst = checks.toSorted((a, b) => gravity(a) - gravity(b))
  return worstOf(checked('status-none'), ...gravestFirst)
}

async function checkEntry(entry: unknown, document: JsonObject, session: Session): Promise<Check> {
  if (!isObject(entry)) return checked('status-method-unknown')
  if (hasType(entry, 'BitstringStatusListEntry', 'StatusList2021Entry')) {
    return checkListEntry(entry, document, session)
  }
  if (hasType(entry, '1EdTechRevocationList')) return checkRevocationList(entry, document, session)
  return checked('status-method-unknown', { type: listOf(entry['type']).map(String).join(', ') })
}

async function checkListEntry(
  entry: JsonObject,
  document: JsonObject,
  session: Session,
): Promise<Check> {
  const purpose = textOf(entry['statusPurpose']) ?? ''
  if (harmless.includes(purpose)) return checked('status-none', { purpose })
  const place = deciding.includes(purpose) ? placeOf(entry, purpose) : undefined
  if (place === undefined) return checked('status-method-unknown', { purpose })
  const list = await loadStatusList(place.list, session)
  return list.kind === 'good' ? lookUp(place, list, idOf(document['issuer']), session) : list.check
}

/** Where in which list a badge stands, and for what. */
interface Place {
  readonly list: string
  readonly index: number
  readonly purpose: string
}

function placeOf(entry: JsonObject, purpose: string): Place | undefined {
  const list = textOf(entry['statusListCredential'])
  const index = readIndex(entry['statusListIndex'])
  if (list === undefined || index === undefined || (entry['statusSize'] ?? 1) !== 1)
    return undefined
  return { list, index, purpose }
}

async function lookUp(
  { list: url, index, purpose }: Place,
  list: GoodList,
  issuer: string | undefined,
  session: Session,
): Promise<Check> {
  // Its issuer signed it and it answers where the badge asks, so it counts under whatever name: hosts move and merge.
  const name = list.name === url ? {} : { listId: list.name }
  const detail = { list: url, ...name, index: String(index), purpose }
  if (list.issuer !== issuer) {
    return checked('status-list-of-another', { ...detail, issuer: list.issuer ?? '' })
  }
  if (!list.purposes.includes(purpose)) return checked('status-list-purpose', detail)
  if (isStale(list.period, session.now)) return checked('status-list-stale', detail)
  const set = isSet(list.bits, index)
  if (set === undefined) return checked('status-list-range', detail)
  if (!set) return checked('status-clear', { ...detail, asOf: String(list.period.from ?? '') })
  if (purpose === 'suspension') return checked('suspended', detail)
  const suspension = await findSuspension(list, index, session)
  if (suspension.kind === 'not-suspended') return checked('revoked', detail)
  const code = suspension.kind === 'suspended' ? 'suspended' : 'revoked-or-suspended'
  return checked(code, { ...detail, suspensionList: suspension.list })
}

/** A string of digits; numbers have been issued. */
function readIndex(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
