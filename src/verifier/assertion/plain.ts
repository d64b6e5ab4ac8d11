import openBadges2 from '../../openbadges/contexts/openbadges-2.0.json' with { type: 'json' }
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { idOf, textOf, textsOf } from '../recognising/json-reading.ts'
import { readDate } from '../reporting/read-date.ts'

/**
 * An Assertion of Open Badges 0.5 to 2.1 as its standard writes it, whoever wrote it: without members that hold
 * nothing (`null`, `[]`), the words of the 2.0 context under their usual names, and what the Mozilla Backpack did to
 * it undone. Anything else comes out alike.
 */
export function plainAssertion(document: JsonObject): JsonObject {
  const filled = withoutAbsent(document)
  return isSecond(filled) ? withTerms(filled) : withoutBackpack(filled)
}

/** A document that an Assertion leads to: BadgeClass, Profile or key. */
export function plainLinked(document: JsonObject): JsonObject {
  return withTerms(withoutAbsent(document))
}

function isSecond(document: JsonObject): boolean {
  return textsOf(document['@context']).some(
    (context) => context === 'https://w3id.org/openbadges/v2' || context.includes('/spec/ob/v2p'),
  )
}

/** JSON-LD 1.1, section 1.7: null stands for nothing; an empty array has no values. */
function withoutAbsent<T>(value: T): T {
  return changed(value, ([name, member]) => {
    const isEmpty = Array.isArray(member) && member.length === 0
    // An empty list of withdrawn badges says that none is.
    if (member === null || (isEmpty && name !== 'revokedAssertions')) return undefined
    return [name, member]
  })
}

function withTerms<T>(value: T): T {
  return changed(value, ([name, member], whole) => {
    const term = termOf(name)
    // Two members of one name are not made: the usual word is the one that is read.
    const own = term !== name && !Object.hasOwn(whole, term) ? term : name
    return [own, own === 'type' ? typesOf(member) : member]
  })
}

function typesOf(value: unknown): unknown {
  if (typeof value === 'string') return termOf(value)
  return Array.isArray(value) ? value.map(typesOf) : value
}

type Member = readonly [name: string, value: unknown]

/** The value with each member of each object in it changed, or left out. */
function changed<T>(
  value: T,
  change: (member: Member, whole: JsonObject) => Member | undefined,
): T {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.filter((item) => item !== null).map((item) => changed(item, change)) as T
  }
  if (!isObject(value)) return value
  const members = Object.entries(value).flatMap((member) => {
    const kept = change([member[0], changed(member[1], change)], value)
    return kept === undefined ? [] : [kept]
  })
  return Object.fromEntries(members) as T
}

/**
 * The Mozilla Backpack baked badges again when they were downloaded: with BadgeClass and issuer inside, their
 * addresses in `_location`, the recipient in the words of 0.5, and the date under both names.
 */
function withoutBackpack(document: JsonObject): JsonObject {
  const { badge, verify, issued_on: first, issuedOn } = document
  if (!isObject(badge) || !isObject(verify)) return document
  const location = textOf(badge['_location'])
  const isOneDate = readDate(first) !== undefined && readDate(first) === readDate(issuedOn)
  if (location === undefined) {
    const { issuedOn: _, ...rest } = document
    return isOneDate ? rest : document
  }
  const { issued_on: _, _originalRecipient: original, ...rest } = document
  return {
    ...rest,
    ...(isOneDate || first === undefined ? {} : { issued_on: first }),
    recipient: recipientOf(document, original),
    badge: { ...badge, id: location, issuer: issuerOf(badge['issuer']) },
  }
}

function recipientOf({ recipient, salt }: JsonObject, original: unknown): unknown {
  if (typeof recipient !== 'string') return recipient
  if (objectOf(original)['identity'] === recipient) return original
  const hashed = /^\w+\$[\da-f]+$/i.test(recipient)
  return { type: 'email', hashed, identity: recipient, ...(salt === undefined ? {} : { salt }) }
}

function issuerOf(issuer: unknown): unknown {
  const location = textOf(objectOf(issuer)['_location'])
  return location === undefined ? issuer : { ...objectOf(issuer), id: location }
}

/**
 * The usual word for a name of a member or type, by the context of Open Badges 2.0: `verification` for `verify`
 * and `obi:verify`, `id` for `@id`, `Assertion` for `https://w3id.org/openbadges#Assertion`. Other names are given
 * back as they are.
 */
function termOf(name: string): string {
  return terms.get(name) ?? name
}

const terms = readContext(openBadges2['@context'])

function readContext(context: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (name: string, term: string) => {
    if (!found.has(name)) found.set(name, term)
  }
  for (const [term, definition] of Object.entries(context)) {
    const meaning = textOf(definition) ?? textOf(objectOf(definition)['@id']) ?? ''
    const [prefix = '', local = ''] = meaning.split(':')
    const vocabulary = idOf(context[prefix])
    if (meaning in context) found.set(term, meaning)
    else if (meaning.startsWith('@')) add(meaning, term)
    else if (vocabulary !== undefined) {
      add(meaning, term)
      add(vocabulary + local, term)
    } else if (typeof definition !== 'string') add(meaning, term)
  }
  return found
}
