import { isObject, type JsonObject } from '../../bytes/json.ts'
import { idOf, listOf, textOf } from '../recognising/json-reading.ts'
import { readDate } from '../reporting/read-date.ts'
import { type Check, checked } from '../reporting/report.ts'
import { isSameAddress } from './fetch-json.ts'
import { type Linked, isCheck } from './linked.ts'

/** The copy of a badge in somebody's hands, the one on the website, and what that one leads to. */
export interface Copies {
  readonly inHand: JsonObject
  readonly onWebsite: JsonObject
  /** Where the website's copy stands. */
  readonly url: string
  readonly badge: Linked | Check | undefined
  readonly issuer: Linked | Check
}

/**
 * Whether the copy in hand tells the same as the website: nothing that it says of the award, the badge or the issuer
 * may be missing there or be otherwise. What the website adds is the issuer's own affair.
 */
export function checkAgreement(copies: Copies): Check {
  const { inHand, onWebsite, url, issuer, badge } = copies
  const differing = telling.find((name) => name in inHand && !isSame(inHand[name], onWebsite[name]))
  if (differing !== undefined) return checked('picture-differs', { url, member: differing })
  const answers = [
    compareLinked(inHand['badge'], onWebsite['badge'], badge, (described) =>
      isSameBadge(described, badge, issuer),
    ),
    compareLinked(inHand['issuer'], onWebsite['issuer'], issuer, (described) =>
      isSameIssuer(described, issuer),
    ),
  ]
  const at = answers.indexOf('differs')
  if (at >= 0) return checked('picture-differs', { url, member: at === 0 ? 'badge' : 'issuer' })
  return answers.includes('unknown')
    ? checked('picture-not-compared')
    : checked('picture-agrees', { url })
}

/** What an award is about: a copy that differs in these tells another story. */
const telling = [
  ...['recipient', 'issuedOn', 'issued_on', 'expires', 'uid', 'narrative', 'claim', 'evidence'],
  'image',
]
const tellingOfBadge = ['name', 'description', 'image', 'criteria', 'alignment', 'tags']
const tellingOfIssuer = ['name', 'url', 'email']

/** A copy may hold the whole thing where the website only has a link to it. */
function compareLinked(
  inHand: unknown,
  onWebsite: unknown,
  linked: Linked | Check | undefined,
  isSameThing: (described: unknown) => boolean,
): 'agrees' | 'differs' | 'unknown' {
  if (inHand === undefined || isSame(inHand, onWebsite)) return 'agrees'
  if (linked !== undefined && !isCheck(linked)) return isSameThing(inHand) ? 'agrees' : 'differs'
  return isSame(idOf(inHand), idOf(onWebsite)) ? 'unknown' : 'differs'
}

function isSameBadge(
  described: unknown,
  badge: Linked | Check | undefined,
  issuer: Linked | Check,
): boolean {
  if (badge === undefined || isCheck(badge)) return false
  if (!isAt(described, badge)) return false
  if (!isObject(described)) return true
  const named = described['issuer']
  return (
    tells(described, badge, tellingOfBadge) &&
    (named === undefined || isSame(named, badge.document['issuer']) || isSameIssuer(named, issuer))
  )
}

function isSameIssuer(described: unknown, issuer: Linked | Check): boolean {
  if (isCheck(issuer) || !isAt(described, issuer)) return false
  return !isObject(described) || tells(described, issuer, tellingOfIssuer)
}

function isAt(described: unknown, { id }: Linked): boolean {
  const named = idOf(described)
  return named !== undefined && (named === id || isSameAddress(named, id))
}

function tells(described: JsonObject, { document }: Linked, names: readonly string[]): boolean {
  return names.every((name) => !(name in described) || isSame(described[name], document[name]))
}

/** The same JSON but for the order of members; a date in two spellings is one date. */
function isSame(inHand: unknown, onWebsite: unknown): boolean {
  if (Array.isArray(inHand) || Array.isArray(onWebsite)) {
    const [first, second] = [listOf(inHand), listOf(onWebsite)]
    return (
      first.length === second.length && first.every((item, index) => isSame(item, second[index]))
    )
  }
  if (isObject(inHand)) return isSameObject(inHand, onWebsite)
  if (isObject(onWebsite)) return isSameText(inHand, textOf(onWebsite['id']))
  return isSameText(inHand, onWebsite)
}

function isSameObject(inHand: JsonObject, onWebsite: unknown): boolean {
  if (isObject(onWebsite)) {
    const names = new Set([...Object.keys(inHand), ...Object.keys(onWebsite)])
    return [...names].every((name) => isSame(inHand[name], onWebsite[name]))
  }
  // A link, written as an object: it must not say more than the link does.
  const isLink = Object.keys(inHand).every((name) => ['id', 'type', '@context'].includes(name))
  return isLink && isSameText(inHand['id'], onWebsite)
}

function isSameText(first: unknown, second: unknown): boolean {
  if (first === second) return true
  const date = readDate(first)
  if (date !== undefined && date === readDate(second)) return true
  if (typeof first !== 'string' || typeof second !== 'string') return false
  return /^https?:/i.test(first) && isSameAddress(first, second)
}
