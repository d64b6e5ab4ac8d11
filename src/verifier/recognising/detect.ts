import { contextUrl } from '../../openbadges/context-url.ts'
import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { hasType, idOf, textOf, textsOf } from './json-reading.ts'
import type { Standard } from '../reporting/report.ts'

/** What a JSON object is, by its contexts and types; `presentation` wraps credentials of any kind. */
export type Kind = Standard | 'presentation'

const credentialTypes = [
  'OpenBadgeCredential',
  'AchievementCredential',
  'EndorsementCredential',
  'ClrCredential',
]

/** Whether an object is, or says that it is, of the data model of verifiable credentials. */
export function isCredential(document: JsonObject): boolean {
  const contexts = textsOf(document['@context'])
  return (
    contexts.includes(contextUrl.credentials2) ||
    contexts.includes(contextUrl.credentials1) ||
    textsOf(document['type']).some((type) => /Credential$|^VerifiablePresentation$/.test(type))
  )
}

/** Which standard an object follows. Says nothing about whether it follows it well. */
export function detectKind(document: JsonObject): Kind {
  const contexts = textsOf(document['@context'])
  if (contexts.includes(contextUrl.credentials2) || contexts.includes(contextUrl.credentials1)) {
    return kindOfCredential(document)
  }
  // Without the context of its data model it is a credential all the same, and a bad one.
  if (isCredential(document) && hasType(document, ...credentialTypes)) {
    return kindOfCredential(document)
  }
  const is21 = contexts.some((context) => context.includes('/spec/ob/v2p1/'))
  if (is21 || contexts.includes('https://w3id.org/openbadges/v2')) {
    if (hasType(document, 'Endorsement')) return 'endorsement-2.0'
    if (!hasType(document, 'Assertion')) return 'unknown'
    return is21 ? '2.1' : '2.0'
  }
  return kindOfFirstGeneration(document, contexts)
}

function kindOfCredential(document: JsonObject): Kind {
  if (hasType(document, 'VerifiablePresentation')) return 'presentation'
  if (hasType(document, 'ClrCredential')) return 'clr-2.0'
  if (hasType(document, 'EndorsementCredential')) return 'endorsement-3.0'
  return hasType(document, 'OpenBadgeCredential', 'AchievementCredential') ? '3.0' : 'unknown'
}

function kindOfFirstGeneration(document: JsonObject, contexts: readonly string[]): Kind {
  if (hasType(document, 'VerifiablePresentation')) return 'presentation'
  const { badge, verify, verification } = document
  if (isObject(verification) && hasType(document, 'Assertion')) return '2.0'
  if (isObject(badge) && (!isObject(verify) || isOfOrigin(badge))) return '0.5'
  if (idOf(badge) === undefined || !isObject(verify)) return 'unknown'
  return contexts.some((context) => /openbadges\/(legacy-)?v1\b|openbadgespec/.test(context))
    ? '1.1'
    : '1.0'
}

/** A badge of the first version that the Mozilla Backpack told where it stands. */
function isOfOrigin(badge: JsonObject): boolean {
  return textOf(objectOf(badge['issuer'])['origin']) !== undefined && idOf(badge) === undefined
}
