import { present } from '../../openbadges/present.ts'
import { previewSentence } from '../../openbadges/preview-words.ts'
import type { Findings } from './findings.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { idOf, listOf, textOf } from '../recognising/json-reading.ts'
import type { NamedIdentity } from '../recipient/recipient.ts'
import type { Claims } from './report.ts'

/** What a badge says of itself, for showing: whatever the version, in the same words. */
export function claimsOf({ document, badge, issuer, identities = [] }: Findings): Claims {
  const described = badge ?? {}
  const named = issuer ?? objectOf(described['issuer'])
  return present({
    id: textOf(document['id']) ?? textOf(document['uid']),
    name: textOf(described['name']) ?? textOf(document['name']),
    description: textOf(described['description']) ?? textOf(document['description']),
    criteria: criteriaOf(described['criteria']),
    image: idOf(described['image']) ?? idOf(document['image']),
    issuerId: idOf(document['issuer']) ?? idOf(issuer) ?? textOf(named['origin']),
    issuerName: textOf(named['name']),
    issuerUrl: textOf(named['url']),
    ...datesOf(document),
    badgeId: idOf(document['badge']) ?? idOf(badge),
    subjectId: identities.find(({ type }) => type === 'id')?.value,
    recipient: recipientOf(identities),
    skills: skillsOf(described),
    comment: commentOf(document),
  })
}

function datesOf(document: JsonObject): Pick<Claims, 'issuedOn' | 'expires'> {
  return {
    issuedOn: dateText(document['awardedDate'] ?? startOf(document)),
    expires: dateText(document['validUntil'] ?? document['expirationDate'] ?? document['expires']),
  }
}

function recipientOf(identities: readonly NamedIdentity[]): string | undefined {
  const named = identities.filter(({ type }) => type !== 'id').map(({ value }) => value)
  return named.length === 0 ? undefined : named.sort().join(' ')
}

/** 2.0 calls them `tags` and `alignment`, 3.0 `tag` and `alignment`; before that it was `alignment` with a `name`. */
function skillsOf({ tags, tag, alignment }: JsonObject): readonly string[] {
  const aligned = listOf(alignment).filter(isObject)
  const names = aligned.map((each) => textOf(each['targetName']) ?? textOf(each['name']))
  const all = [...listOf(tags ?? tag).map(textOf), ...names].filter((each) => each !== undefined)
  return [...new Set(all.map((each) => each.trim()).filter((each) => each !== ''))].slice(0, 40)
}

/** 3.0 says it of the subject, 2.0 in the claim. */
function commentOf({ credentialSubject, claim }: JsonObject): string | undefined {
  return textOf(objectOf(credentialSubject ?? claim)['endorsementComment'])
}

/** Whether it says that it is a preview. Who says so without need only makes their own badge worth less. */
export function saysPreview({ document }: Findings): boolean {
  const texts = [document['description'], document['narrative']]
  const subject = listOf(document['credentialSubject']).filter(isObject)
  return [...texts, ...subject.map(({ narrative }) => narrative)].some((text) =>
    textOf(text)?.startsWith(previewSentence),
  )
}

function startOf(document: JsonObject): unknown {
  const { validFrom, issuanceDate, issuedOn, issued_on: issuedOnFirst } = document
  return validFrom ?? issuanceDate ?? issuedOn ?? issuedOnFirst
}

function criteriaOf(criteria: unknown): string | undefined {
  if (!isObject(criteria)) return textOf(listOf(criteria)[0])
  return textOf(criteria['narrative']) ?? textOf(criteria['id'])
}

function dateText(value: unknown): string | undefined {
  if (typeof value !== 'number') return textOf(value)
  return Math.abs(value) < 8.64e12 ? new Date(value * 1000).toISOString() : undefined
}
