import { proofsOf } from '../../proof/data-integrity/proof-record.ts'
import { isOfJsonSuite } from '../../proof/data-integrity/proof-suites.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import type { Item } from '../recognising/items.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { listOf } from '../recognising/json-reading.ts'
import { type Check, checked } from '../reporting/report.ts'

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

/** The contexts whose terms a document may not give a meaning of its own. */
const standardContexts = [
  contextUrl.credentials1,
  contextUrl.credentials2,
  ...[0, 1, 2, 3].map(
    (patch) => `https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.${patch}.json`,
  ),
]

/**
 * Whether the words of a credential mean what they say. JSON-LD lets a document write one thing under several names
 * and bring meanings of its own; a reader of plain JSON would then see less than what was signed.
 */
export async function checkWords(item: Item): Promise<Check | undefined> {
  const contexts = new Set<string>()
  const terms = new Set<string>()
  const fault = visit(item.document, { contexts, terms })
  if (fault !== undefined) return fault
  const touched = isPlain(item) ? await protectedTerm(terms) : undefined
  if (touched !== undefined) return checked('context-redefined', { name: touched })
  const rare = [...contexts].filter((address) => !everyday.test(address))
  if (rare.length === 0) return undefined
  const { contextDocument } = await import('../../openbadges/contexts.ts')
  const unknown = rare.find((address) => contextDocument(address) === undefined)
  return unknown === undefined ? undefined : checked('context-unknown', { context: unknown })
}

/** What the contexts of a document name: those kept elsewhere, and the terms that it defines itself. */
interface Found {
  readonly contexts: Set<string>
  readonly terms: Set<string>
}

/** Signed as the JSON it is. Where a proof covers the JSON-LD, its library keeps the protected terms. */
function isPlain({ document, token }: Item): boolean {
  return token !== undefined || proofsOf(document).some(isOfJsonSuite)
}

/** The first of these terms that a context of the standards has. JSON-LD 1.1, section 4.1.11 (Protected Term Definitions). */
async function protectedTerm(terms: ReadonlySet<string>): Promise<string | undefined> {
  if (terms.size === 0) return undefined
  const { contextDocument } = await import('../../openbadges/contexts.ts')
  const ours = new Set(standardContexts.flatMap((address) => termsIn(contextDocument(address))))
  return [...terms].find((term) => ours.has(term))
}

/** The terms of a context, and of those inside it that hold for one type or member. */
function termsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(termsIn)
  if (!isObject(value)) return []
  const own = listOf(value['@context']).filter(isObject)
  return own.flatMap((context) => [
    ...Object.keys(context).filter((term) => !term.startsWith('@')),
    ...Object.values(context).flatMap(termsIn),
  ])
}

function visit(value: unknown, found: Found): Check | undefined {
  if (Array.isArray(value)) return firstOf(value, (item) => visit(item, found))
  if (!isObject(value)) return undefined
  return firstOf(Object.entries(value), ([key, member]) => {
    if (key === '@context') return readContext(member, found)
    if (isDisguised(key, value)) return checked('name-disguised', { name: key })
    return visit(member, found)
  })
}

function isDisguised(key: string, parent: JsonObject): boolean {
  if (key.startsWith('@')) return !(valueKeywords.has(key) && '@value' in parent)
  return key.includes(':') && watched.has(key.split(/[:/#]/).at(-1) ?? '')
}

function readContext(context: unknown, { contexts, terms }: Found): Check | undefined {
  return firstOf(listOf(context), (item) => {
    if (typeof item === 'string') contexts.add(item)
    if (!isObject(item)) return undefined
    for (const term of Object.keys(item)) terms.add(term)
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
