import { present } from '../openbadges/present.ts'
import { previewSentence } from '../openbadges/preview-words.ts'
import type { Findings } from './findings.ts'
import { type JsonObject, idOf, isObject, listOf, objectOf, textOf } from './json-reading.ts'
import type { Claims } from './report.ts'

/** What a badge says of itself, for showing: whatever the version, in the same words. */
export function claimsOf({ document, badge, issuer }: Findings): Claims {
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
    issuedOn: dateText(document['awardedDate'] ?? startOf(document)),
    expires: dateText(document['validUntil'] ?? document['expirationDate'] ?? document['expires']),
  })
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
