import { contextUrl } from '../../openbadges/context-url.ts'
import type { Token } from '../recognising/items.ts'
import { objectOf, type JsonObject } from '../../bytes/json.ts'
import { idOf, textsOf } from '../recognising/json-reading.ts'
import { readDate } from '../reporting/read-date.ts'
import { type Check, checked } from '../reporting/report.ts'

/** Their payload is the credential itself, and repeating its issuer is left open. VC-JOSE-COSE 1.0, section 3.1.1. */
const joseTypes = /^(?:vc\+jwt|vc\+ld\+jwt|vc-ld\+jwt|vc\+ld\+json\+jwt)$/i

/**
 * Whether the claims of a VC-JWT say what the credential in it says. Open Badges 3.0, JWT Payload Format. Claims
 * that are missing are common and harmless, but for the issuer of a JWT; claims that differ are neither.
 */
export function checkClaims(document: JsonObject, token: Token): Check {
  const { payload } = token
  if (payload['vc'] !== undefined && payload['@context'] !== undefined) {
    return checked('claims-two-credentials')
  }
  const pairs = pairsOf(document, payload)
  const differing = pairs.find(([, claim, member]) => claim !== undefined && claim !== member)
  if (differing !== undefined) return checked('claims-differ', { claim: differing[0] })
  if (payload['iss'] === undefined && !joseTypes.test(token.header.typ ?? '')) {
    return checked('claims-issuer-missing', { claim: 'iss' })
  }
  const missing = pairs
    .filter(([, claim, member]) => claim === undefined && member !== undefined)
    .map(([name]) => name)
  return missing.length === 0
    ? checked('claims-agree')
    : checked('claims-missing', { claims: missing.join(', ') })
}

type Pair = readonly [name: string, claim: unknown, member: unknown]

function pairsOf(document: JsonObject, payload: JsonObject): readonly Pair[] {
  const { validFrom, validUntil, issuanceDate, expirationDate } = document
  // VC 1.1, section 6.3.1: nbf is issuanceDate, exp is expirationDate, whatever stands beside them.
  const isFirst = textsOf(document['@context']).includes(contextUrl.credentials1)
  const from = isFirst ? (issuanceDate ?? validFrom) : (validFrom ?? issuanceDate)
  const until = isFirst ? (expirationDate ?? validUntil) : (validUntil ?? expirationDate)
  return [
    ['iss', payload['iss'], idOf(document['issuer'])],
    ['jti', payload['jti'], document['id']],
    ['sub', payload['sub'], objectOf(document['credentialSubject'])['id']],
    ['nbf', wholeSeconds(payload['nbf']), seconds(from)],
    ['exp', wholeSeconds(payload['exp']), seconds(until)],
  ]
}

/** NumericDate may have a fraction (RFC 7519, section 2); anything but a number differs from every date. */
function wholeSeconds(claim: unknown): unknown {
  if (claim === undefined) return undefined
  return typeof claim === 'number' ? Math.floor(claim) : 'not a number'
}

function seconds(date: unknown): number | undefined {
  const milliseconds = readDate(date)
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000)
}
