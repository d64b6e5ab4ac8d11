import { decodeStatusList } from '../../openbadges/status-list.ts'
import { checkWords } from '../credential/words.ts'
import { checkSignature } from '../credential/signature.ts'
import { type Period, isFuture, isPast } from '../reporting/dates.ts'
import { periodOf } from '../credential/period.ts'
import { fetchDocument, reasonOf } from '../fetching/fetching.ts'
import { type Item, isUnreadable, readItems } from '../recognising/items.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { hasType, idOf, listOf, textOf, textsOf } from '../recognising/json-reading.ts'
import { isNothing, recognise } from '../recognising/recognise.ts'
import { type Check, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'

/** A status list that was fetched, proven and unpacked, or why it was not. */
export type StatusList = GoodList | { readonly kind: 'bad' | 'no-list'; readonly check: Check }

export interface GoodList {
  readonly kind: 'good'
  readonly bits: Uint8Array
  /** What it calls itself; its address where it says nothing. */
  readonly name: string
  readonly purposes: readonly string[]
  readonly issuer: string | undefined
  readonly period: Period
  /** What it names as related, contexts apart. Verifiable Credentials Data Model 2.0, section 5.3. */
  readonly related: readonly JsonObject[]
}

/**
 * The list at an address, once for all badges that point to it. Its own signature and issuer are checked like a
 * badge's. Bitstring Status List, section 3.2 (Validate Algorithm); StatusList2021.
 */
export async function loadStatusList(url: string, session: Session): Promise<StatusList> {
  return session.cache.recall(
    `status list ${url}`,
    () => read(url, session),
    ({ kind }) => kind === 'good',
  )
}

async function read(url: string, session: Session): Promise<StatusList> {
  const outcome = await fetchDocument(url, session)
  if (outcome.kind !== 'document') {
    return { kind: 'bad', check: checked('status-unreachable', { list: url }, reasonOf(outcome)) }
  }
  const item = await itemIn(outcome.bytes, session)
  if (item === undefined) return { ...bad('status-list-malformed', url), kind: 'no-list' }
  const { signature, issuer } = await checkSignature(item, session)
  if (signature.code === 'proof-missing') return bad('status-list-unsigned', url)
  if (signature.outcome !== 'passed' || issuer.outcome !== 'passed') {
    return bad('status-list-forged', url, { signature: signature.code, issuer: issuer.code })
  }
  return unpack(item.document, url)
}

/** The list credential, JSON or a token; undefined when it is anything else. */
async function itemIn(bytes: Uint8Array, session: Session): Promise<Item | undefined> {
  const [found] = await recognise(bytes, session.limits)
  if (found === undefined || isNothing(found)) return undefined
  const [item] = readItems(found, session)
  if (item === undefined || isUnreadable(item)) return undefined
  const { document } = item
  const isList =
    hasType(document, 'BitstringStatusListCredential', 'StatusList2021Credential') &&
    hasType(document['credentialSubject'], 'BitstringStatusList', 'StatusList2021')
  return isList && (await checkWords(item)) === undefined ? item : undefined
}

function unpack(document: JsonObject, url: string): StatusList {
  const subject = objectOf(document['credentialSubject'])
  const encoded = textOf(subject['encodedList']) ?? ''
  const is2021 = hasType(subject, 'StatusList2021')
  const decoded = decodeStatusList(is2021 && !encoded.startsWith('u') ? `u${encoded}` : encoded)
  if (!decoded.ok) {
    const isShort = decoded.problem === 'STATUS_LIST_LENGTH_ERROR'
    return bad(isShort ? 'status-list-short' : 'status-list-malformed', url)
  }
  return {
    kind: 'good',
    bits: decoded.bits,
    name: String(document['id'] ?? url),
    purposes: textsOf(subject['statusPurpose']),
    issuer: idOf(document['issuer']),
    period: periodOf(document),
    related: listOf(document['relatedResource']).filter(isObject).filter(isNoContext(document)),
  }
}

function isNoContext(document: JsonObject): (resource: JsonObject) => boolean {
  const contexts = textsOf(document['@context'])
  return ({ id }) => typeof id !== 'string' || !contexts.includes(id)
}

/** Whether a list may not be relied on at this time: it has run out, or has not begun. */
export function isStale({ from, until }: Period, now: number): boolean {
  if (until !== undefined && isPast(String(until), now)) return true
  return from !== undefined && isFuture(String(from), now)
}

function bad(
  code: Parameters<typeof checked>[0],
  list: string,
  detail: Readonly<Record<string, string>> = {},
): Exclude<StatusList, GoodList> {
  return { kind: 'bad', check: checked(code, { list, ...detail }) }
}
