import { clrCredential1Schema, clrCredentialSchema } from '../../openbadges/clr/schema.ts'
import {
  endorsementCredentialSchema,
  openBadgeCredential1Schema,
  openBadgeCredentialSchema,
} from '../../openbadges/v3/schema.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import { hiddenInAddress } from '../fetching/hidden-in-address.ts'
import type { Item } from '../recognising/items.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { hasType, idOf, listOf, textsOf } from '../recognising/json-reading.ts'
import { type Check, checked } from '../reporting/report.ts'
import { shapeFault } from '../recognising/shape-fault.ts'
import { checkWords } from './words.ts'

/** JWT types that a badge may have; older drafts wrote longer ones. */
const tokenTypes = /^(?:jwt|vc\+jwt|vc\+ld\+jwt|vc-ld\+jwt|vc\+ld\+json\+jwt|vc\+sd-jwt)$/i

/**
 * Whether a credential is written as Open Badges 3.0, CLR 2.0 or their endorsements say.
 */
export async function checkCredentialFormat(item: Item): Promise<Check> {
  const { token } = item
  const typ = token?.header.typ
  if (typ !== undefined && !tokenTypes.test(typ)) return checked('token-type-refused', { typ })
  const words = await checkWords(item)
  if (words !== undefined) return words
  const fault = hiddenInAddress(item.document, token?.header.kid) ?? faultOf(item)
  return fault === undefined ? checked('format-good') : checked('not-standard', fault)
}

function faultOf({ kind, document }: Item): Readonly<Record<string, string>> | undefined {
  const isV2 = textsOf(document['@context']).includes(contextUrl.credentials2)
  if (kind === '3.0') {
    return shapeFault(isV2 ? openBadgeCredentialSchema : openBadgeCredential1Schema, document)
  }
  if (kind === 'endorsement-3.0' && isV2) return shapeFault(endorsementCredentialSchema, document)
  if (kind === 'clr-2.0') {
    return shapeFault(isV2 ? clrCredentialSchema : clrCredential1Schema, document)
  }
  return commonFault(document)
}

function commonFault(document: JsonObject): Readonly<Record<string, string>> | undefined {
  const [first] = listOf(document['@context'])
  if (first !== contextUrl.credentials1 && first !== contextUrl.credentials2) {
    return { member: '@context', problem: 'must begin with the context of credentials' }
  }
  if (!hasType(document, 'VerifiableCredential')) {
    return { member: 'type', problem: 'must hold VerifiableCredential' }
  }
  if (!isObject(document['credentialSubject'])) {
    return { member: 'credentialSubject', problem: 'must be an object' }
  }
  return idOf(document['issuer']) === undefined
    ? { member: 'issuer', problem: 'must be an address or have one' }
    : undefined
}
