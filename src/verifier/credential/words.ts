import { type JsonObject, isObject, listOf } from '../json-reading.ts'
import { type Check, checked } from '../report.ts'

/** The members that checks read. Written under another name, they would be signed and not seen. */
const watched = new Set([
  ...['id', 'type', 'issuer', 'credentialSubject', 'credentialStatus', 'validFrom', 'validUntil'],
  ...['issuanceDate', 'expirationDate', 'proof', 'achievement', 'identifier', 'identityHash'],
  ...['endorsement', 'statusPurpose', 'statusListIndex', 'statusListCredential', 'encodedList'],
  ...['expires', 'revoked', 'name', 'hashed', 'salt', 'identityType', 'verifiableCredential'],
])
const valueKeywords = new Set(['@value', '@language', '@direction'])
const ownVocabulary =
  /^(?:https?:)?\/\/(?:www\.w3\.org\/(?:2018|ns)\/credentials|purl\.imsglobal\.org|w3id\.org\/security)|^(?:cred|sec|obi|ob):/i

/** The contexts nearly every credential has; the others are looked up among those we keep. */
const everyday =
  /^https:\/\/www\.w3\.org\/(?:2018\/credentials\/v1|ns\/credentials\/v2)$|^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.0\.[0-3]\.json$/

/**
 * Whether the words of a credential mean what they say. JSON-LD lets a document write one thing under several names
 * and bring meanings of its own; a reader of plain JSON would then see less than what was signed.
 */
export async function checkWords(document: JsonObject): Promise<Check | undefined> {
  const contexts = new Set<string>()
  const fault = visit(document, contexts)
  if (fault !== undefined) return fault
  const rare = [...contexts].filter((address) => !everyday.test(address))
  if (rare.length === 0) return undefined
  const { contextDocument } = await import('../../openbadges/contexts.ts')
  const unknown = rare.find((address) => contextDocument(address) === undefined)
  return unknown === undefined ? undefined : checked('context-unknown', { context: unknown })
}

function visit(value: unknown, contexts: Set<string>): Check | undefined {
  if (Array.isArray(value)) return firstOf(value, (item) => visit(item, contexts))
  if (!isObject(value)) return undefined
  return firstOf(Object.entries(value), ([key, member]) => {
    if (key === '@context') return readContext(member, contexts)
    if (isDisguised(key, value)) return checked('name-disguised', { name: key })
    return visit(member, contexts)
  })
}

function isDisguised(key: string, parent: JsonObject): boolean {
  if (key.startsWith('@')) return !(valueKeywords.has(key) && '@value' in parent)
  return key.includes(':') && watched.has(key.split(/[:/#]/).at(-1) ?? '')
}

function readContext(context: unknown, contexts: Set<string>): Check | undefined {
  return firstOf(listOf(context), (item) => {
    if (typeof item === 'string') contexts.add(item)
    if (!isObject(item)) return undefined
    const bad = Object.entries(item).find(([term, meaning]) => redefines(term, meaning))
    return bad && checked('context-redefined', { name: bad[0] })
  })
}

/** A context in the document itself may add words; it may not touch ours, nor change how words get their meaning. */
function redefines(term: string, meaning: unknown): boolean {
  if (watched.has(term) || (term.startsWith('@') && term !== '@version')) return true
  const iri = isObject(meaning) ? meaning['@id'] : meaning
  if (typeof iri !== 'string' || iri.startsWith('@') || ownVocabulary.test(iri)) return true
  return (
    isObject(meaning) &&
    Object.keys(meaning).some((key) => !['@id', '@type', '@container'].includes(key))
  )
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item) => Check | undefined,
): Check | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
