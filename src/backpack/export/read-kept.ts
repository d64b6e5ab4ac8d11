import type { Finding } from '../../verifier/reporting/verdict-words.ts'
import { verdictWords } from '../../verifier/reporting/verdict-words.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import type { Collection } from '../collection.ts'
import type { KeptBadge, KeptCode, KeptFile, LastCheck, Origin } from '../kept.ts'

/** A record that is nested more deeply is none of ours. */
const deepest = 12
const kinds: readonly unknown[] = [
  ...(['file', 'text', 'address', 'claim', 'scan', 'import'] satisfies Origin['kind'][]),
]

/**
 * A kept badge as somebody's file writes it; undefined where it is none. Members that we do not know belong to a later
 * version and stay.
 */
export function readKeptBadge(value: unknown): KeptBadge | undefined {
  if (!isObject(value) || !isShallow(value, deepest)) return undefined
  const files = Array.isArray(value['files']) ? value['files'].map(readFile) : [undefined]
  const check = readCheck(value['check'])
  if (!isNamed(value) || files.includes(undefined) || check === undefined) return undefined
  if (!areFacts(value['facts']) || !areOwnWords(value['own'])) return undefined
  return { ...value, files, check } as unknown as KeptBadge
}

function isNamed({ id, identities, deleted }: JsonObject): boolean {
  return isId(id) && isTexts(identities) && (deleted === undefined || isMoment(deleted))
}

/** A claim code as somebody's file writes it; undefined where it is none. */
export function readKeptCode(value: unknown): KeptCode | undefined {
  if (!isObject(value) || !isShallow(value, deepest)) return undefined
  const { code, site } = value
  const isWhole = isText(code) && /^[a-z2-7]{26}$/.test(code) && isWebAddress(site)
  return isWhole ? (value as unknown as KeptCode) : undefined
}

/** A collection as somebody's file writes it; undefined where it is none. */
export function readCollection(value: unknown): Collection | undefined {
  if (!isObject(value) || !isShallow(value, deepest)) return undefined
  const { id, title, words, items, begun } = value
  const isWhole = isId(id) && isText(title) && isText(words) && isMoment(begun)
  if (!isWhole || !Array.isArray(items)) return undefined
  const areItems = items.every(
    (item) =>
      isObject(item) &&
      isId(item['badge']) &&
      isText(item['words']) &&
      (item['link'] === undefined || isWebAddress(item['link'])),
  )
  return areItems ? (value as unknown as Collection) : undefined
}

function readFile(value: unknown): KeptFile | undefined {
  if (!isObject(value)) return undefined
  const { sha256, name, size, position, origin, arrived } = value
  const isWhole =
    isHash(sha256) && isText(name) && isCount(size) && isCount(position) && isMoment(arrived)
  if (!isWhole || !isObject(origin)) return undefined
  const { kind, address, ...others } = origin
  const known = { ...others, kind: kinds.includes(kind) ? kind : 'import' }
  // An address may be led to.
  const whence = isWebAddress(address) ? { ...known, address } : known
  return { ...value, origin: whence } as unknown as KeptFile
}

/** What a later version may find is to us as if it had not been checked. */
function readCheck(value: unknown): LastCheck | undefined {
  if (!isObject(value)) return undefined
  const { finding, values, at } = value
  if (!isText(finding) || !isObject(values) || !(at === '' || isMoment(at))) return undefined
  if (!Object.values(values).every(isText)) return undefined
  return isFinding(finding)
    ? (value as unknown as LastCheck)
    : { ...value, finding: 'unchecked', values: {}, at }
}

function isFinding(text: string): text is Finding {
  return Object.hasOwn(verdictWords.findings, text)
}

function areFacts(value: unknown): boolean {
  if (!isObject(value)) return false
  const { name, issuer, issuerId, description, criteria, day, expires, skills } = value
  const { picture, badgeId, pointsTo } = value
  return (
    [name, issuer, issuerId, description, criteria, day, expires].every(isText) &&
    isTexts(skills) &&
    (picture === undefined || isHash(picture)) &&
    (badgeId === undefined || isText(badgeId)) &&
    (pointsTo === undefined || isWebAddress(pointsTo))
  )
}

function areOwnWords(value: unknown): boolean {
  if (!isObject(value)) return false
  const { tags, note, place } = value
  return isTexts(tags) && isText(note) && (place === undefined || Number.isFinite(place))
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return (
    levels > 0 && Object.values(value as JsonObject).every((each) => isShallow(each, levels - 1))
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isId = (value: unknown) => isText(value) && /^[\w-]{1,100}$/.test(value)
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isHash = (value: unknown) => isText(value) && /^[\da-f]{64}$/.test(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

function isMoment(value: unknown): value is string {
  const isWritten = isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value)
  return isWritten && !Number.isNaN(Date.parse(value))
}

function isWebAddress(value: unknown): value is string {
  return isText(value) && /^https?:\/\//i.test(value) && URL.canParse(value)
}
