import { reasonOf } from '../fetching/fetching.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { hasType, idOf, listOf, textOf } from '../recognising/json-reading.ts'
import type { Item } from '../recognising/items.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { fetchJson, isSameAddress } from './fetch-json.ts'
import type { Linked } from './linked.ts'
import { viewOf } from './view.ts'

/**
 * Whether a signed Assertion is on its issuer's RevocationList. Open Badges 2.0, RevocationList; 1.0 and 1.1 keep an
 * object of uid and reason. What is not such a list says nothing: the badge could not be checked.
 */
export async function checkRevocation(
  item: Item,
  issuer: Linked,
  session: Session,
): Promise<Check> {
  const [revocationList, ...others] = listOf(issuer.document['revocationList'])
  if (revocationList === undefined) return checked('status-none')
  const { list, check } = await loadList(revocationList, session)
  if (list === undefined) return check
  const url = idOf(revocationList) ?? ''
  const owner = idOf(list['issuer'])
  if (owner !== undefined && !isSameAddress(owner, issuer.id)) {
    return checked('status-list-of-another', { list: url, issuer: owner })
  }
  const answer = answerOf(item, list)
  if (typeof answer !== 'string') {
    return checked('revoked', { list: url, ...(answer.reason === '' ? {} : answer) })
  }
  // A second list may name the badge; we read one.
  const isWhole = answer === 'clear' && others.length === 0
  return checked(isWhole ? 'status-clear' : 'status-list-malformed', { list: url })
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

/** What a list says of a badge; `no-list` when it is not a list, so that nobody can tell. */
type Answer = 'clear' | 'no-list' | { readonly reason: string }

function answerOf(item: Item, list: JsonObject): Answer {
  const isFirst = item.kind === '1.0' || item.kind === '1.1'
  const names = namesOf(item)
  return isFirst && !('revokedAssertions' in list) ? lookUp(names, list) : search(names, list)
}

/** Open Badges 2.0: an array of entries, each an id or an object with id or uid. JSON-LD may write one without array. */
function search(names: readonly string[], list: JsonObject): Answer {
  const written = list['revokedAssertions']
  const entries = listOf(written)
  const found = entries.find((entry) => isNamed(names, entry) && !isTakenBack(entry))
  if (found !== undefined) {
    return { reason: (isObject(found) && textOf(found['revocationReason'])) || '' }
  }
  const isList = Array.isArray(written) && entries.every(isEntry)
  const isTyped = list['type'] === undefined || hasType(list, 'RevocationList')
  return isList && isTyped ? 'clear' : 'no-list'
}

function isNamed(names: readonly string[], entry: unknown): boolean {
  const uid = isObject(entry) ? textOf(entry['uid']) : undefined
  const id = idOf(entry) ?? (isObject(entry) ? textOf(entry['@id']) : undefined)
  return names.some((name) => name === uid || name === id || isSameAddress(name, id))
}

function isTakenBack(entry: unknown): boolean {
  return isObject(entry) && entry['revoked'] === false
}

/** An entry that names nothing could be meant for any badge. */
function isEntry(entry: unknown): boolean {
  if (!isObject(entry)) return textOf(entry) !== undefined
  return [entry['id'], entry['@id'], entry['uid']].some((name) => textOf(name) !== undefined)
}

/** What answers of programs are made of; no issuer calls a badge so. */
const wordsOfAnswers =
  /^(?:@.*|id|type|issuer|name|url|uid|verify|recipient|message|msg|errors?|error_?(?:code|message|description)|exception|fault|status(?:_?code|text)?|code|detail|details|title|instance|description|reason|success|ok|result|results|data|items|list|path|method|timestamp|documentation_url|request_?id|trace_?id|revoked\w*|revocations?|revocationlist|badges?|assertions?)$/i

/** Open Badges 1.0 and 1.1: an object of uid (or the address of a key) and reason; an empty one revokes nothing. */
function lookUp(names: readonly string[], list: JsonObject): Answer {
  const found = Object.keys(list).find((key) =>
    names.some((name) => name === key || isSameAddress(name, key)),
  )
  if (found !== undefined) {
    const reason = list[found]
    return { reason: typeof reason === 'string' ? reason : '' }
  }
  const isList = Object.entries(list).every(
    ([key, reason]) => typeof reason === 'string' && !wordsOfAnswers.test(key),
  )
  return isList ? 'clear' : 'no-list'
}

/** Under which names a badge may be on a list. In the first versions a key that is there takes its badges with it. */
function namesOf({ kind, document }: Item): readonly string[] {
  const key = kind === '1.0' || kind === '1.1' ? viewOf({ kind, document }).creator : undefined
  return [document['id'], document['uid'], key].filter(
    (name): name is string => textOf(name) !== undefined,
  )
}
