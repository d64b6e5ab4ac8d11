import { verdictsOf } from '../reporting/verdict.ts'
import { isUnreadable, type Item, type Unreadable } from '../recognising/items.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { idOf, listOf, textOf } from '../recognising/json-reading.ts'
import { clrEntries } from '../messages/clr-entries.ts'
import {
  checkRecipient,
  identitiesOfSubject,
  isOpaque,
  type NamedIdentity,
} from '../recipient/recipient.ts'
import { checkOf, type Check, type Detail, type VerificationReport } from '../reporting/report.ts'

/** What stands in a record, and what was found of it. */
export interface Member {
  readonly item: Item | Unreadable
  readonly report: VerificationReport
}

/**
 * What a record of many badges is worth, beside its own proof: whether each badge inside is good, whether what it says of
 * how they belong together names what is inside, and whether they are for whom the record is for. The standard asks for
 * the first alone. CLR 2.0, Verification and Validation; ClrSubject; Association.
 *
 * @param members - in the order of the record, those beyond what is looked at too
 */
export async function checkClr(
  document: JsonObject,
  members: readonly Member[],
): Promise<readonly Check[]> {
  return [
    checkMembers(members),
    checkAssociations(document, members),
    await checkSubjects(document, members),
  ]
}

/** Said of a record inside a record: its own proof is checked, and what is in it is not looked at. */
export function notLookedInside(): Check {
  return said('members-not-all-checked')
}

function checkMembers(members: readonly Member[]): Check {
  const verdicts = members.map(({ report }) => verdictsOf([report])[0])
  const those = (...findings: readonly string[]) =>
    verdicts.flatMap((each, index) =>
      each !== undefined && findings.includes(each.finding) ? [String(index + 1)] : [],
    )
  const bad = those('altered', 'unproven', 'unsigned', 'disagree')
  if (bad.length > 0) return said('members-not-proven', { badges: bad.join(', ') })
  const open = those('no-badge', 'preview', 'no-answer', 'not-asked', 'unchecked')
  if (open.length > 0) return said('members-not-all-checked', { badges: open.join(', ') })
  const ended = those('expired', 'not-begun', 'on-hold', 'taken-back', 'replaced')
  return ended.length > 0
    ? said('members-some-ended', { badges: ended.join(', ') })
    : said('members-good', { count: String(members.length) })
}

function checkAssociations(document: JsonObject, members: readonly Member[]): Check {
  const subject = objectOf(document['credentialSubject'])
  const named = listOf(subject['association'])
    .filter(isObject)
    .flatMap(({ sourceId, targetId }) => [textOf(sourceId), textOf(targetId)])
    .filter((id) => id !== undefined)
  if (named.length === 0) return said('associations-none')
  const inside = new Set([
    ...listOf(subject['achievement']).map(idOf),
    ...members.flatMap(({ item }) => (isUnreadable(item) ? [] : idsIn(item.document))),
  ])
  const outside = named.find((id) => !inside.has(id))
  if (outside === undefined) return said('associations-inside')
  return document['partial'] === true
    ? said('associations-partial', { outside })
    : said('associations-outside', { outside })
}

/** Associations name achievements; some name the credentials instead. */
function idsIn(document: JsonObject): readonly (string | undefined)[] {
  const { achievement } = objectOf(document['credentialSubject'])
  return [textOf(document['id']), ...listOf(achievement).map(idOf)]
}

async function checkSubjects(document: JsonObject, members: readonly Member[]): Promise<Check> {
  const own = identitiesOfSubject(document['credentialSubject'])
  const results = await Promise.all(
    members.map(async ({ item }) =>
      isUnreadable(item)
        ? undefined
        : isSamePerson(own, identitiesOfSubject(item.document['credentialSubject'])),
    ),
  )
  const others = results.flatMap((same, index) => (same === false ? [String(index + 1)] : []))
  if (others.length > 0) return said('subjects-differ', { badges: others.join(', ') })
  return results.includes(true) ? said('subjects-agree') : said('subjects-not-comparable')
}

/** Undefined where nothing that one of them names can be compared with something that the other names. */
async function isSamePerson(
  own: readonly NamedIdentity[],
  theirs: readonly NamedIdentity[],
): Promise<boolean | undefined> {
  let found: false | undefined
  for (const one of own)
    for (const other of theirs) {
      const same = await isSame(one, other)
      if (same === true) return true
      if (same === false) found = false
    }
  return found
}

/** Two hashes with different salts tell nothing of each other; what is random tells nothing of a person. */
async function isSame(one: NamedIdentity, other: NamedIdentity): Promise<boolean | undefined> {
  if (isOpaque(one) || isOpaque(other) || kindOf(one) !== kindOf(other)) return undefined
  if (one.hashed && other.hashed) {
    return one.salt === other.salt ? one.value === other.value : undefined
  }
  const [open, hidden] = one.hashed ? [other, one] : [one, other]
  const { outcome, code } = await checkRecipient([hidden], open.value)
  return outcome === 'passed' ? true : code === 'recipient-differs' ? false : undefined
}

/** A subject's own id is of the kind that its scheme says. */
function kindOf({ type, value, hashed }: NamedIdentity): string {
  const name = type.replace(/^ext:/, '').toLowerCase()
  if (name === 'id' && !hashed) return /^(?:did|mailto|tel)(?=:)/.exec(value)?.[0] ?? 'address'
  return name === 'email' || name === 'emailaddress' ? 'mailto' : name
}

function said(code: keyof typeof clrEntries, detail: Detail = {}): Check {
  return checkOf(code, clrEntries[code], detail)
}
