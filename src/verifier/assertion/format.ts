import {
  assertion05Schema,
  assertionSchema as assertion1Schema,
} from '../../openbadges/v1/schema.ts'
import { assertionSchema, badgeClassSchema, endorsementSchema } from '../../openbadges/v2/schema.ts'
import type { Kind } from '../recognising/detect.ts'
import { hiddenInAddress } from '../fetching/hidden-in-address.ts'
import type { Item } from '../recognising/items.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { listOf } from '../recognising/json-reading.ts'
import { type Check, checked } from '../reporting/report.ts'
import { shapeFault } from '../recognising/shape-fault.ts'
import { viewOf } from './view.ts'

const ownContext =
  /^https:\/\/(?:w3id\.org\/openbadges\/|openbadgespec\.org\/|purl\.imsglobal\.org\/spec\/ob\/v2p[01]\/)/

/** Whether an Assertion is written as its version says, and whether it is carried as it says. */
export function checkAssertionFormat(item: Item, document: JsonObject): Check {
  const { isSigned } = viewOf({ ...item, document })
  if (isSigned !== (item.token !== undefined)) {
    const problem = 'says that it is signed and is not, or the other way round'
    return checked('not-standard', { member: 'verification', problem })
  }
  const words = contextFault(document)
  if (words !== undefined) return words
  const fault =
    hiddenInAddress(document, item.token?.header.kid) ?? shapeFault(schemaOf(item.kind), document)
  return fault === undefined ? checked('format-good') : checked('not-standard', fault)
}

/** Whether what the badge is for is written as 2.0 says; earlier versions wrote less. */
export function checkBadgeClassFormat(kind: Kind, badge: JsonObject): Check | undefined {
  const isSecond = kind === '2.0' || kind === '2.1'
  const fault =
    hiddenInAddress(badge) ?? (isSecond ? shapeFault(badgeClassSchema, badge) : undefined)
  return fault && checked('badge-class-malformed', fault)
}

function schemaOf(kind: Kind): Parameters<typeof shapeFault>[0] {
  if (kind === '0.5') return assertion05Schema
  if (kind === '1.0' || kind === '1.1') return assertion1Schema
  return kind === 'endorsement-2.0' ? endorsementSchema : assertionSchema
}

/**
 * We read 2.0 as the plain JSON that everybody writes. A context from elsewhere could give our words another meaning,
 * so such a badge is left to who knows that context.
 */
function contextFault(document: JsonObject): Check | undefined {
  const contexts = listOf(document['@context'])
  const inline = contexts.find(isObject)
  if (inline !== undefined) {
    return checked('context-redefined', { name: Object.keys(inline)[0] ?? '' })
  }
  const unknown = contexts.find((context) => !ownContext.test(String(context)))
  return unknown === undefined
    ? undefined
    : checked('context-unknown', { context: String(unknown) })
}
